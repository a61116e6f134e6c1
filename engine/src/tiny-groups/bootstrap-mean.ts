import { studentQuantile } from "../distributions/student-t.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import {
  acceleratedInterval,
  type BootstrapIntervals,
  type Bounds,
  simpleIntervals,
  studentizedInterval,
} from "./bootstrap-intervals.ts";
import { conclude, refuseTiny, type TinyMethod } from "./conclude.ts";
import type { DrawnOptions, TinyFinding } from "./finding.ts";
import { mean, variance } from "./moments.ts";
import { type Pairs, readChanges, readConfidence } from "./read-values.ts";
import type { TinyRefusal } from "./tiny-refusal.ts";

export interface BootstrapOptions extends DrawnOptions {
  /** Resamples given from outside: for each, as many numbers of people (from 0) as there are changes. */
  readonly indices?: readonly ArrayLike<number>[];
}

export interface BootstrapDetails extends BootstrapIntervals {
  readonly accelerated?: Bounds;
  readonly studentized: Bounds;
  readonly draws: number;
}

const method: TinyMethod = {
  name: "bootstrapMean",
  estimand: "meanChange",
  explanation: {
    fr: "On rejoue l’étude en tirant au sort, avec remise, parmi les personnes observées.",
    en: "The study is replayed by drawing, with replacement, among the people seen.",
  },
};

/** Below this many people the simple intervals cover too rarely to be quoted. */
const enoughForSimple = 30;

/**
 * Bootstrap of the mean change of the same people.
 *
 * Estimand: the mean change in the population the people stand for.
 * Assumes that the people are a draw from that population, independent of each other.
 * Do not use with fewer than 6 people: too few different resamples; nor when many share one value.
 * In words: people are drawn with replacement, as many as there are, many times; the interval given as the answer
 * is the studentized one, never shorter than Student's on either side (alone it covers 92.8 times in 100 with heavy
 * tails), because the percentile and accelerated ones are too short for small groups (with 8 people they cover
 * about 88 to 90 times in 100). All are in the details.
 * Reference: Efron (1987), JASA 82:171; Davison & Hinkley (1997), Bootstrap Methods and their Application, p.
 * 191-207.
 * Checked against boot 1.3-28 of R (normal, basic, percentile, BCa, studentized) on given resamples.
 */
export function bootstrapMean(pairs: Pairs, options: BootstrapOptions = {}): TinyFinding<BootstrapDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseTiny({ code: "optionOutOfRange", option: "confidence" });
  const draws = options.draws ?? 9999;
  if (!(draws >= 99)) return refuseTiny({ code: "optionOutOfRange", option: "draws" });
  const read = readChanges(pairs, 6);
  if (!read.ok) return refuseTiny(read.refusal);
  const { changes } = read.values;
  const unreadable = refuseIndices(options.indices, changes.length);
  if (unreadable !== undefined) return refuseTiny(unreadable);
  const estimate = mean(changes);
  const sampled = resample(changes, options.indices, { draws, seed: options.seed ?? 1 });
  const drawn = { estimate, replicates: sampled.means };
  const simple = simpleIntervals(drawn, confidence);
  const error = Math.sqrt(variance(changes) / changes.length);
  const studentized = studentizedInterval(drawn, { estimate: error, replicates: sampled.errors }, confidence);
  const reach = error * studentQuantile((1 + confidence) / 2, changes.length - 1);
  if (studentized === undefined) return refuseTiny({ code: "tooManyEqual" }, read.caveats);
  const influence = changes.map((change) => change - estimate);
  const accelerated = acceleratedInterval(drawn, influence, confidence);
  const people = changes.length;
  return conclude(
    method,
    {
      estimate,
      confidenceInterval: hull(studentized, estimate, reach),
      confidence,
      certainty: "monteCarlo",
      sizes: { first: people },
      details: {
        ...simple,
        studentized,
        draws: sampled.means.length,
        ...(accelerated === undefined ? {} : { accelerated }),
      },
      caveats: [
        ...read.caveats,
        ...(people < enoughForSimple ? [{ code: "shortIntervals", people } as const] : []),
      ],
    },
    options,
  );
}

/** The studentized interval, where it is not shorter than Student's on that side. */
function hull([low, high]: Bounds, estimate: number, reach: number): Bounds {
  return [Math.min(low, estimate - reach), Math.max(high, estimate + reach)];
}

function refuseIndices(
  indices: readonly ArrayLike<number>[] | undefined,
  people: number,
): TinyRefusal | undefined {
  if (indices === undefined) return undefined;
  if (indices.length < 99) return { code: "optionOutOfRange", option: "indices" };
  const isPerson = (index: number) => Number.isInteger(index) && index >= 0 && index < people;
  const draw = indices.findIndex((row) => row.length !== people || !Array.from(row).every(isPerson));
  return draw < 0 ? undefined : { code: "unreadableIndices", draw: draw + 1 };
}

function resample(
  changes: Float64Array,
  indices: readonly ArrayLike<number>[] | undefined,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): { readonly means: Float64Array; readonly errors: Float64Array } {
  const stream = new SeededStream(seed);
  const people = changes.length;
  const count = indices?.length ?? draws;
  const means = new Float64Array(count);
  const errors = new Float64Array(count);
  const values = new Float64Array(people);
  for (let draw = 0; draw < count; draw++) {
    for (let at = 0; at < people; at++) {
      values[at] = changes[indices === undefined ? stream.nextBelow(people) : indices[draw][at]];
    }
    means[draw] = mean(values);
    errors[draw] = Math.sqrt(variance(values) / people);
  }
  return { means, errors };
}
