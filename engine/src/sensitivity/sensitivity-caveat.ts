/** What must be printed beside a check of robustness. */
export type SensitivityCaveat =
  | { readonly code: "pairsWithoutDifference"; readonly pairs: number; readonly of: number }
  | { readonly code: "differencesTie"; readonly pairs: number }
  | { readonly code: "fewPairs"; readonly pairs: number }
  | { readonly code: "approximateRatio" }
  | { readonly code: "rowsDropped"; readonly rows: number; readonly columns: readonly string[] }
  | { readonly code: "aliasedColumns"; readonly columns: readonly string[] }
  | { readonly code: "severalSolutions"; readonly solutions: readonly number[] }
  | { readonly code: "rangeFromObserved"; readonly low: number; readonly high: number }
  | { readonly code: "unknownArm"; readonly rows: number }
  | { readonly code: "attritionAlike" }
  | { readonly code: "fewTrimmed"; readonly trimmed: number }
  | { readonly code: "severalOutcomes"; readonly outcomes: number };
