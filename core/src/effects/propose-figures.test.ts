import { describe, expect, test } from "vitest";
import { addMonths, type Month } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { seriesValueOf } from "./effect-samples.contract.ts";
import { proposeFigures } from "./propose-figures.ts";
import type { SeriesValue } from "./series-model.ts";

const run = (first: string, count: number, value: number, facts: Partial<SeriesValue> = {}) =>
  Array.from({ length: count }, (_, place) => seriesValueOf(addMonths(first as Month, place), value, facts));
const training = { firstDay: known("2026-01-14"), lastDay: known("2026-03-20") };

describe("figures proposed from a series", () => {
  test("are a year before and a year after, without the months of the training", () => {
    const values = [...run("2025-01", 12, 5), ...run("2026-01", 3, 90), ...run("2026-04", 12, 2)];
    expect(proposeFigures({ values, ...training })).toMatchObject({
      kind: "proposed",
      isSameSeason: false,
      before: { figure: { kind: "count", count: 60, months: 12 } },
      after: { figure: { kind: "count", count: 24, months: 12 } },
    });
  });

  test("are the same months of a year before when the after is shorter than a year", () => {
    const values = [...run("2025-01", 12, 5), ...run("2026-04", 4, 2)];
    expect(proposeFigures({ values, ...training })).toMatchObject({
      isSameSeason: true,
      before: { months: ["2025-04", "2025-05", "2025-06", "2025-07"], figure: { count: 20, months: 4 } },
      after: { months: ["2026-04", "2026-05", "2026-06", "2026-07"], figure: { count: 8, months: 4 } },
    });
  });

  test("leave out a month in which a site is missing: a late site must not look like a fall", () => {
    const [gare, mairie] = [{ site: "Gare" }, { site: "Mairie" }];
    const values = [
      ...run("2025-04", 9, 5, gare),
      ...run("2025-04", 9, 5, mairie),
      ...run("2026-04", 5, 5, gare),
      ...run("2026-04", 4, 5, mairie),
    ];
    expect(proposeFigures({ values, ...training })).toMatchObject({
      after: { months: ["2026-04", "2026-05", "2026-06", "2026-07"], figure: { count: 40, months: 4 } },
    });
  });

  test("are an average for a rate, and a figure of a year for counts that are not whole", () => {
    const rates = [...run("2025-04", 4, 2.5, { kind: "mean" }), ...run("2026-04", 4, 1.5, { kind: "mean" })];
    expect(proposeFigures({ values: rates, ...training })).toMatchObject({
      before: { figure: { kind: "value", value: 2.5 } },
      after: { figure: { kind: "value", value: 1.5 } },
    });
    const hours = [...run("2025-04", 4, 2.5), ...run("2026-04", 4, 1.5)];
    expect(proposeFigures({ values: hours, ...training })).toMatchObject({
      before: { figure: { kind: "value", value: 30 } },
      after: { figure: { kind: "value", value: 18 } },
    });
  });

  test("are not proposed under three months on a side, nor while nobody knows when the training began", () => {
    const values = [...run("2025-01", 12, 5), ...run("2026-04", 2, 2)];
    expect(proposeFigures({ values, ...training })).toEqual({ kind: "tooFewMonths", before: 12, after: 2 });
    expect(proposeFigures({ values, firstDay: unknown, lastDay: unknown })).toEqual({ kind: "noStart" });
  });
});
