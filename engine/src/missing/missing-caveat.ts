/** What must be printed beside an answer that fills in missing values. */
export type MissingCaveat =
  | { readonly code: "missingAtRandom" }
  | { readonly code: "unknownArm"; readonly rows: number }
  | { readonly code: "armsImputedTogether"; readonly columns: readonly string[] }
  | { readonly code: "clustersNotImputed"; readonly column: string }
  | { readonly code: "muchMissingInformation"; readonly share: number }
  | { readonly code: "fewImputations"; readonly imputations: number; readonly wanted: number }
  | { readonly code: "lossDiffers"; readonly treated: number; readonly comparison: number };
