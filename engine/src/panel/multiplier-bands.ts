import { SeededStream } from "../randomization/seeded-stream.ts";

/** How many draws, from which seed, for which coverage; degrees of freedom of the standard errors of the list. */
export interface BandRules {
  readonly draws: number;
  readonly seed: number;
  readonly confidence: number;
  readonly degreesOfFreedom: number;
}

/** Beyond this many degrees of freedom a Student band is a normal one to three digits. */
const manyDegrees = 2000;

/** What draws of the multiplier bootstrap say of a list of figures. */
export interface Bands {
  /** The largest |z| of the list stays below this in `confidence` of the draws. */
  readonly critical: number;
  /** The same when the spread itself is estimated: every draw divided by the root of a chi-square over its degrees. */
  readonly studentCritical: number;
  /** Spread of the draws of each figure, from their quartiles, in the units of the figure. */
  readonly standardErrors: Float64Array;
}

/**
 * Multiplier bootstrap of a list of figures: influences are multiplied by independent standard normal numbers and summed.
 *
 * Given the influences these sums are exactly normal with the products of the influences as covariance, so they are drawn
 * from that small table instead of from one number per unit: the same law, at a cost that does not grow with the units.
 * Reference: Callaway & Sant'Anna (2021), J. Econometrics 225:200, algorithm 1 (any multiplier of mean 0, variance 1).
 */
export function multiplierBands(
  covariance: readonly Float64Array[],
  { draws, seed, confidence, degreesOfFreedom }: BandRules,
): Bands {
  const root = rootOf(covariance);
  const errors = covariance.map((line, at) => Math.sqrt(line[at]));
  const stream = new SeededStream(seed);
  const largest = new Float64Array(draws);
  const studentized = new Float64Array(draws);
  const drawn = covariance.map(() => new Float64Array(draws));
  const normals = new Float64Array(root.rank);
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < normals.length; at++) normals[at] = standardNormal(stream);
    for (let figure = 0; figure < errors.length; figure++) {
      let sum = 0;
      for (let at = 0; at < normals.length; at++) sum += root.lines[figure][at] * normals[at];
      drawn[figure][draw] = sum;
      const size = Math.abs(sum) / errors[figure];
      if (size > largest[draw]) largest[draw] = size;
    }
    studentized[draw] = largest[draw] / spreadDraw(degreesOfFreedom, stream);
  }
  largest.sort();
  studentized.sort();
  return {
    critical: quantileOf(largest, confidence),
    studentCritical: quantileOf(studentized, confidence),
    standardErrors: Float64Array.from(drawn, (values) => {
      values.sort();
      return (quantileOf(values, 0.75) - quantileOf(values, 0.25)) / 1.3489795003921634;
    }),
  };
}

/** A matrix L with L L' = covariance, by pivoted Cholesky steps, so that figures that determine each other do no harm. */
function rootOf(covariance: readonly Float64Array[]) {
  const size = covariance.length;
  const rest = covariance.map((line) => Float64Array.from(line));
  const lines = covariance.map(() => new Float64Array(size));
  let rank = 0;
  for (; rank < size; rank++) {
    let pivot = -1;
    let share = 1e-10;
    for (let at = 0; at < size; at++) {
      const own = rest[at][at] / covariance[at][at];
      if (own > share) [pivot, share] = [at, own];
    }
    if (pivot < 0) break;
    const length = Math.sqrt(rest[pivot][pivot]);
    const column = rest.map((line) => line[pivot] / length);
    for (let i = 0; i < size; i++) {
      lines[i][rank] = column[i];
      for (let j = 0; j < size; j++) rest[i][j] -= column[i] * column[j];
    }
  }
  return { lines, rank };
}

/** Polar method of Marsaglia & Bray (1964). */
function standardNormal(stream: SeededStream): number {
  for (;;) {
    const x = 2 * stream.nextUniform() - 1;
    const y = 2 * stream.nextUniform() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** Root of a chi-square over its degrees of freedom. Marsaglia & Tsang (2000), ACM Trans. Math. Software 26:363. */
function spreadDraw(degreesOfFreedom: number, stream: SeededStream): number {
  if (degreesOfFreedom > manyDegrees) return 1;
  const shape = degreesOfFreedom / 2;
  const raised = shape < 1 ? shape + 1 : shape;
  const d = raised - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = standardNormal(stream);
    const v = (1 + c * z) ** 3;
    if (v <= 0 || Math.log(stream.nextUniform()) >= 0.5 * z * z + d - d * v + d * Math.log(v)) continue;
    const gamma = shape < 1 ? d * v * stream.nextUniform() ** (1 / shape) : d * v;
    return Math.sqrt(gamma / shape);
  }
}

/** Quantile of sorted values, between the two nearest (Hyndman & Fan's type 7). */
function quantileOf(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
}
