/** Why no figure is given, in order of precedence: the first that applies is reported. Rows count from 1. */
export type MixedRefusal =
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "noTime" }
  | { readonly code: "unknownColumn"; readonly column: string }
  | { readonly code: "unequalColumns"; readonly column: string }
  | { readonly code: "unreadableTerm"; readonly term: string }
  | { readonly code: "columnNotNumeric"; readonly column: string }
  | { readonly code: "treatmentNotBinary"; readonly column: string }
  | { readonly code: "columnTwice"; readonly column: string }
  | { readonly code: "sameTimeTwice"; readonly column: string; readonly row: number }
  | { readonly code: "noCompleteRow"; readonly columns: readonly string[] }
  | { readonly code: "tooFewGroups"; readonly groups: number; readonly needed: number }
  | { readonly code: "oneRowPerGroup" }
  | { readonly code: "noVariation"; readonly column: string }
  | { readonly code: "effectExplained"; readonly column: string }
  | { readonly code: "tooManyTerms"; readonly terms: number; readonly rows: number }
  | { readonly code: "notConverged" };

export type MixedRefusalCode = MixedRefusal["code"];

const aboutEvidence: ReadonlySet<MixedRefusalCode> = new Set<MixedRefusalCode>([
  "noCompleteRow",
  "tooFewGroups",
  "oneRowPerGroup",
  "noVariation",
  "effectExplained",
  "tooManyTerms",
  "notConverged",
]);

/** `input` when the request itself must be changed, `evidence` when more or other people are needed. */
export function causeOfMixedRefusal(code: MixedRefusalCode): "input" | "evidence" {
  return aboutEvidence.has(code) ? "evidence" : "input";
}
