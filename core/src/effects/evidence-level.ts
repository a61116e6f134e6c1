import type { EffectLine, FigureChange } from "./line-model.ts";
import { answeringActors, askedTwice } from "./linked-answers.ts";
import type { Perception } from "./model.ts";
import { type EvidenceLevel, evidenceLevels } from "./vocabulary.ts";

/** What the rung of an effect is read from. */
export type Evidence = Pick<
  EffectLine,
  "perceptions" | "traces" | "figures" | "change" | "answers" | "comparison"
>;

/** The highest rung that is reached: what is added never lowers it, and whichever way the change goes. */
export function evidenceLevel(evidence: Evidence): EvidenceLevel | "none" {
  return evidenceLevels.findLast((rung) => isReached[rung](evidence)) ?? "none";
}

const isReached: Readonly<Record<EvidenceLevel, (evidence: Evidence) => boolean>> = {
  perceived: ({ perceptions, answers }) => perceptions.some(isSaid) || answeringActors(answers).length > 0,
  corroborated: ({ perceptions }) => isSharedByTwoKinds(perceptions.filter(isSaid)),
  observed: ({ traces, figures }) =>
    traces.some(({ words, on }) => on.known && words.trim() !== "") ||
    figures.some(({ moment, on }) => moment !== "before" && on.known),
  measured: ({ change, answers, comparison }) =>
    isMeasured(change) || askedTwice(answers) !== undefined || comparison?.kind === "effect",
  // A comparison that could not be made says nothing of the effect; one that compares nobody is a before and after.
  compared: ({ comparison }) =>
    comparison?.kind === "effect" && comparison.effect.evidenceLevel === "compared",
};

/** Whether the actor says something of the change: "I do not know" is heard, and is no evidence. */
export function isSaid({ sense }: Perception): boolean {
  return sense !== "unknown";
}

/** Two kinds of actors corroborate each other when they say the same thing, not when they contradict each other. */
function isSharedByTwoKinds(said: readonly Perception[]): boolean {
  return said.some((one) =>
    said.some((other) => other.sense === one.sense && other.function !== one.function),
  );
}

/** Whether figures were read on both sides, on enough people, whatever they show. */
export function isMeasured({ gap }: FigureChange): boolean {
  return gap === undefined || gap === "fewEvents";
}
