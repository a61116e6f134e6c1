import type { ModelColumn } from "../columns/model-columns.ts";
import type { Term } from "../columns/term.ts";

/**
 * The people that a design is about, in input order, and all that it may look at: it holds no outcome, so that a design
 * written against this type cannot follow one. Nobody writes into its arrays: some are columns of the input.
 */
export interface People {
  /** Row number in the input of each person. */
  readonly rows: Int32Array;
  /** 1 trained, 0 comparison. */
  readonly treated: Uint8Array;
  readonly treatedCount: number;
  readonly comparisonCount: number;
  /** Covariates as numeric columns, without intercept or reference categories. */
  readonly model: readonly ModelColumn[];
  /** The same with every category, for balance tables. */
  readonly shown: readonly ModelColumn[];
  readonly terms: readonly Term[];
  /** Codes from 0 of the cluster column. */
  readonly clusters?: Int32Array;
  readonly clusterCount: number;
  /** Sampling weights; all 1 without a weights column. */
  readonly baseWeights: Float64Array;
  readonly weighted: boolean;
  /** Codes from 0 of the combinations of the columns to agree on exactly. */
  readonly strata?: Int32Array;
  /** Codes from 0 of the column of cross-fitting parts. */
  readonly folds?: Int32Array;
  /** 1 when the training was offered, 0 when it was not. */
  readonly offered?: Uint8Array;
  /** Columns the vector distances look at, with every category. */
  readonly matchOn: readonly ModelColumn[];
}
