/** One figure with its uncertainty. The interval is not estimate ± 2 standard errors. */
export interface SeriesEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly confidenceInterval: readonly [number, number];
  readonly pValue: number;
}
