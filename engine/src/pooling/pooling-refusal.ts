/** Why no pooled effect is given, in order of precedence: the first that applies is reported. Rows count from 1. */
export type PoolingRefusal =
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "noUncertainty" }
  | { readonly code: "twoUncertainties" }
  | { readonly code: "noGroup"; readonly method: string }
  | { readonly code: "unknownColumn"; readonly column: string }
  | { readonly code: "unequalColumns"; readonly column: string }
  | { readonly code: "unreadableTerm"; readonly term: string }
  | { readonly code: "columnNotNumeric"; readonly column: string }
  | { readonly code: "columnTwice"; readonly column: string }
  | { readonly code: "uncertaintyNotPositive"; readonly column: string; readonly row: number }
  | { readonly code: "noProject"; readonly dropped: number; readonly columns: readonly string[] }
  | { readonly code: "oneProject" }
  | { readonly code: "twoProjects" }
  | { readonly code: "tooFewGroups"; readonly groups: number; readonly needed: number }
  | { readonly code: "tooManyModerators"; readonly moderators: number; readonly projects: number }
  | { readonly code: "notConverged" };

export type PoolingRefusalCode = PoolingRefusal["code"];

const aboutEvidence: ReadonlySet<PoolingRefusalCode> = new Set<PoolingRefusalCode>([
  "noProject",
  "oneProject",
  "twoProjects",
  "tooFewGroups",
  "tooManyModerators",
  "notConverged",
]);

/** `input` when the request itself must be changed, `evidence` when more or other projects are needed. */
export function causeOfPoolingRefusal(code: PoolingRefusalCode): "input" | "evidence" {
  return aboutEvidence.has(code) ? "evidence" : "input";
}
