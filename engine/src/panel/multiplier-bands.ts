import { SeededStream } from "../randomization/seeded-stream.ts";

/** How many draws, from which seed, for which coverage; degrees of freedom of the standard errors of the list. */
export interface BandRules {
  readonly draws: number;
  readonly seed: number;
  readonly confidence: number;
  readonly degreesOfFreedom: number;
}

/** Distance between the quartiles of a standard normal number. */
const quartileSpan = 1.3489795003921634;

/** Beyond this many degrees of freedom a Student band is a normal one to three digits. */
const manyDegrees = 2000;

/** What draws of the multiplier bootstrap say of a list of figures. */
export interface Bands {
  /** The largest |z| of the list stays below this in `confidence` of the draws. */
  readonly critical: number;
  /** The same when the spread itself is estimated: every draw divided by the root of a chi-square over its degrees. */
  readonly studentCritical: number;
  /** The same in units of `standardErrors`, as the reference package counts. */
  readonly quartileCritical: number;
  /** Spread of the draws of each figure, from their quartiles, in the units of the figure. */
  readonly standardErrors: Float64Array;
}

/**
 * Multiplier bootstrap of a list of figures: influences are multiplied by independent standard normal numbers and
 * summed.
 *
 * Given the influences these sums are exactly normal with the products of the influences as covariance, so they are
 * drawn from that small table instead of from one number per unit: the same law, at a cost that does not grow with
 * the units. Reference: Callaway & Sant'Anna (2021), J. Econometrics 225:200, algorithm 1 (any multiplier of mean 0,
 * variance 1).
 */
export function multiplierBands(covariance: readonly Float64Array[], rules: BandRules): Bands {
  const root = rootOf(covariance);
  const stream = new SeededStream(rules.seed);
  const normals = new Float64Array(root.rank);
  const collected = new DrawnFigures(
    covariance.map((line, at) => Math.sqrt(line[at])),
    rules,
  );
  for (let draw = 0; draw < rules.draws; draw++) {
    for (let at = 0; at < normals.length; at++) normals[at] = standardNormal(stream);
    root.lines.forEach((line, figure) => {
      let sum = 0;
      for (let at = 0; at < normals.length; at++) sum += line[at] * normals[at];
      collected.add(draw, figure, sum);
    });
    collected.close(draw, stream);
  }
  return collected.bands();
}

/**
 * The same with a random sign per unit (Rademacher multipliers), as the reference package draws. `influences`: one
 * list per figure, an entry per unit or cluster of units, as a mean. Slow with many units; with few units that carry
 * most of the influence its quartiles are those of sums of a few signs, not of a normal law.
 */
export function signBands(influences: readonly Float64Array[], rules: BandRules): Bands {
  const stream = new SeededStream(rules.seed);
  const size = influences[0]?.length ?? 0;
  const signs = new Float64Array(size);
  const errors = influences.map(
    (values) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) / size,
  );
  const collected = new DrawnFigures(errors, rules);
  for (let draw = 0; draw < rules.draws; draw++) {
    let word = 0;
    for (let at = 0; at < size; at++) {
      word = at % 32 === 0 ? stream.nextWord() : word >>> 1;
      signs[at] = (word & 1) === 0 ? 1 : -1;
    }
    influences.forEach((values, figure) => {
      let sum = 0;
      for (let at = 0; at < size; at++) sum += signs[at] * values[at];
      collected.add(draw, figure, sum / size);
    });
    collected.close(draw, stream);
  }
  return collected.bands();
}

/** Collects draws of figures and reads their quantiles. */
class DrawnFigures {
  private readonly errors: readonly number[];
  private readonly rules: BandRules;
  private readonly drawn: readonly Float64Array[];
  private readonly largest: Float64Array;
  private readonly studentized: Float64Array;

  constructor(errors: readonly number[], rules: BandRules) {
    this.errors = errors;
    this.rules = rules;
    this.drawn = errors.map(() => new Float64Array(rules.draws));
    this.largest = new Float64Array(rules.draws);
    this.studentized = new Float64Array(rules.draws);
  }

  add(draw: number, figure: number, value: number): void {
    this.drawn[figure][draw] = value;
    const size = Math.abs(value) / this.errors[figure];
    if (size > this.largest[draw]) this.largest[draw] = size;
  }

  /** The draw is complete: its spread is drawn too. */
  close(draw: number, stream: SeededStream): void {
    this.studentized[draw] = this.largest[draw] / spreadDraw(this.rules.degreesOfFreedom, stream);
  }

  bands(): Bands {
    const standardErrors = Float64Array.from(this.drawn, (values) => {
      const sorted = values.slice().sort();
      return (quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25)) / quartileSpan;
    });
    const byQuartiles = this.largest.map((_, draw) =>
      this.drawn.reduce(
        (most, values, figure) => Math.max(most, Math.abs(values[draw]) / standardErrors[figure]),
        0,
      ),
    );
    const { confidence } = this.rules;
    return {
      critical: quantileOf(this.largest.sort(), confidence),
      studentCritical: quantileOf(this.studentized.sort(), confidence),
      quartileCritical: quantileOf(byQuartiles.sort(), confidence),
      standardErrors,
    };
  }
}

/**
 * A matrix L with L L' = covariance, by pivoted Cholesky steps, so that figures that determine each other do no harm.
 */
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
