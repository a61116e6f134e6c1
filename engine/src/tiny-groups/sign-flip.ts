import { SeededStream } from "../randomization/seeded-stream.ts";
import { ShiftTest } from "../randomization/shift-test.ts";
import { mostExact } from "../randomization/tail-count.ts";
import { conclude, refuseTiny, type TinyMethod } from "./conclude.ts";
import type { DrawnOptions, TinyFinding } from "./finding.ts";
import { mean, squares } from "./moments.ts";
import { type Pairs, readChanges, readConfidence } from "./read-values.ts";

export interface SignFlipDetails {
  readonly assignments: number;
  readonly greater: number;
  readonly less: number;
}

const method: TinyMethod = {
  name: "signFlip",
  estimand: "meanChange",
  explanation: {
    fr: "On compare le changement moyen à ceux que donneraient toutes les façons d’échanger avant et après.",
    en: "The mean change is compared with those of every way to swap before and after.",
  },
};

/**
 * Sign-flip test of the changes of the same people, with the interval of the changes it does not reject.
 *
 * Estimand: the mean change.
 * Assumes that, without any change, before and after could be swapped for each person: changes are symmetric around
 * their mean, and people do not influence each other.
 * Do not use when changes are strongly skewed, or to say what the training did: everybody may have changed anyway.
 * In words: the sign of each person's change is flipped in every possible way (9,999 drawn ways above 16 people); the
 * p-value is the share of the ways with a mean as far from 0. The interval lies between two order statistics of the
 * means of all subgroups.
 * Reference: Fisher (1935), The Design of Experiments, section 21, p. 50; Lehmann (1963), Annals of Mathematical
 * Statistics 34:1507.
 * Checked against enumeration in R 4.2.2.
 */
export function signFlip(pairs: Pairs, options: DrawnOptions = {}): TinyFinding<SignFlipDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseTiny({ code: "optionOutOfRange", option: "confidence" });
  const draws = options.draws ?? 9999;
  if (!(draws >= 99)) return refuseTiny({ code: "optionOutOfRange", option: "draws" });
  const read = readChanges(pairs, 3);
  if (!read.ok) return refuseTiny(read.refusal);
  const { changes } = read.values;
  const estimate = mean(changes);
  const test = new ShiftTest(estimate, Math.abs(estimate) + Math.sqrt(squares(changes) / changes.length));
  const isExact = 2 ** changes.length <= mostExact;
  if (isExact) addAll(changes, test);
  else addDrawn(changes, test, { draws, seed: options.seed ?? 1 });
  const { interval, pValue, kind, assignments, greater, less } = test.answer(
    isExact ? "exact" : "monteCarlo",
    confidence,
  );
  const needed = Math.ceil(2 / (1 - confidence) - 1e-9);
  if (interval === undefined) return refuseTiny({ code: "tooFewAssignments", assignments, needed });
  return conclude(
    method,
    {
      estimate,
      confidenceInterval: interval,
      confidence,
      pValue,
      certainty: kind,
      sizes: { first: changes.length },
      details: { assignments, greater, less },
      caveats: [...read.caveats, ...(isExact ? [] : [{ code: "drawnNotListed", draws } as const])],
    },
    options,
  );
}

function addAll(changes: Float64Array, test: ShiftTest): void {
  const size = changes.length;
  for (let pattern = 0; pattern < 2 ** size; pattern++) {
    let [sum, signs] = [0, 0];
    for (let at = 0; at < size; at++) {
      const sign = (pattern >> at) & 1 ? -1 : 1;
      sum += sign * changes[at];
      signs += sign;
    }
    test.add(sum / size, signs / size);
  }
}

function addDrawn(
  changes: Float64Array,
  test: ShiftTest,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): void {
  const stream = new SeededStream(seed);
  const size = changes.length;
  test.add(mean(changes), 1);
  for (let draw = 0; draw < draws; draw++) {
    let [sum, signs] = [0, 0];
    let word = 0;
    for (let at = 0; at < size; at++) {
      if (at % 32 === 0) word = stream.nextWord();
      const sign = (word >>> (at % 32)) & 1 ? -1 : 1;
      sum += sign * changes[at];
      signs += sign;
    }
    test.add(sum / size, signs / size);
  }
}
