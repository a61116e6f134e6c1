import type { Apart, Sentences } from "./study.ts";

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
  | { readonly code: "comparisonsLeftOut"; readonly left: number; readonly of: number }
  | { readonly code: "fewerSubclasses"; readonly asked: number; readonly used: number }
  | { readonly code: "weakOverlap"; readonly outside: number; readonly of: number }
  | {
      readonly code: "unevenWeights";
      readonly arm: "treated" | "comparison";
      /** Number of equally counted people that the weighted arm is worth. */
      readonly effective: number;
      readonly of: number;
    }
  | { readonly code: "imbalance"; readonly covariates: readonly string[]; readonly largest: number }
  | { readonly code: "smallGroup"; readonly treated: number }
  | { readonly code: "fewClusters"; readonly clusters: number }
  | { readonly code: "clustersReplacePairs" }
  | { readonly code: "tooManyTerms"; readonly terms: number; readonly treated: number }
  | { readonly code: "adjustmentMovesEstimate"; readonly adjusted: number }
  | { readonly code: "adjustmentLeftOut"; readonly because: "tooFewPeople" }
  | { readonly code: "permutationDisagrees"; readonly pValue: number }
  | { readonly code: "reusedComparisons"; readonly mostUsed: number }
  | {
      readonly code: "fragile";
      /** sides: designs fall on both sides of 0; spread: far apart; correction: the raw gap says the contrary. */
      readonly because: "sides" | "spread" | "correction";
      readonly lowest: number;
      readonly highest: number;
      readonly designs: number;
      /** Difference of means without any correction. */
      readonly raw: number;
    }
  | {
      readonly code: "clustersIgnored";
      readonly column: string;
      readonly groups: number;
      readonly people: number;
    }
  | { readonly code: "spillOver"; readonly column: string; readonly trained: number; readonly of: number }
  | { readonly code: "outcomeMeasuredBefore"; readonly column: string; readonly declared: boolean }
  | { readonly code: "measuredAfter"; readonly columns: readonly string[]; readonly declared: boolean }
  /** gap: how far the trained started from the others, in standard deviations. */
  | { readonly code: "regressionToTheMean"; readonly column: string; readonly gap: number }
  | { readonly code: "severalOutcomes"; readonly outcomes: number }
  | { readonly code: "groupsApart"; readonly by: Apart }
  /** smaller: people on the smaller side. */
  | { readonly code: "cautiousInterval"; readonly smaller: number }
  | { readonly code: "incompleteSets"; readonly sets: number; readonly ratio: number };

/** A caveat or another fact with its sentence in both languages. */
export type Told<Fact> = Fact & { readonly reading: Sentences };
