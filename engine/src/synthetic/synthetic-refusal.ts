import type { NotEstimable } from "../evaluate/finding.ts";

/** Why no comparison can be put together, in order of precedence. */
export type SyntheticRefusal =
  | { readonly code: "unknownColumn"; readonly column: string }
  | { readonly code: "unequalColumns"; readonly column: string }
  | { readonly code: "columnNotNumeric"; readonly column: string }
  | { readonly code: "columnTwice"; readonly column: string }
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "valueMissing"; readonly column: string; readonly row: number }
  | { readonly code: "rowTwice"; readonly unit: string; readonly period: number; readonly row: number }
  | { readonly code: "startChanges"; readonly unit: string; readonly row: number }
  | { readonly code: "periodMissing"; readonly unit: string; readonly period: number }
  | { readonly code: "nobodyTrained" }
  | { readonly code: "severalStarts"; readonly starts: readonly number[] }
  | { readonly code: "tooFewDonors"; readonly donors: number; readonly needed: number }
  | { readonly code: "tooFewBefore"; readonly before: number; readonly needed: number }
  | { readonly code: "noneAfter" }
  | { readonly code: "noDonorVariation" }
  | { readonly code: "poorFit"; readonly gap: number; readonly spread: number };

export type SyntheticRefusalCode = SyntheticRefusal["code"];
export type SyntheticNotEstimable = NotEstimable<SyntheticRefusalCode>;

const aboutEvidence: ReadonlySet<SyntheticRefusalCode> = new Set<SyntheticRefusalCode>([
  "nobodyTrained",
  "severalStarts",
  "tooFewDonors",
  "tooFewBefore",
  "noneAfter",
  "noDonorVariation",
  "poorFit",
]);

/** `input` when the request itself must be changed, `evidence` when other units or periods are needed. */
export function causeOfSynthetic(code: SyntheticRefusalCode): "input" | "evidence" {
  return aboutEvidence.has(code) ? "evidence" : "input";
}
