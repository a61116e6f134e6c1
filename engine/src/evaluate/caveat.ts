import type { Sentences } from "./study.ts";

/** What must be printed beside the number. Figures are counts of people unless said otherwise. */
export type Caveat =
  | {
      readonly code: "rowsDropped";
      readonly treated: number;
      readonly comparison: number;
      readonly unknownArm: number;
      readonly columns: readonly string[];
    }
  | { readonly code: "optionIgnored"; readonly option: string; readonly method: string }
  | { readonly code: "separation"; readonly covariates: readonly string[] }
  | { readonly code: "aliasedColumns"; readonly columns: readonly string[] }
  | {
      readonly code: "treatedLeftOut";
      readonly left: number;
      readonly of: number;
      readonly rows: readonly number[];
    }
  | { readonly code: "weakOverlap"; readonly outside: number; readonly of: number }
  | { readonly code: "imbalance"; readonly covariates: readonly string[]; readonly largest: number }
  | { readonly code: "smallGroup"; readonly treated: number }
  | { readonly code: "fewClusters"; readonly clusters: number }
  | { readonly code: "clustersReplacePairs" }
  | { readonly code: "tooManyTerms"; readonly terms: number; readonly treated: number }
  | { readonly code: "adjustmentMovesEstimate"; readonly adjusted: number }
  | { readonly code: "adjustmentLeftOut"; readonly because: "tooFewPeople" }
  | { readonly code: "permutationDisagrees"; readonly pValue: number }
  | { readonly code: "reusedComparisons"; readonly mostUsed: number }
  | { readonly code: "incompleteSets"; readonly sets: number; readonly ratio: number };

/** A caveat or another fact with its sentence in both languages. */
export type Told<Fact> = Fact & { readonly reading: Sentences };
