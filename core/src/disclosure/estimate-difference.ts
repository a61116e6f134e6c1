import { studentQuantile } from "../../../engine/src/distributions/index.ts";
import type {
  EstimatedDifference,
  FrameStatistic,
  FrameWithheld,
  RecordedFrame,
  RecordedQuestion,
} from "./frame-model.ts";
import {
  answerPlace,
  type Group,
  groupOf,
  questionOf,
  roundingStep,
  tidy,
  toPoints,
} from "./present-share.ts";

/** Output checking for research (ESSnet): estimates on fewer degrees of freedom say too much about each unit. */
export const degreesOfFreedomMin = 10;

type Evaluation = Extract<FrameStatistic, { kind: "evaluation" }>;

/**
 * How far the share of an answer in one union stands above that in another, or how much further it moved since the
 * wave before. Atoms are the units, weighted by their people; unequal variances (Welch 1947). Neither side of an
 * atom, nor residuals, nor weights leave. Withheld under 10 degrees of freedom. Throws when the two overlap.
 */
export function estimateDifference(
  recorded: RecordedFrame,
  asked: Evaluation,
): EstimatedDifference | FrameWithheld {
  const question = questionOf(recorded, asked.question);
  if (question === undefined) return { kind: "withheld", because: "notRecorded" };
  const sides = [groupOf(recorded, asked.treated), groupOf(recorded, asked.comparison)] as const;
  const everyPlace = sides.flatMap((side) => side.places);
  if (new Set(everyPlace).size < everyPlace.length) throw new Error("invalid evaluation; the groups overlap");
  if (sides.some((side) => side.people < recorded.k)) return { kind: "withheld", because: "tooFew" };
  const before = asked.earlier === undefined ? undefined : earlierShares(recorded, asked, asked.earlier);
  if (before?.kind === "withheld") return before;
  const shares = sharesByAtom(recorded, question, asked.answer);
  const moved = shares.map((share, place) => share - (before?.shares[place] ?? 0));
  const means = sides.map((side) => meanOf(side, moved, recorded));
  const [treated, comparison] = means;
  if (treated === undefined || comparison === undefined) throw new Error("an evaluation lost a side");
  return compareMeans(treated, comparison, sides);
}

function earlierShares(
  recorded: RecordedFrame,
  asked: Evaluation,
  earlier: RecordedFrame,
): { readonly kind: "shares"; readonly shares: readonly number[] } | FrameWithheld {
  const isSame =
    earlier.atoms.length === recorded.atoms.length &&
    earlier.atoms.every(({ id }, place) => id === recorded.atoms[place]?.id);
  if (!isSame) return { kind: "withheld", because: "otherAtoms" };
  const question = questionOf(earlier, asked.question);
  if (question === undefined) return { kind: "withheld", because: "notRecorded" };
  return { kind: "shares", shares: sharesByAtom(earlier, question, asked.answer) };
}

function sharesByAtom(
  recorded: RecordedFrame,
  question: RecordedQuestion,
  answer: string,
): readonly number[] {
  const place = answerPlace(question, answer);
  return recorded.atoms.map(({ people }, atom) => (question.counts[atom]?.[place] ?? 0) / people);
}

interface Mean {
  readonly mean: number;
  readonly variance: number;
  readonly units: number;
}

/** Mean weighted by people, and the variance of that mean from how far atoms stand from it. */
function meanOf({ places, people }: Group, shares: readonly number[], recorded: RecordedFrame): Mean {
  const weight = (place: number): number => (recorded.atoms[place]?.people ?? 0) / people;
  const mean = places.reduce((sum, place) => sum + weight(place) * (shares[place] ?? 0), 0);
  const squares = places.reduce(
    (sum, place) => sum + (weight(place) * ((shares[place] ?? 0) - mean)) ** 2,
    0,
  );
  return { mean, variance: (squares * places.length) / (places.length - 1), units: places.length };
}

function compareMeans(
  treated: Mean,
  comparison: Mean,
  [treatedGroup, comparisonGroup]: readonly [Group, Group],
): EstimatedDifference | FrameWithheld {
  const variance = treated.variance + comparison.variance;
  const degreesOfFreedom =
    variance ** 2 /
    (treated.variance ** 2 / (treated.units - 1) + comparison.variance ** 2 / (comparison.units - 1));
  if (!(degreesOfFreedom >= degreesOfFreedomMin)) return { kind: "withheld", because: "tooFewToCompare" };
  const reach = studentQuantile(0.975, degreesOfFreedom) * Math.sqrt(variance);
  const difference = treated.mean - comparison.mean;
  const people = { treated: treatedGroup.people, comparison: comparisonGroup.people };
  const step = roundingStep(Math.min(people.treated, people.comparison));
  return {
    kind: "estimate",
    difference: toPoints(difference, step),
    interval: [toPoints(difference - reach, step), toPoints(difference + reach, step)],
    step,
    degreesOfFreedom: tidy(Math.floor(degreesOfFreedom)),
    people,
  };
}
