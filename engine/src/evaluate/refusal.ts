/** Why no effect is given, in order of precedence: the first that applies is reported. */
export type Refusal =
  | { readonly code: "unknownColumn"; readonly column: string }
  | { readonly code: "unequalColumns"; readonly column: string }
  | { readonly code: "unreadableTerm"; readonly term: string }
  | { readonly code: "columnNotNumeric"; readonly column: string }
  | { readonly code: "columnTwice"; readonly column: string }
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "estimandNotOffered"; readonly estimand: string; readonly method: string }
  /** outcome: another was declared; people: they, or what is known of them, changed; comparison: who counts changed. */
  | { readonly code: "designChanged"; readonly part: "outcome" | "people" | "comparison" }
  | { readonly code: "weightsNotPositive"; readonly column: string }
  | { readonly code: "offerNotBinary"; readonly column: string }
  | { readonly code: "offerMissing" }
  | { readonly code: "outcomeNotBinary"; readonly model: string }
  | { readonly code: "treatmentNotBinary"; readonly column: string }
  | { readonly code: "noTreatmentVariation"; readonly treated: number; readonly comparison: number }
  | {
      readonly code: "tooManyMissing";
      readonly arm: "treated" | "comparison";
      readonly missing: number;
      readonly of: number;
      readonly columns: readonly string[];
    }
  | { readonly code: "tooFewTreated"; readonly treated: number; readonly needed: number }
  | { readonly code: "tooFewComparisons"; readonly comparison: number; readonly needed: number }
  | { readonly code: "noOutcomeVariation"; readonly column: string }
  | { readonly code: "tooManyTerms"; readonly terms: number; readonly people: number }
  | { readonly code: "treatmentExplained"; readonly columns: readonly string[] }
  | { readonly code: "noOverlap"; readonly treated: number }
  | { readonly code: "noMatch"; readonly matched: number; readonly of: number; readonly needed: number }
  | { readonly code: "noBalancingWeights"; readonly covariates: readonly string[] }
  | {
      readonly code: "tooFewEffective";
      readonly arm: "treated" | "comparison";
      readonly effective: number;
      readonly needed: number;
    }
  | {
      readonly code: "tooFewToPair";
      readonly treated: number;
      readonly comparison: number;
      readonly ratio: number;
    }
  | { readonly code: "caliperTooNarrow"; readonly paired: number; readonly of: number }
  | { readonly code: "tooManyForDistance"; readonly people: number }
  | { readonly code: "tooManySubclasses"; readonly subclasses: number; readonly people: number }
  | { readonly code: "tooFewSets"; readonly sets: number; readonly needed: number }
  | { readonly code: "tooFewClusters"; readonly clusters: number; readonly needed: number }
  | { readonly code: "tooFewForFolds"; readonly people: number; readonly needed: number }
  | {
      readonly code: "tooFewForModel";
      readonly people: number;
      readonly needed: number;
      readonly terms: number;
    }
  | { readonly code: "tooFewEvents"; readonly people: number; readonly needed: number }
  | { readonly code: "weakOffer"; readonly offered: number; readonly notOffered: number }
  | { readonly code: "noResidualVariation" }
  | { readonly code: "notConverged" };

export type RefusalCode = Refusal["code"];

const aboutInput: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "unknownColumn",
  "unequalColumns",
  "unreadableTerm",
  "columnNotNumeric",
  "columnTwice",
  "optionOutOfRange",
  "estimandNotOffered",
  "designChanged",
  "weightsNotPositive",
  "offerNotBinary",
  "offerMissing",
  "outcomeNotBinary",
  "treatmentNotBinary",
]);

/** `input` when the request itself must be changed, `evidence` when more or other people are needed. */
export function causeOf(code: RefusalCode): "input" | "evidence" {
  return aboutInput.has(code) ? "input" : "evidence";
}
