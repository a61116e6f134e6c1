import { addMonths, type Month, monthOfDay, parseDay, parseMonth } from "../kernel/calendar.ts";
import type { Known } from "../kernel/known.ts";
import type { ReadFigure } from "./model.ts";
import { monthsOfYear } from "./read-figures.ts";
import type { SeriesKind, SeriesValue } from "./series-model.ts";

/** Fewest months on each side for a figure to be proposed. */
export const fewestMonths = 3;

/** A figure drawn from a series, with the months that it is made of, in order. */
export interface SeriesFigure {
  readonly figure: ReadFigure;
  readonly months: readonly Month[];
}

/** Figures before and after the training, or why none is proposed. */
export type ProposedFigures =
  | { readonly kind: "noStart" }
  | { readonly kind: "tooFewMonths"; readonly before: number; readonly after: number }
  | {
      readonly kind: "proposed";
      readonly before: SeriesFigure;
      readonly after: SeriesFigure;
      /** Whether both sides are the same months of the year: the season does not come into it. */
      readonly isSameSeason: boolean;
    };

export interface SeriesAround {
  /** Figures of one series. */
  readonly values: readonly SeriesValue[];
  readonly firstDay: Known<string>;
  readonly lastDay: Known<string>;
}

/**
 * A figure before and one after, twelve months at most on each side, the months of the training left out. Only months
 * in which every site gave its figure count: a site that is late must not look like a fall.
 */
export function proposeFigures({ values, firstDay, lastDay }: SeriesAround): ProposedFigures {
  const [start, end] = [monthIn(firstDay), monthIn(lastDay) ?? monthIn(firstDay)];
  if (start === undefined || end === undefined) return { kind: "noStart" };
  const whole = wholeMonths(values);
  const months = [...whole.keys()].toSorted();
  const after = months.filter((month) => month > end).slice(0, monthsOfYear);
  const before = months.filter((month) => month < start).slice(-monthsOfYear);
  if (before.length < fewestMonths || after.length < fewestMonths)
    return { kind: "tooFewMonths", before: before.length, after: after.length };
  const season = sameSeason(after, { before: new Set(months.filter((month) => month < start)) });
  const kind = values[0]?.kind ?? "mean";
  const made = (chosen: readonly Month[]) => ({ months: chosen, figure: figureOf(chosen, whole, kind) });
  const isSameSeason = season !== undefined;
  return { kind: "proposed", before: made(season ?? before), after: made(after), isSameSeason };
}

function monthIn(day: Known<string>): Month | undefined {
  const read = day.known ? parseDay(day.value) : undefined;
  return read === undefined ? undefined : monthOfDay(read);
}

/** Figures of each month in which every site of the series gave one. */
function wholeMonths(values: readonly SeriesValue[]): ReadonlyMap<Month, readonly number[]> {
  const sites = new Set(values.map(({ site }) => site)).size;
  const byMonth = new Map<Month, number[]>();
  for (const { month, value } of values) {
    const parsed = parseMonth(month);
    if (parsed !== undefined) byMonth.set(parsed, [...(byMonth.get(parsed) ?? []), value]);
  }
  return new Map([...byMonth].filter(([, figures]) => figures.length === sites));
}

/** The same months of the last year that has them all before the start; none when no year of the last three does. */
function sameSeason(
  after: readonly Month[],
  { before }: { readonly before: ReadonlySet<Month> },
): readonly Month[] | undefined {
  return [1, 2, 3]
    .map((years) => after.map((month) => addMonths(month, -years * monthsOfYear)))
    .find((months) => months.every((month) => before.has(month)));
}

function figureOf(
  months: readonly Month[],
  whole: ReadonlyMap<Month, readonly number[]>,
  kind: SeriesKind,
): ReadFigure {
  const figures = months.flatMap((month) => whole.get(month) ?? []);
  const sum = figures.reduce((total, figure) => total + figure, 0);
  if (kind === "mean") return { kind: "value", value: rounded(sum / figures.length) };
  const isCount = figures.every((figure) => Number.isInteger(figure) && figure >= 0);
  return isCount
    ? { kind: "count", count: sum, months: months.length }
    : { kind: "value", value: rounded((sum * monthsOfYear) / months.length) };
}

/** Without the dust of binary sums. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
