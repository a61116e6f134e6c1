import type { FormsOfGroups, GroupedRows, GroupForms } from "./forms-of-groups.ts";
import { formsOfGroups } from "./grouped-forms.ts";
import { dot } from "./orthogonal-basis.ts";
import { invert, product, quadratic, type SquareMatrix, traceOfProduct, zeros } from "./square-matrix.ts";

/** Restricted maximum likelihood, or maximum likelihood. */
export type Criterion = "reml" | "ml";

/** Which entries of the covariance of the random columns are free: [row, column] with row >= column. */
export type CovariancePattern = readonly (readonly [number, number])[];

/** The likelihood at one set of variances, with its first and second derivatives in them. */
export interface LikelihoodPoint {
  /**
   * -2 log-likelihood, constants included; the design being orthonormal, REML counts |X'V^-1 X| on its directions.
   */
  readonly deviance: number;
  /** Coordinates of the fixed part on the design's directions, and their covariance. */
  readonly shares: Float64Array;
  readonly covariance: SquareMatrix;
  /** Derivatives of the deviance by each entry of the pattern, then by the residual variance. */
  readonly gradient: Float64Array;
  readonly hessian: SquareMatrix;
  /** tr P Va P Vb: the expectation of the second derivatives. */
  readonly expected: SquareMatrix;
  /** X'V^-1 Va V^-1 X and X'V^-1 Va V^-1 Vb V^-1 X, as Kenward and Roger use them. */
  readonly first: readonly SquareMatrix[];
  readonly second: readonly (readonly SquareMatrix[])[];
}

/**
 * Likelihood of y = X b + Z u + e with cov(u) = G = L L' in each group and var(e) = residual + known, in time
 * linear in the
 * rows. Undefined where X'V^-1 X is singular.
 *
 * With P = V^-1 - V^-1 X (X'V^-1 X)^-1 X'V^-1: d/da = tr P Va - y'P Va P y, d²/da db = -tr P Va P Vb + 2 y'P Va
 * P Vb P y;
 * maximum likelihood replaces P by V^-1 inside traces.
 * Reference: Searle, Casella & McCulloch (1992), Variance Components, p. 252; Jennrich & Schluchter (1986),
 * Biometrics 42:805.
 */
export function likelihoodAt(
  { forms, sizes }: GroupedModel,
  pattern: CovariancePattern,
  at: { readonly root: Float64Array; readonly residual: number },
  criterion: Criterion,
): LikelihoodPoint | undefined {
  const fixed = fixedPart(forms, sizes, at);
  if (fixed === undefined) return undefined;
  const sums = new DerivativeSums(pattern, sizes, fixed.shares);
  let logDeterminant = 0;
  for (let group = 0; group < forms.groups; group++) {
    const read = forms.read(group, at.root, at.residual);
    logDeterminant += read.logDeterminant;
    sums.add(read);
  }
  const spare = sizes.rows - (criterion === "reml" ? sizes.fixed : 0);
  const deviance =
    spare * Math.log(2 * Math.PI) +
    logDeterminant +
    fixed.squares +
    (criterion === "reml" ? fixed.logDeterminant : 0);
  return {
    deviance,
    shares: fixed.shares,
    covariance: fixed.covariance,
    ...sums.point(fixed.covariance, criterion),
  };
}

interface Sizes {
  readonly random: number;
  readonly fixed: number;
  readonly rows: number;
}

/** The groups of a model, ready to be looked at under any variances. */
export interface GroupedModel {
  readonly forms: FormsOfGroups;
  readonly sizes: Sizes;
}

export function groupedModel(rows: GroupedRows): GroupedModel {
  const sizes = { random: rows.random.length, fixed: rows.design.length, rows: rows.outcome.length };
  return { forms: formsOfGroups(rows), sizes };
}

