import { known } from "../kernel/known.ts";
import {
  type ExactRate,
  frequencyRate,
  type PlannedIndicator,
  poissonLimits,
  severityRate,
} from "../plans/index.ts";
import type { Figure } from "./line-model.ts";
import type { ReadFigure, WrittenFigure } from "./model.ts";

/** Months to which a count is brought: figures of a year are what people know. */
export const monthsOfYear = 12;

/** The figures of an indicator: the one of the start that was sealed, then those that were written since. */
export function readFigures(
  { sheet, baseline, measure, source }: Pick<PlannedIndicator, "sheet" | "baseline" | "measure" | "source">,
  written: readonly WrittenFigure[],
): readonly Figure[] {
  const sealed = baseline.known ? sealedFigure(baseline.value) : undefined;
  const head = { id: "", moment: "before", on: { known: false }, source, words: "", isSealed: true } as const;
  return [
    ...(sealed === undefined ? [] : [{ ...head, ...readValue(countedIn(sealed, sheet), measure) }]),
    ...written.map(({ id, moment, figure, on, source: from, people, words }) => ({
      ...{ id, moment, on, source: from, words, isSealed: false },
      ...readValue(countedIn(figure, sheet), measure),
      ...(people.known ? { people: people.value } : {}),
    })),
  ];
}

/** The figure of the start in the shape of those that are written; none while something of it is not told. */
function sealedFigure(
  baseline: Extract<PlannedIndicator["baseline"], { known: true }>["value"],
): ReadFigure | undefined {
  if (baseline.kind === "value") return { kind: "value", value: baseline.value };
  const { accidents, days, hours } = baseline;
  if (!accidents.known || !hours.known) return undefined;
  return { kind: "accidents", accidents: accidents.value, days, hours: hours.value };
}

/** Indicators of the catalogue that are numbers of events in twelve months: few of them move by themselves. */
const countedSheets = ["complaints", "leavers"];

/** A whole figure of such an indicator is what was counted in a year. */
function countedIn(figure: ReadFigure, sheet: string): ReadFigure {
  const isCount = figure.kind === "value" && Number.isInteger(figure.value) && figure.value >= 0;
  if (!isCount || !countedSheets.includes(sheet)) return figure;
  return { kind: "count", count: figure.value, months: monthsOfYear };
}

type Valued = Pick<Figure, "value" | "interval" | "counts">;

function readValue(figure: ReadFigure, measure: PlannedIndicator["measure"]): Valued {
  if (figure.kind === "value") return { value: figure.value };
  if (figure.kind === "count") {
    const scale = monthsOfYear / figure.months;
    const { low, high } = poissonLimits(figure.count);
    const interval = { low: low * scale, high: known(high * scale) };
    return { value: figure.count * scale, interval, counts: figure };
  }
  const { value, low, high } = rateOf(figure, measure);
  return { value, interval: { low, high }, counts: figure };
}

/** Lost days that nobody told leave the frequency alone to be told. */
function rateOf(
  { accidents, days, hours }: Extract<ReadFigure, { readonly kind: "accidents" }>,
  measure: PlannedIndicator["measure"],
): ExactRate {
  if (measure !== "severity" || !days.known) return frequencyRate({ accidents, hours });
  return severityRate({ accidents, days: days.value, hours });
}
