import { describe, expect, test } from "vitest";
import type { Month } from "../kernel/calendar.ts";
import { bookOf, pathRow } from "../trajectories/sample-paths.ts";
import { readOutcome } from "./read-outcome.ts";

const span = { from: "2026-01" as Month, to: "2026-04" as Month };
/** Two people over four months; the second is away for some of each month after the first. */
const away = (days: number) =>
  bookOf(
    4,
    [0, 1, 2, 3].flatMap((month) => [
      pathRow("e0", month),
      pathRow("e1", month, { awayDays: month === 0 ? 0 : days }),
    ]),
  );

describe("months of long absence", () => {
  test("are counted where the payroll tells absences: none is then none", () => {
    expect(readOutcome(away(20), 0, span, "longAbsence")).toBe(0);
    expect(readOutcome(away(20), 1, span, "longAbsence")).toBe(3);
    expect(readOutcome(away(2), 1, span, "longAbsence")).toBe(0);
  });

  test("are unknown, never none, where it tells nobody’s", () => {
    expect(readOutcome(away(0), 0, span, "longAbsence")).toBeNaN();
    expect(readOutcome(away(0), 1, span, "longAbsence")).toBeNaN();
  });
});