function fixedPart(
  forms: FormsOfGroups,
  { random, fixed }: Sizes,
  at: { readonly root: Float64Array; readonly residual: number },
) {
  const last = random + fixed;
  const normal = zeros(fixed);
  const target = new Float64Array(fixed);
  let total = 0;
  for (let group = 0; group < forms.groups; group++) {
    const { once, width } = forms.read(group, at.root, at.residual, true);
    for (let i = 0; i < fixed; i++) {
      const line = (random + i) * width;
      for (let j = 0; j < fixed; j++) normal[i][j] += once[line + random + j];
      target[i] += once[line + last];
    }
    total += once[last * width + last];
  }
  const inverted = invert(normal);
  if (inverted === undefined) return undefined;
  const shares = Float64Array.from(inverted.inverse, (line) =>
    line.reduce((sum, value, j) => sum + value * target[j], 0),
  );
  const explained = shares.reduce((sum, share, i) => sum + share * target[i], 0);
  return {
    shares,
    covariance: inverted.inverse,
    logDeterminant: inverted.logDeterminant,
    squares: total - explained,
  };
}

/** Sums over groups from which the derivatives follow once the fixed part is known. */
class DerivativeSums {
  private readonly pattern: CovariancePattern;
  private readonly sizes: Sizes;
  /** y - X b as a combination of the columns of M. */
  private readonly residual: Float64Array;
  private readonly traces: Float64Array;
  private readonly squares: Float64Array;
  private readonly pairTraces: Float64Array[];
  private readonly pairSquares: Float64Array[];
  /** X'V^-1 Va V^-1 r. */
  private readonly pulls: Float64Array[];
  /** Both places of each entry of the pattern. */
  private readonly orders: readonly (readonly (readonly [number, number])[])[];
  private readonly ofOnce: Float64Array;
  private readonly ofTwice: Float64Array;
  private readonly ofThrice: Float64Array;
  private readonly first: Float64Array[][];
  private readonly second: Float64Array[][][];

  constructor(pattern: CovariancePattern, sizes: Sizes, shares: Float64Array) {
    const count = pattern.length + 1;
    this.pattern = pattern;
    this.sizes = sizes;
    this.residual = new Float64Array(sizes.random + sizes.fixed + 1);
    shares.forEach((share, at) => {
      this.residual[sizes.random + at] = -share;
    });
    this.residual[sizes.random + sizes.fixed] = 1;
    this.orders = pattern.map(ordersOf);
    this.ofOnce = this.residual.slice();
    this.ofTwice = this.residual.slice();
    this.ofThrice = this.residual.slice();
    this.traces = new Float64Array(count);
    this.squares = new Float64Array(count);
    this.pairTraces = zeros(count);
    this.pairSquares = zeros(count);
    this.pulls = Array.from({ length: count }, () => new Float64Array(sizes.fixed));
    this.first = Array.from({ length: count }, () => zeros(sizes.fixed));
    this.second = Array.from({ length: count }, () =>
      Array.from({ length: count }, () => zeros(sizes.fixed)),
    );
  }

  add(group: GroupForms): void {
    const { ofOnce, ofTwice, ofThrice } = this;
    this.applyToResidual(group.once, ofOnce);
    this.applyToResidual(group.twice, ofTwice);
    this.applyToResidual(group.thrice, ofThrice);
    for (let a = 0; a < this.pattern.length; a++) {
      this.addEntry(group, a);
      this.addWithResidual(group, a);
      for (let b = a; b < this.pattern.length; b++) this.addEntries(group, a, b);
    }
    this.addResidual(group);
  }

  private applyToResidual(form: Float64Array, target: Float64Array): void {
    const width = target.length;
    for (let line = 0; line < width; line++) {
      let sum = 0;
      for (let c = 0; c < width; c++) sum += form[line * width + c] * this.residual[c];
      target[line] = sum;
    }
  }

  private addEntry({ once, width }: GroupForms, a: number): void {
    const { random, fixed } = this.sizes;
    for (const [i, j] of this.orders[a]) {
      this.traces[a] += once[i * width + j];
      this.squares[a] += this.ofOnce[i] * this.ofOnce[j];
      addOuter(
        this.first[a],
        1,
        [
          { form: once, line: i },
          { form: once, line: j },
        ],
        this.sizes,
      );
      for (let k = 0; k < fixed; k++) this.pulls[a][k] += once[(random + k) * width + i] * this.ofOnce[j];
    }
  }

