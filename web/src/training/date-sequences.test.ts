import { expect, test } from "vitest";
import { parseDay } from "../../../core/src/kernel/calendar.ts";
import { type Sequence, sequencesFromSituations } from "../../../core/src/training/public.ts";
import { dateSequences } from "./date-sequences.ts";

function day(text: string) {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`not a day: ${text}`);
  return parsed;
}

const sequences: readonly Sequence[] = sequencesFromSituations({
  block: "b1",
  situations: ["s1", "s2", "s3"],
  trainer: "",
  workPlace: "",
  reflectionPlace: "",
  existing: [],
});

const written = (dated: readonly Sequence[]) =>
  dated.map(({ moment }) => (moment.known ? `${moment.value.day} ${moment.value.startMinute}` : "none"));

test("each situation has a day of its own, over the weekend and the closed days", () => {
  const moment = { day: day("2026-12-03"), startMinute: 540, closedDays: ["2026-12-07"] };
  expect(written(dateSequences(sequences, moment))).toEqual([
    "2026-12-03 540",
    "2026-12-03 570",
    "2026-12-03 600",
    "2026-12-03 690",
    "2026-12-04 540",
    "2026-12-04 570",
    "2026-12-04 660",
    "2026-12-08 540",
    "2026-12-08 570",
    "2026-12-08 660",
    "2026-12-08 705",
  ]);
});

test("a first day that is not open gives way to the next open one", () => {
  const saturday = { day: day("2026-12-05"), startMinute: 540, closedDays: [] };
  expect(written(dateSequences(sequences.slice(0, 1), saturday))).toEqual(["2026-12-07 540"]);
});

test("nothing goes past midnight: what would begins on the next open day", () => {
  const late = { day: day("2026-12-03"), startMinute: 1380, closedDays: [] };
  expect(written(dateSequences(sequences.slice(0, 4), late))).toEqual([
    "2026-12-03 1380",
    "2026-12-03 1410",
    "2026-12-04 1380",
    "2026-12-07 1380",
  ]);
});
