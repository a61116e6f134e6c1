/** Rows of a mixed model, sorted so that a group is a run of rows. */
export interface GroupedRows {
  /** First row of each group, and the number of rows at the end. */
  readonly starts: Int32Array;
  readonly outcome: Float64Array;
  /** Columns of the fixed part, orthonormal for good conditioning. */
  readonly design: readonly Float64Array[];
  /** Columns whose coefficients differ between groups: the constant, slopes. */
  readonly random: readonly Float64Array[];
  /** Known variance of each row, added to the residual variance. */
  readonly known?: Float64Array;
}

/**
 * What one group contributes when its rows have covariance V = D + Z G Z': with M = [Z X y], the forms M'V^-1 M,
 * M'V^-2 M and M'V^-3 M (row by row, `width` figures each), the traces of V^-1 and V^-2, and log |V|.
 */
export interface GroupForms {
  readonly width: number;
  readonly once: Float64Array;
  readonly twice: Float64Array;
  readonly thrice: Float64Array;
  readonly trace: number;
  readonly traceOfSquare: number;
  readonly logDeterminant: number;
}

/** Gives the forms of each group at given variances. */
export interface FormsOfGroups {
  readonly groups: number;
  /**
   * `root`: lower triangle L with G = L L', flat by rows. The arrays are used again by the next call; with
   * `onlyOnce`, those of V^-2 and V^-3 are not to be read.
   */
  read(group: number, root: Float64Array, residual: number, onlyOnce?: boolean): GroupForms;
}
