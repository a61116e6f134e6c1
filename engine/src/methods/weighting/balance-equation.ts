import type { Block } from "../../linear/blocked-products.ts";
import { type IndexCriterion, maximizeIndex, rowScores } from "../../linear/maximize-index.ts";
import type { OrthogonalBasis } from "../../linear/orthogonal-basis.ts";
import type { WeightStage } from "../../linear/stacked-estimate.ts";
import { separatingColumns } from "../../propensity/binary-fit.ts";

/** Largest gap between the groups, in standard deviations, that counts as none. */
const noGap = 1e-9;

export type BalanceSolution =
  | { readonly ok: true; readonly stage: WeightStage; readonly index: Float64Array }
  /** Columns (positions in the basis' input) that cannot be made equal. */
  | { readonly ok: false; readonly columns: readonly number[] };

/** Weights as a function of an index, chosen so that the columns of the basis balance exactly. */
export interface BalanceEquation {
  readonly basis: OrthogonalBasis;
  readonly criterion: IndexCriterion;
  /** Index that everybody starts from. */
  readonly start: number;
  /** Derivative of the logarithm of the weight of a row by its index. */
  readonly slope: (index: number, row: number) => number;
}

/**
 * Solves the equation by Newton's method, or names the columns along which the index runs away: some combination of the
 * covariates then separates the groups, or would need negative weights. Weights that do not balance are never returned.
 */
export function solveBalance({ basis, criterion, start, slope }: BalanceEquation): BalanceSolution {
  const { directions } = basis;
  const first = new Float64Array(directions.length);
  // The first direction is the constant, of length 1.
  first[0] = start * Math.sqrt(basis.rows);
  const maximum = maximizeIndex(directions, criterion, first);
  const gap = Math.max(...maximum.gradient.map(Math.abs)) * Math.sqrt(basis.rows);
  const total = Math.max(1e-300, Math.abs(maximum.curvature[0][0]) * basis.rows);
  if (maximum.ending !== "converged" || !(gap <= noGap * total)) {
    const columns = separatingColumns(basis, maximum.step).filter((position) => position > 0);
    return { ok: false, columns: columns.length > 0 ? columns : basis.kept.slice(1) };
  }
  const { index, curvature } = maximum;
  const score = rowScores(criterion, index);
  return { ok: true, index, stage: { directions, curvature, score, slope: index.map(slope) } };
}

/** Side of the equation that stays put: the share of each row in the means to be reached. */
export type Share = (row: number) => number;

/**
 * Exponential weights on one arm whose weighted means equal given ones: score = share in the target - own weight. The
 * index of a row is the logarithm of its weight, the weights of the arm adding up to the shares of the target.
 */
export function exponentialWeights(treated: Uint8Array, arm: 0 | 1, share: Share): IndexCriterion {
  return {
    rows: treated.length,
    fill: (index: Float64Array, { from, rows }: Block, score: Float64Array, curvature: Float64Array) => {
      for (let row = 0; row < rows; row++) {
        const place = from + row;
        const weight = treated[place] === arm ? Math.exp(index[place]) : 0;
        score[row] = share(place) - weight;
        curvature[row] = weight;
      }
    },
  };
}
