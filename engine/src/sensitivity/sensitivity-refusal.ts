import type { NotEstimable } from "../evaluate/finding.ts";

/** Why a check of robustness gives no figure, in order of precedence: the first that applies is reported. */
export type SensitivityRefusal =
  | { readonly code: "pairsNeeded"; readonly method: string }
  | { readonly code: "regressionNeeded"; readonly because: "method" | "cluster" | "weights" }
  | { readonly code: "nobodyLost" }
  | { readonly code: "noSpread" }
  | { readonly code: "unknownColumn"; readonly column: string }
  | { readonly code: "unequalLengths"; readonly first: string; readonly second: string }
  | { readonly code: "columnNotNumeric"; readonly column: string }
  | { readonly code: "columnTwice"; readonly column: string }
  | { readonly code: "valueMissing"; readonly column: string; readonly row: number }
  | { readonly code: "treatmentNotBinary"; readonly column: string; readonly row: number }
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "intervalOutOfOrder" }
  | { readonly code: "outsideRange"; readonly column: string; readonly row: number }
  | { readonly code: "tooFewPairs"; readonly pairs: number; readonly needed: number }
  | { readonly code: "pairsAllTie"; readonly pairs: number }
  | {
      readonly code: "tooFewObserved";
      readonly arm: "treated" | "comparison";
      readonly observed: number;
      readonly needed: number;
    }
  | { readonly code: "noOutcomeVariation"; readonly column: string }
  | { readonly code: "tooManyTerms"; readonly terms: number; readonly people: number }
  | { readonly code: "treatmentExplained" }
  | { readonly code: "covariatesExplainNothing" }
  | { readonly code: "noResidualVariation" }
  | { readonly code: "benchmarkTooStrong"; readonly covariate: string };

export type SensitivityRefusalCode = SensitivityRefusal["code"];
export type NotCheckable = NotEstimable<SensitivityRefusalCode>;

const aboutInput: ReadonlySet<SensitivityRefusalCode> = new Set<SensitivityRefusalCode>([
  "pairsNeeded",
  "regressionNeeded",
  "unknownColumn",
  "unequalLengths",
  "columnNotNumeric",
  "columnTwice",
  "valueMissing",
  "treatmentNotBinary",
  "optionOutOfRange",
  "intervalOutOfOrder",
  "outsideRange",
]);

/** `input` when the request itself must be changed, `evidence` when these figures cannot answer. */
export function causeOfSensitivity(code: SensitivityRefusalCode): "input" | "evidence" {
  return aboutInput.has(code) ? "input" : "evidence";
}
