import type { ModelColumn } from "../columns/model-columns.ts";
import { sortedOrder } from "../columns/sorted-order.ts";
import { cholesky } from "../linear/cholesky.ts";
import { orthogonalBasis } from "../linear/orthogonal-basis.ts";
import { symmetricEigen } from "../linear/symmetric-eigen.ts";

/** Coordinates in which plain distance is the wanted distance, one array per axis, one entry per person. */
export type Coordinates = readonly Float64Array[];

/**
 * Euclidean distance after dividing each column by its standard deviation within arms, so that euros do not
 * drown years. Columns that do not vary are left out. The 0/1 columns of a text column count for one half
 * each, so that differing in category weighs like differing in one yes/no column.
 */
export function scaledCoordinates(columns: readonly ModelColumn[], treated: Uint8Array): Coordinates {
  return halvedCategories(columns).flatMap((values) => {
    const variance = covarianceWithinArms([values], treated)[0][0];
    return variance > 0 ? [values.map((value) => value / Math.sqrt(variance))] : [];
  });
}

/**
 * Mahalanobis distance, with the covariance within arms: scale-free, and correlated columns do not count twice.
 * Columns that others determine are left out, which changes no distance.
 * Reference: Rubin (1980), Biometrics 36:293.
 */
export function mahalanobisCoordinates(columns: readonly ModelColumn[], treated: Uint8Array): Coordinates {
  return whiten(
    columns.map((column) => column.values),
    treated,
  );
}

/**
 * Mahalanobis distance on ranks, with each rank variance set to that of ranks without ties, so that neither outliers
 * nor rare categories dominate. Reference: Rosenbaum (2010), Design of Observational Studies, section 8.3.
 */
export function rankCoordinates(columns: readonly ModelColumn[]): Coordinates {
  const size = columns[0]?.values.length ?? 0;
  const everybody = new Uint8Array(size);
  const ranks = columns.map((column) => averageRanks(column.values));
  const varying = ranks.filter((column) => column.some((rank) => rank !== column[0]));
  const covariance = covarianceWithinArms(varying, everybody);
  const untied = (size * (size + 1)) / 12;
  const stretch = covariance.map((row, index) => Math.sqrt(untied / row[index]));
  const rescaled = covariance.map((row, i) => row.map((value, j) => value * stretch[i] * stretch[j]));
  const { values, vectors } = symmetricEigen(rescaled);
  // All categories of a text column add to a constant: that direction has no spread and is left out.
  const floor = 1e-9 * values.reduce((most, value) => Math.max(most, value), 0);
  return vectors.flatMap((vector, index) => {
    if (values[index] <= floor) return [];
    const axis = new Float64Array(size);
    varying.forEach((column, at) => {
      const share = vector[at] / Math.sqrt(values[index]);
      for (let row = 0; row < size; row++) axis[row] += share * column[row];
    });
    return [axis];
  });
}

/** Solves L a = x row by row, with L the Cholesky factor of the covariance: the covariance of `a` is the identity. */
function whiten(columns: readonly Float64Array[], treated: Uint8Array): Coordinates {
  const size = treated.length;
  const basis = orthogonalBasis([new Float64Array(size).fill(1), ...columns], size);
  const kept = basis.kept.filter((position) => position > 0).map((position) => columns[position - 1]);
  const factor = cholesky(covarianceWithinArms(kept, treated));
  if (factor === undefined) return [];
  const axes: Float64Array[] = [];
  factor.forEach((line, at) => {
    const axis = new Float64Array(size);
    for (let row = 0; row < size; row++) {
      let rest = kept[at][row];
      for (let earlier = 0; earlier < at; earlier++) rest -= line[earlier] * axes[earlier][row];
      axis[row] = rest / line[at];
    }
    axes.push(axis);
  });
  return axes;
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
