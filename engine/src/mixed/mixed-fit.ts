import { type ComponentsFit, fitVarianceComponents } from "../linear/fit-variance-components.ts";
import type { GroupedRows } from "../linear/forms-of-groups.ts";
import { formsOfGroups } from "../linear/grouped-forms.ts";
import {
  coefficientsFrom,
  combineDirections,
  dot,
  type OrthogonalBasis,
  orthogonalBasis,
} from "../linear/orthogonal-basis.ts";
import type { SquareMatrix } from "../linear/square-matrix.ts";
import type { CovariancePattern, Criterion } from "../linear/variance-components.ts";

/** People (rows) in groups, sorted so that a group is a run of rows. */
export interface MixedRows {
  readonly outcome: Float64Array;
  /** The constant, then the fixed terms. */
  readonly fixed: readonly Float64Array[];
  /** Columns whose coefficients differ between groups: the constant, then slopes. */
  readonly random: readonly Float64Array[];
  readonly starts: Int32Array;
  /** Whether random coefficients may be correlated. */
  readonly isCorrelated: boolean;
}

/** A mixed model at the maximum of its likelihood, in the units of the rows. */
export interface MixedFit {
  readonly rows: MixedRows;
  readonly criterion: Criterion;
  readonly basis: OrthogonalBasis;
  readonly pattern: CovariancePattern;
  /** The maximum in units of size 1: outcome divided by `unit`, random columns by `sizes`. */
  readonly scaled: ComponentsFit;
  readonly unit: number;
  readonly sizes: Float64Array;
  /** Coordinates on the directions of the design. */
  readonly shares: Float64Array;
  /** Coefficients of the kept fixed columns (`basis.kept`). */
  readonly coefficients: Float64Array;
  /** Covariance of these, as if the variances were known. */
  readonly fixedCovariance: SquareMatrix;
  readonly residualVariance: number;
  /** Covariance of the random coefficients. */
  readonly covariance: SquareMatrix;
  /** As the reference package counts it. */
  readonly logLikelihood: number;
  /** Predicted random coefficients, one line per group. */
  readonly effects: readonly Float64Array[];
  /** True when some combination of random coefficients does not differ between groups. */
  readonly isSingular: boolean;
}

/** Below this share of the residual spread, a spread between groups is nothing. */
const leastSpread = 1e-4;

/**
 * Maximizes the (restricted) likelihood of y = X b + Z u + e. Outcome and random columns are brought to size 1
 * first, and the
 * fixed columns made orthonormal, so that units do not matter. Undefined when nothing is left to vary. `near`:
 * the fit of almost
 * the same rows, to start from.
 */
export function fitMixed(rows: MixedRows, criterion: Criterion, near?: MixedFit): MixedFit | undefined {
  const count = rows.outcome.length;
  const basis = orthogonalBasis(rows.fixed, count);
  const plain = Float64Array.from(basis.directions, (direction) => dot(direction, rows.outcome));
  const expected = combineDirections(basis, plain);
  const left = rows.outcome.map((value, row) => value - expected[row]);
  const unit = Math.sqrt(dot(left, left) / count);
  const size = Math.sqrt(dot(rows.outcome, rows.outcome) / count);
  if (!(unit > 1e-10 * size)) return undefined;
  const sizes = Float64Array.from(rows.random, (column) => Math.sqrt(dot(column, column) / count));
  const grouped: GroupedRows = {
    starts: rows.starts,
    outcome: left.map((value) => value / unit),
    design: basis.directions,
    random: rows.random.map((column, at) => column.map((value) => value / sizes[at])),
  };
  const pattern = patternOf(rows.random.length, rows.isCorrelated);
  const scaled = fitVarianceComponents(grouped, pattern, criterion, near?.scaled);
  if (scaled === undefined) return undefined;
  const shares = scaled.point.shares.map((share, at) => share * unit + plain[at]);
  const spare = count - (criterion === "reml" ? basis.kept.length : 0);
  const designSize = basis.triangle.reduce((sum, line, at) => sum + Math.log(line[at]), 0);
  return {
    rows,
    criterion,
    basis,
    pattern,
    scaled,
    unit,
    sizes,
    shares,
    coefficients: coefficientsFrom(basis, shares),
    fixedCovariance: fixedCovariance(basis, scaled, unit),
    residualVariance: scaled.residual * unit * unit,
    covariance: covarianceOf(scaled.root, sizes, unit),
    logLikelihood:
      -scaled.point.deviance / 2 - spare * Math.log(unit) - (criterion === "reml" ? designSize : 0),
    effects: effectsOf(grouped, scaled, sizes, unit),
    isSingular: isSingular(scaled, rows.random.length),
  };
}

/** R^-1 C R'^-1, from the covariance C of the coordinates on the directions. */
function fixedCovariance(basis: OrthogonalBasis, { point }: ComponentsFit, unit: number): Float64Array[] {
  const half = point.covariance.map((line) => coefficientsFrom(basis, line));
  return basis.kept.map((_, at) =>
    coefficientsFrom(
      basis,
      half.map((line) => line[at] * unit * unit),
    ),
  );
}

function patternOf(count: number, isCorrelated: boolean): CovariancePattern {
  const pattern: [number, number][] = [];
  for (let j = 0; j < count; j++)
    for (let i = j; i < count; i++) if (i === j || isCorrelated) pattern.push([i, j]);
  return pattern;
}

function covarianceOf(root: Float64Array, sizes: Float64Array, unit: number): Float64Array[] {
  const count = sizes.length;
  return Array.from(sizes, (size, i) =>
    sizes.map((other, j) => {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += root[i * count + k] * root[j * count + k];
      return (sum * unit * unit) / (size * other);
    }),
  );
}

/** Best linear predictions G Z'V^-1 (y - X b). */
function effectsOf(
  grouped: GroupedRows,
  { root, residual, point }: ComponentsFit,
  sizes: Float64Array,
  unit: number,
): readonly Float64Array[] {
  const count = sizes.length;
  const forms = formsOfGroups(grouped);
  return Array.from({ length: forms.groups }, (_, group) => {
    const { once, width } = forms.read(group, root, residual);
    const pulls = Float64Array.from(sizes, (__, i) => {
      let sum = once[i * width + width - 1];
      point.shares.forEach((share, at) => {
        sum -= share * once[i * width + count + at];
      });
      return sum;
    });
    return sizes.map((size, i) => {
      let effect = 0;
      for (let k = 0; k < count; k++)
        for (let j = 0; j < count; j++) effect += root[i * count + k] * root[j * count + k] * pulls[j];
      return (effect * unit) / size;
    });
  });
}

function isSingular({ root, residual }: ComponentsFit, count: number): boolean {
  const least = leastSpread * Math.sqrt(residual);
  for (let at = 0; at < count; at++) if (Math.abs(root[at * count + at]) < least) return true;
  return false;
}
