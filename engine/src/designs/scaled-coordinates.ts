import type { ModelColumn } from "../columns/model-columns.ts";
import { sortedOrder } from "../columns/sorted-order.ts";
import { symmetricEigen } from "../linear/symmetric-eigen.ts";

/** Coordinates in which plain distance is the wanted distance. */
export interface Coordinates {
  /** One array per axis, one entry per person. */
  readonly axes: readonly Float64Array[];
  /**
   * Of two people equally far below and above on the first axis, who is taken. The choice is free; this one gives the
   * pairs of MatchIt 4.7.
   */
  readonly side: "lower" | "upper";
}

/**
 * Euclidean distance after dividing each column by its standard deviation within arms, so that euros do not
 * drown years. Columns that do not vary are left out. The 0/1 columns of a text column count for one half
 * each, so that differing in category weighs like differing in one yes/no column.
 */
export function scaledCoordinates(columns: readonly ModelColumn[], treated: Uint8Array): Coordinates {
  const axes = halvedCategories(columns).flatMap((values) => {
    const variance = covarianceWithinArms([values], treated)[0][0];
    return variance > 0 ? [values.map((value) => value / Math.sqrt(variance))] : [];
  });
  return { axes, side: "upper" };
}

/**
 * Mahalanobis distance, with the covariance within arms: scale-free, and correlated columns do not count twice.
 * Columns that others determine change no distance.
 * Reference: Rubin (1980), Biometrics 36:293.
 */
export function mahalanobisCoordinates(columns: readonly ModelColumn[], treated: Uint8Array): Coordinates {
  const values = columns.map((column) => column.values);
  return whiten(values, covarianceWithinArms(values, treated));
}

/**
 * Mahalanobis distance on ranks, with each rank variance set to that of ranks without ties, so that neither outliers
 * nor rare categories dominate. Reference: Rosenbaum (2010), Design of Observational Studies, section 8.3.
 */
export function rankCoordinates(columns: readonly ModelColumn[]): Coordinates {
  const size = columns[0]?.values.length ?? 0;
  const everybody = new Uint8Array(size);
  const ranks = columns.map((column) => averageRanks(column.values));
  const covariance = covarianceWithinArms(ranks, everybody);
  const untied = (size * (size + 1)) / 12;
  const stretch = covariance.map((row, index) => (row[index] > 0 ? Math.sqrt(untied / row[index]) : 0));
  return whiten(
    ranks,
    covariance.map((row, i) => row.map((value, j) => value * stretch[i] * stretch[j])),
  );
}

/**
 * Axes on which plain distance is the distance (x - y)' S^-1 (x - y), with the pseudo-inverse when columns determine
 * each other. The columns are first divided by their spread; the inverse is then factored with the column that the
 * others predict best first, which settles which of two equally distant people comes first as MatchIt 4.7 does.
 */
function whiten(columns: readonly Float64Array[], covariance: readonly Float64Array[]): Coordinates {
  const varying = columns.flatMap((values, at) =>
    covariance[at][at] > 0 ? [{ values, at, spread: Math.sqrt(covariance[at][at]) }] : [],
  );
  const correlation = varying.map((row) =>
    Float64Array.from(varying, (other) => covariance[row.at][other.at] / (row.spread * other.spread)),
  );
  const scaled = varying.map(({ values, spread }) => values.map((value) => value / spread));
  const axes = pivotedFactor(pseudoInverse(correlation)).map((shares) => {
    const axis = new Float64Array(scaled[0].length);
    scaled.forEach((column, at) => {
      const share = shares[at];
      if (share !== 0) for (let row = 0; row < axis.length; row++) axis[row] += share * column[row];
    });
    return axis;
  });
  return { axes, side: "lower" };
}

/** Inverse on the directions with spread: all categories of a text column add to a constant, which has none. */
function pseudoInverse(matrix: readonly Float64Array[]): Float64Array[] {
  const { values, vectors } = symmetricEigen(matrix);
  const floor = 1e-9 * values.reduce((most, value) => Math.max(most, value), 0);
  return matrix.map((_, i) =>
    Float64Array.from(matrix, (__, j) => {
      let sum = 0;
      for (let at = 0; at < values.length; at++)
        if (values[at] > floor) sum += (vectors[at][i] * vectors[at][j]) / values[at];
      return sum;
    }),
  );
}

/** Rows u with sum of u u' = matrix (Cholesky), the largest remaining diagonal first, as far as anything remains. */
function pivotedFactor(matrix: readonly Float64Array[]): Float64Array[] {
  const rest = matrix.map((row) => Float64Array.from(row));
  const floor = 1e-9 * rest.reduce((most, row, at) => Math.max(most, row[at]), 0);
  const rows: Float64Array[] = [];
  for (;;) {
    let pivot = 0;
    rest.forEach((row, at) => {
      if (row[at] > rest[pivot][pivot]) pivot = at;
    });
    if (rows.length === rest.length || !(rest[pivot][pivot] > floor)) return rows;
    const root = Math.sqrt(rest[pivot][pivot]);
    const shares = rest[pivot].map((value) => value / root);
    rest.forEach((row, i) => {
      for (let j = 0; j < row.length; j++) row[j] -= shares[i] * shares[j];
    });
    rows.push(shares);
  }
}

/** Covariance around the mean of each arm, divided by n - 2 (n - 1 when there is one arm). */
function covarianceWithinArms(columns: readonly Float64Array[], treated: Uint8Array): Float64Array[] {
  const counts = [0, 0];
  for (const arm of treated) counts[arm]++;
  const centered = columns.map((column) => {
    const sums = [0, 0];
    column.forEach((value, row) => {
      sums[treated[row]] += value;
    });
    return column.map((value, row) => value - sums[treated[row]] / counts[treated[row]]);
  });
  const freedom = treated.length - (counts[0] > 0 && counts[1] > 0 ? 2 : 1);
  return centered.map((left) =>
    Float64Array.from(centered, (right) => {
      let sum = 0;
      for (let row = 0; row < left.length; row++) sum += left[row] * right[row];
      return sum / freedom;
    }),
  );
}

function averageRanks(values: Float64Array): Float64Array {
  const order = sortedOrder(values);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let at = start; at < end; at++) ranks[order[at]] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

function halvedCategories(columns: readonly ModelColumn[]): Float64Array[] {
  const categories = new Map<string, number>();
  for (const { category } of columns) {
    if (category !== undefined) categories.set(category.column, (categories.get(category.column) ?? 0) + 1);
  }
  return columns.map(({ category, values }) => {
    const many = category !== undefined && (categories.get(category.column) ?? 0) > 2;
    return many ? values.map((value) => value * Math.SQRT1_2) : values;
  });
}
