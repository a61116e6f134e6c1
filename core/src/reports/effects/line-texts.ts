import { type OutcomeKey, outcomeWording } from "../../comparisons/index.ts";
import type { EffectLine, Figure } from "../../effects/index.ts";
import type { Effect } from "../../evaluation/index.ts";
import { formatAmount, formatCount, formatGain, formatList } from "../format-french.ts";
import { dayText } from "../project/paper-texts.ts";
import { inSentence } from "../project/plan-paper.ts";
import type { SayEffects } from "./effects-subject.ts";

/** Which way an effect went, as far as its strongest evidence tells. `unclear`: chance alone could do as much. */
export type ToldSense = "better" | "worse" | "same" | "unclear" | "unknown";

/** The estimate of a line, when a comparison of it was unlocked and gave one. */
export function effectOf({ comparison }: EffectLine): Effect | undefined {
  return comparison?.kind === "effect" ? comparison.effect : undefined;
}

/** Outcomes of which less is better. An indicator that counts leavers falls when the share still there rises. */
const fallingOutcomes: readonly OutcomeKey[] = ["longAbsence"];

export function toldSense(line: EffectLine): ToldSense {
  const { change, perceptions, comparison } = line;
  if (comparison?.kind === "effect") {
    const direction = fallingOutcomes.includes(comparison.outcome) ? "fall" : "rise";
    return senseOfInterval(
      comparison.effect.confidenceInterval,
      line.direction === "hold" ? "hold" : direction,
    );
  }
  if (change.gap === "fewEvents") return "unclear";
  if (change.sense !== "unknown") return change.sense;
  const senses = new Set(perceptions.map(({ sense }) => sense).filter((sense) => sense !== "unknown"));
  const [only, another] = [...senses];
  if (only === undefined) return "unknown";
  return another === undefined ? only : "unclear";
}

/** Unit of the outcome that a comparison read: not always that of its indicator. */
export function comparedUnit({ comparison }: EffectLine): string {
  return comparison?.kind === "effect" ? outcomeWording(comparison.outcome).unit : "";
}

function senseOfInterval(
  [low, high]: readonly [number, number],
  direction: EffectLine["direction"],
): ToldSense {
  if (low <= 0 && high >= 0) return "unclear";
  if (direction === "hold") return "worse";
  return low > 0 === (direction === "rise") ? "better" : "worse";
}

/** What is known of a line in one cell: its strongest figure with interval and sizes, or what people say. */
export function findingText(line: EffectLine, say: SayEffects): string {
  const { comparison } = line;
  const effect = effectOf(line);
  if (effect !== undefined) return estimateText(effect, comparedUnit(line), say);
  const told = [changeText(line, say), voicesText(line, say)].filter((text) => text !== "");
  if (comparison?.kind === "notEstimable")
    told.unshift(say("reports.effects.notEstimable", { reading: comparison.reading.fr }));
  return told.length === 0 ? say("reports.effects.nothing") : told.join("\n");
}

/** "−1,2 accident (entre −2,0 et −0,4) ; 23 formés, 41 comparés" */
export function estimateText(effect: Effect, unit: string, say: SayEffects): string {
  const [low, high] = effect.confidenceInterval;
  const error = effect.inference.intervalStandardError;
  const { matchedTreated, matchedComparison } = effect.sizes;
  return say("reports.effects.estimate", {
    estimate: withUnit(formatGain(effect.estimate, error), unit),
    low: formatGain(low, error),
    high: formatGain(high, error),
    trained: formatCount(matchedTreated),
    compared: formatCount(matchedComparison),
  });
}

export function withUnit(text: string, unit: string): string {
  return unit.trim() === "" ? text : `${text}\u00a0${unit.trim()}`;
}

/** The figures before and after with how many people they are about; "" when there are none. */
export function changeText(line: EffectLine, say: SayEffects): string {
  const { change, figures } = line;
  const [before, after] = [change.before, change.after].map((moment) =>
    figures.find((figure) => figure.moment === moment),
  );
  if (before !== undefined && after !== undefined) {
    const told = { before: figureText(before, line, say), after: figureText(after, line, say) };
    const text = say("reports.effects.beforeAfter", told);
    return change.gap === undefined ? text : `${text} ${say(`reports.effects.gap.${change.gap}`)}`;
  }
  const [only] = figures;
  if (only === undefined) return "";
  const moment = inSentence(say(`plans.moment.${only.moment}`));
  const text = say("reports.effects.oneFigure", { figure: figureText(only, line, say), moment });
  return change.gap === undefined ? text : `${text} ${say(`reports.effects.gap.${change.gap}`)}`;
}

/** A figure with its interval and, when it is about people, how many: a figure of a team has no such size. */
export function figureText(
  { value, interval, people }: Figure,
  { unit, measure }: Pick<EffectLine, "unit" | "measure">,
  say: SayEffects,
): string {
  const amount = withUnit(readText(value), unit);
  const isOfPeople = measure === "share" || measure === "score";
  const parts = [
    ...(interval === undefined ? [] : [boundsText(interval, say)]),
    ...(people === undefined ? [] : [say("reports.effects.people", { people })]),
    ...(people === undefined && isOfPeople ? [say("reports.effects.noSize")] : []),
  ];
  return parts.length === 0 ? amount : say("reports.effects.figure", { amount, parts: parts.join(", ") });
}

/** A figure as it was read: a whole number gains no digit. */
function readText(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : formatAmount(value);
}

function boundsText({ low, high }: NonNullable<Figure["interval"]>, say: SayEffects): string {
  return high.known
    ? say("reports.effects.bounds", { low: readText(low), high: readText(high.value) })
    : say("reports.effects.boundLow", { low: readText(low) });
}

/** Who says that it is better, the same or worse: functions, never names; "" when nobody said anything. */
export function voicesText({ perceptions }: EffectLine, say: SayEffects): string {
  const parts = (["better", "same", "worse"] as const).flatMap((sense) => {
    const who = perceptions.filter((each) => each.sense === sense).map((each) => each.function);
    if (who.length === 0) return [];
    const names = formatList([...new Set(who)].map((kind) => inSentence(say(`training.actor.${kind}`))));
    return [say(`reports.effects.voices.${sense}`, { names })];
  });
  return parts.length === 0 ? "" : say("reports.effects.voices", { parts: parts.join("\u00a0; ") });
}

export function evidenceText({ evidence }: EffectLine, say: SayEffects): string {
  return say(`reports.effects.evidence.${evidence}`);
}

/** When the plan was sealed and with which fingerprint, or that it was not. */
export function sealText(
  plan:
    | { readonly seal?: { readonly sealedAt: string; readonly fingerprint: string } | undefined }
    | undefined,
  say: SayEffects,
): string {
  const seal = plan?.seal;
  if (seal === undefined) return say("reports.effects.notSealed");
  const { sealedAt, fingerprint } = seal;
  return say("reports.effects.sealed", { day: dayText(sealedAt.slice(0, 10)), fingerprint });
}
