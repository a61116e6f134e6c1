import { combineDirections, type OrthogonalBasis, orthogonalBasis } from "../linear/orthogonal-basis.ts";

/** Estimates to pool, one row each, with the design of the moderators. */
export interface Projects {
  readonly estimates: Float64Array;
  /** Squared standard errors, in the squared unit of the estimates. */
  readonly variances: Float64Array;
  /** The constant, then the moderators. */
  readonly columns: readonly Float64Array[];
  /** Orthonormal directions of the columns. */
  readonly basis: OrthogonalBasis;
}

/** Estimates and variances with moderator columns; the constant is added in front. */
export function projectsOf(
  estimates: ArrayLike<number>,
  variances: ArrayLike<number>,
  moderators: readonly Float64Array[] = [],
): Projects {
  const rows = estimates.length;
  const columns = [new Float64Array(rows).fill(1), ...moderators];
  return {
    estimates: Float64Array.from(estimates),
    variances: Float64Array.from(variances),
    columns,
    basis: orthogonalBasis(columns, rows),
  };
}

/** The same projects without row `left`. */
export function withoutProject({ estimates, variances, columns }: Projects, left: number): Projects {
  const keep = (values: Float64Array) => values.filter((_, row) => row !== left);
  return projectsOf(keep(estimates), keep(variances), columns.slice(1).map(keep));
}

/** Rows less directions: what is left to judge how projects differ. */
export function spareRows({ estimates, basis }: Projects): number {
  return estimates.length - basis.directions.length;
}

/** What the model expects of each project. */
export function expectedEffects({ basis }: Projects, shares: Float64Array): Float64Array {
  return combineDirections(basis, shares);
}
