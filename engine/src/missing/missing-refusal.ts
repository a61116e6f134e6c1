import type { NotEstimable } from "../evaluate/finding.ts";

/** Why missing values cannot be dealt with, in order of precedence. */
export type MissingRefusal =
  | { readonly code: "unknownColumn"; readonly column: string }
  | { readonly code: "unequalColumns"; readonly column: string }
  | { readonly code: "columnNotNumeric"; readonly column: string }
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "treatmentNotBinary"; readonly column: string }
  | { readonly code: "mustBeComplete"; readonly column: string; readonly row: number }
  | { readonly code: "nothingMissing" }
  | { readonly code: "neverObserved"; readonly column: string }
  | {
      readonly code: "tooManyMissing";
      readonly arm: "treated" | "comparison";
      readonly missing: number;
      readonly of: number;
      readonly column: string;
    }
  | {
      readonly code: "tooFewObserved";
      readonly column: string;
      readonly observed: number;
      readonly needed: number;
    }
  | { readonly code: "neverTogether"; readonly columns: readonly string[] }
  | { readonly code: "tooFewImputations"; readonly imputations: number; readonly needed: number }
  | { readonly code: "notConverged" };

export type MissingRefusalCode = MissingRefusal["code"];
export type MissingNotEstimable = NotEstimable<MissingRefusalCode>;

const aboutEvidence: ReadonlySet<MissingRefusalCode> = new Set<MissingRefusalCode>([
  "neverObserved",
  "tooManyMissing",
  "tooFewObserved",
  "neverTogether",
  "notConverged",
]);

/** `input` when the request itself must be changed, `evidence` when too little was observed. */
export function causeOfMissing(code: MissingRefusalCode): "input" | "evidence" {
  return aboutEvidence.has(code) ? "evidence" : "input";
}
