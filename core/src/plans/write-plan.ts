import { type ExactRate, frequencyRate, severityRate } from "./exact-rates.ts";
import type { SealGap } from "./missing-for-seal.ts";
import type { Baseline, Plan, PlannedIndicator } from "./model.ts";
import type { CouldBeSeen, SeenLimit } from "./what-could-be-seen.ts";
import type { planWordsFr } from "./words.fr.ts";

/** Writes a sentence of the room; the ICU grammar is the implementation's. */
export type SayPlan = (
  key: keyof typeof planWordsFr,
  values?: Readonly<Record<string, string | number>>,
) => string;

const figures = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 6 });
const fewDigits = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 2 });

/** A figure as somebody told it. */
export function figureText(value: number): string {
  return figures.format(value).replace("-", "\u2212");
}

/** A computed figure, which carries two digits at most. */
function roughText(value: number): string {
  return fewDigits.format(value).replace("-", "\u2212");
}

/** The figure of the start with its unit, or that nobody knows it yet. */
export function baselineText({ baseline, unit, measure }: PlannedIndicator, say: SayPlan): string {
  if (!baseline.known) return say("plans.text.baselineToRead");
  const { value } = baseline;
  if (value.kind === "value") return say("plans.text.amount", { figure: figureText(value.value), unit });
  const rate = rateOf(value, measure);
  if (rate !== undefined) return rateText(rate, unit, say);
  if (!value.accidents.known) return say("plans.text.baselineToRead");
  const days = value.days.known ? value.days.value : 0;
  return say(measure === "severity" && value.days.known ? "plans.text.lostDays" : "plans.text.accidents", {
    count: value.accidents.value,
    days,
  });
}

/** The rate that accidents and hours make; none while one of them is not told. */
export function rateOf(baseline: Baseline, measure: PlannedIndicator["measure"]): ExactRate | undefined {
  if (baseline.kind !== "accidents" || !baseline.accidents.known || !baseline.hours.known) return undefined;
  const counts = { accidents: baseline.accidents.value, hours: baseline.hours.value };
  if (measure !== "severity") return frequencyRate(counts);
  return baseline.days.known ? severityRate({ ...counts, days: baseline.days.value }) : undefined;
}

/** A rate is never told without its interval. */
export function rateText({ value, low, high }: ExactRate, unit: string, say: SayPlan): string {
  const told = { figure: roughText(value), low: roughText(low), unit };
  return high.known
    ? say("plans.text.rate", { ...told, high: roughText(high.value) })
    : say("plans.text.rateUnbounded", told);
}

/** What is hoped for, with its unit, or that nobody said. */
export function targetText({ target, unit, direction }: PlannedIndicator, say: SayPlan): string {
  if (!target.known) return say("plans.text.targetToTell");
  const way = say(`plans.direction.${direction}`);
  if (target.value.kind === "direction") return say("plans.text.targetDirection", { way });
  return say("plans.text.targetValue", { way, figure: figureText(target.value.value), unit });
}

/** What could be seen of an indicator, in one to three sentences. */
export function seenTexts(seen: CouldBeSeen, indicator: PlannedIndicator, say: SayPlan): readonly string[] {
  if (seen.kind === "notEstimable") return [say(`plans.unseen.${seen.reason}`)];
  const { trained, compared, isEnough, assumes } = seen;
  const people = say("plans.seen.people", { trained, compared });
  return [
    limitText(seen.limit, { people, indicator }, say),
    ...(isEnough.known ? [say(isEnough.value ? "plans.seen.enough" : "plans.seen.notEnough")] : []),
    ...(assumes.known ? [say("plans.seen.assumes", { likeness: figureText(assumes.value) })] : []),
  ];
}

function limitText(
  limit: SeenLimit,
  { people, indicator }: { readonly people: string; readonly indicator: PlannedIndicator },
  say: SayPlan,
): string {
  switch (limit.kind) {
    case "spreads":
      return say("plans.seen.spreads", { people, size: roughText(limit.value) });
    case "value":
      return say("plans.seen.value", { people, size: roughText(limit.value), unit: indicator.unit });
    case "accidents":
      return limit.left.known
        ? say("plans.seen.accidents", { start: limit.start, left: limit.left.value })
        : say("plans.seen.accidents.none", { start: limit.start });
    case "points": {
      const isFall = indicator.direction === "fall";
      const wanted = isFall ? limit.fall : limit.rise;
      if (!wanted.known)
        return say(isFall ? "plans.seen.points.noFall" : "plans.seen.points.noRise", { people });
      // Rounded up: a limit rounded down would promise what cannot be seen.
      const size = Math.ceil(wanted.value - 1e-9);
      return say(isFall ? "plans.seen.points.fall" : "plans.seen.points.rise", { people, size });
    }
  }
}

/** What is still to be told before sealing, in one sentence. */
export function gapText({ indicators }: Plan, { code, indicator }: SealGap, say: SayPlan): string {
  const label = indicators.find(({ id }) => id === indicator)?.label.trim() ?? "";
  return say(`plans.gap.${code}`, { label });
}
