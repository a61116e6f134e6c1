import { ShiftTest } from "../randomization/shift-test.ts";
import { ArmAssignments } from "./arm-assignments.ts";
import { conclude, refuseTiny, type TinyMethod } from "./conclude.ts";
import type { DrawnOptions, TinyFinding } from "./finding.ts";
import { mean, variance } from "./moments.ts";
import { readConfidence, readGroups, type TwoGroups } from "./read-values.ts";
import type { TinyCaveat } from "./tiny-caveat.ts";

export interface PermutationOptions extends DrawnOptions {
  /** Default `studentized`: it keeps its level when one group is more spread out than the other. */
  readonly statistic?: "studentized" | "meanDifference";
}

export interface PermutationDetails {
  readonly statistic: "studentized" | "meanDifference";
  readonly assignments: number;
  /** Chance of a statistic at least as high, or as low, as the observed one. */
  readonly greater: number;
  readonly less: number;
}

const method: TinyMethod = {
  name: "exactPermutation",
  estimand: "meanDifference",
  explanation: {
    fr: "On compare l’écart observé à ceux que donneraient toutes les façons de désigner qui a été formé.",
    en: "The observed difference is compared with those of every way to say who was trained.",
  },
};

/** Smallest group: below, one person's value is the whole spread. */
const fewest = 3;

/**
 * Exact permutation test of two groups, with the interval of the effects it does not reject.
 *
 * Estimand: the constant effect, the difference of means.
 * Assumes that without the training the two groups would have been exchangeable: nothing but chance decided who was
 * trained. The studentized statistic also allows one group to be more spread out, approximately.
 * Do not use when people work in teams that share fate, or when the groups differed at the start.
 * In words: the people are relabelled in every possible way (or 9,999 drawn ways above 70,000); the p-value is the
 * share of the ways that give a difference as far from 0. The interval holds the effects which, taken off the
 * trained, are not rejected; with the plain difference it lies between two order statistics.
 * Reference: Fisher (1935), The Design of Experiments, section 21, p. 50; Lehmann (1963), Annals of Mathematical
 * Statistics 34:1507; Janssen (1997), Statistics & Probability Letters 36:9 for the studentized statistic.
 * Checked against enumeration in R 4.2.2 (p-values, interval by inversion).
 */
export function exactPermutation(
  groups: TwoGroups,
  options: PermutationOptions = {},
): TinyFinding<PermutationDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseTiny({ code: "optionOutOfRange", option: "confidence" });
  const read = readGroups(groups, fewest);
  if (!read.ok) return refuseTiny(read.refusal);
  const { first, second } = read.values;
  const drawing = { seed: options.seed ?? 1, draws: options.draws ?? 9999 };
  if (!(drawing.draws >= 99)) return refuseTiny({ code: "optionOutOfRange", option: "draws" });
  const assignments = new ArmAssignments(first, second, drawing);
  const needed = Math.ceil(2 / (1 - confidence));
  if (assignments.count < needed)
    return refuseTiny({ code: "tooFewAssignments", assignments: assignments.count, needed });
  const statistic = options.statistic ?? "studentized";
  const answer =
    statistic === "meanDifference"
      ? plainAnswer(assignments, { first, second, confidence })
      : studentizedAnswer(assignments, { first, second, confidence });
  if (answer === undefined)
    return refuseTiny({ code: "tooFewAssignments", assignments: assignments.count, needed });
  return conclude(
    method,
    {
      estimate: mean(first) - mean(second),
      confidenceInterval: answer.interval,
      confidence,
      pValue: answer.pValue,
      certainty: assignments.kind,
      sizes: { first: first.length, second: second.length },
      details: { statistic, assignments: assignments.count, greater: answer.greater, less: answer.less },
      caveats: [
        ...read.caveats,
        ...(assignments.kind === "monteCarlo"
          ? [{ code: "drawnNotListed", draws: drawing.draws } as const]
          : []),
        ...(statistic === "meanDifference" ? spreadCaveat(first, second) : []),
      ],
    },
    options,
  );
}

interface Compared {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly confidence: number;
}
interface Answer {
  readonly pValue: number;
  readonly greater: number;
  readonly less: number;
  readonly interval: readonly [number, number];
}

function plainAnswer(
  assignments: ArmAssignments,
  { first, second, confidence }: Compared,
): Answer | undefined {
  const scale = Math.sqrt(variance([...first, ...second]));
  const test = new ShiftTest(mean(first) - mean(second), scale);
  for (let at = 0; at < assignments.count; at++) {
    const { statistic, slope } = assignments.difference(at);
    test.add(statistic, slope);
  }
  const { interval, ...answer } = test.answer(assignments.kind, confidence);
  return interval === undefined ? undefined : { ...answer, interval };
}

function studentizedAnswer(
  assignments: ArmAssignments,
  { first, second, confidence }: Compared,
): Answer | undefined {
  const estimate = mean(first) - mean(second);
  const error = Math.sqrt(variance(first) / first.length + variance(second) / second.length);
  const unit = error > 0 ? error : Math.abs(estimate);
  const isKept = (effect: number) =>
    assignments.studentizedCounts(effect).far > (1 - confidence + 1e-9) * assignments.count;
  // The effects that are kept lie around the estimate; where even the farthest is kept, nothing can be rejected.
  const edge = (direction: 1 | -1) => {
    let [kept, left] = [0, 3 * unit];
    while (isKept(estimate + direction * left)) {
      if (left > 1e4 * unit) return undefined;
      [kept, left] = [left, 2 * left];
    }
    while (left - kept > 1e-9 * unit) {
      const middle = (kept + left) / 2;
      if (isKept(estimate + direction * middle)) kept = middle;
      else left = middle;
    }
    return estimate + direction * kept;
  };
  const [low, high] = [edge(-1), edge(1)];
  if (low === undefined || high === undefined) return undefined;
  const { far, greater, less } = assignments.studentizedCounts(0);
  const { count } = assignments;
  return { pValue: far / count, greater: greater / count, less: less / count, interval: [low, high] };
}

function spreadCaveat(first: Float64Array, second: Float64Array): readonly TinyCaveat[] {
  const [one, other] = [Math.sqrt(variance(first)), Math.sqrt(variance(second))];
  const ratio = Math.max(one, other) / Math.min(one, other);
  return ratio > 2 && Number.isFinite(ratio) ? [{ code: "unequalSpread", ratio }] : [];
}
