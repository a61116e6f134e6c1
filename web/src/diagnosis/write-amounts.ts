import type { AmountRange, AssumptionPlan } from "../../../core/src/diagnosis/public.ts";
import { writeCount } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";

/** Euros that a range is written with: two significant digits, so that no figure looks more exact than it is. */
export function roundOutward({ low, likely, high }: AmountRange): AmountEuros {
  const [lowEuros, highEuros] = [low / 100, high / 100];
  const step = stepOf(likely / 100);
  return {
    low: Math.floor(lowEuros / stepOf(lowEuros)) * stepOf(lowEuros),
    likely: Math.round(likely / 100 / step) * step,
    high: Math.ceil(highEuros / stepOf(highEuros)) * stepOf(highEuros),
  };
}

export interface AmountEuros {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

function stepOf(euros: number): number {
  return euros < 100 ? 1 : 10 ** (Math.floor(Math.log10(euros)) - 1);
}

export const writeEuros = (euros: number): string => frenchSpaces(`${writeCount(euros)} €`);

/** "entre 8 000 € et 41 000 €". */
export function writeAmountRange(range: AmountRange): string {
  const { low, high } = roundOutward(range);
  return say("diagnosis.cost.range", { low: writeEuros(low), high: writeEuros(high) });
}

const centsFormat = new Intl.NumberFormat("fr-FR", {
  maximumFractionDigits: 2,
  minimumFractionDigits: 2,
  trailingZeroDisplay: "stripIfInteger",
});

/** A value of an assumption in its own unit: cents as euros, minutes as hours, days as days. */
export function writeAssumed(value: number, unit: AssumptionPlan["unit"]): string {
  switch (unit) {
    case "euro":
      return frenchSpaces(`${centsFormat.format(value / 100)} €`);
    case "hour":
      return writeDuration(value);
    case "day":
      return say("diagnosis.days", { count: value });
  }
}

/** "45 min", "2 h", "1 h 30". */
export function writeDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return say("diagnosis.minutes", { minutes });
  return rest === 0
    ? say("diagnosis.hours", { hours })
    : say("diagnosis.hoursAndMinutes", { hours, minutes: String(rest).padStart(2, "0") });
}