  private addResidual(group: GroupForms): void {
    const { random, fixed } = this.sizes;
    const last = this.pattern.length;
    this.traces[last] += group.trace;
    this.squares[last] += dot(this.residual, this.ofTwice);
    this.pairTraces[last][last] += group.traceOfSquare;
    this.pairSquares[last][last] += dot(this.residual, this.ofThrice);
    for (let k = 0; k < fixed; k++) {
      this.pulls[last][k] += this.ofTwice[random + k];
      for (let l = 0; l < fixed; l++) {
        const at = (random + k) * group.width + random + l;
        this.first[last][k][l] += group.twice[at];
        this.second[last][last][k][l] += group.thrice[at];
      }
    }
  }

  /** Va an entry of the random covariance, Vb the residual variance. */
  private addWithResidual({ once, twice, width }: GroupForms, a: number): void {
    const b = this.pattern.length;
    for (const [i, j] of this.orders[a]) {
      this.pairTraces[a][b] += twice[j * width + i];
      this.pairSquares[a][b] += this.ofOnce[i] * this.ofTwice[j];
      addOuter(
        this.second[a][b],
        1,
        [
          { form: once, line: i },
          { form: twice, line: j },
        ],
        this.sizes,
      );
    }
  }

  /** Va and Vb entries of the random covariance. */
  private addEntries({ once, width }: GroupForms, a: number, b: number): void {
    for (const [i, j] of this.orders[a]) {
      for (const [g, h] of this.orders[b]) {
        const between = once[j * width + g];
        this.pairTraces[a][b] += between * once[h * width + i];
        this.pairSquares[a][b] += this.ofOnce[i] * between * this.ofOnce[h];
        addOuter(
          this.second[a][b],
          between,
          [
            { form: once, line: i },
            { form: once, line: h },
          ],
          this.sizes,
        );
      }
    }
  }

  /** The forms of (b, a) are those of (a, b) transposed. */
  private mirror(count: number): void {
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < a; b++) {
        this.pairTraces[a][b] = this.pairTraces[b][a];
        this.pairSquares[a][b] = this.pairSquares[b][a];
        this.second[a][b] = this.second[b][a].map((line, k) => line.map((_, l) => this.second[b][a][l][k]));
      }
    }
  }

  point(covariance: SquareMatrix, criterion: Criterion) {
    const count = this.pattern.length + 1;
    this.mirror(count);
    const withFixed = this.first.map((form) => product(covariance, form));
    const gradient = new Float64Array(count);
    const [hessian, expected] = [zeros(count), zeros(count)];
    for (let a = 0; a < count; a++) {
      const lost = criterion === "reml" ? traceOfProduct(covariance, this.first[a]) : 0;
      gradient[a] = this.traces[a] - lost - this.squares[a];
      for (let b = 0; b < count; b++) {
        const projected =
          this.pairTraces[a][b] -
          2 * traceOfProduct(covariance, this.second[a][b]) +
          traceOfProduct(withFixed[a], withFixed[b]);
        let cross = 0;
        for (let k = 0; k < this.sizes.fixed; k++)
          for (let l = 0; l < this.sizes.fixed; l++)
            cross += this.pulls[a][k] * covariance[k][l] * this.pulls[b][l];
        expected[a][b] = projected;
        hessian[a][b] =
          2 * (this.pairSquares[a][b] - cross) - (criterion === "reml" ? projected : this.pairTraces[a][b]);
      }
    }
    return { gradient, hessian, expected, first: this.first, second: this.second };
  }
}

/** A line (or column: they are symmetric) of a form. */
interface Line {
  readonly form: Float64Array;
  readonly line: number;
}

/** target += scale * left right', on the fixed part of both. */
function addOuter(
  target: Float64Array[],
  scale: number,
  [left, right]: readonly [Line, Line],
  { random, fixed }: Sizes,
): void {
  const width = random + fixed + 1;
  const [leftFrom, rightFrom] = [left.line * width + random, right.line * width + random];
  for (let k = 0; k < fixed; k++)
    for (let l = 0; l < fixed; l++)
      target[k][l] += scale * left.form[leftFrom + k] * right.form[rightFrom + l];
}

/** An off-diagonal entry stands for both of its places. */
function ordersOf([i, j]: readonly [number, number]): readonly (readonly [number, number])[] {
  return i === j
    ? [[i, i]]
    : [
        [i, j],
        [j, i],
      ];
}

/** Variance of a combination of the fixed part's coordinates. */
export function varianceOf(point: LikelihoodPoint, contrast: ArrayLike<number>): number {
  return quadratic(point.covariance, contrast);
}
