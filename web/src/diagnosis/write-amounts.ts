import { type AmountRange, type AssumptionPlan, roundOutward } from "../../../core/src/diagnosis/public.ts";
import { writeCount } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";

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
