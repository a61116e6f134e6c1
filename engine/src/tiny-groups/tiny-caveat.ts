/** What must be printed beside a figure of a tiny group. Counts are of people unless said otherwise. */
export type TinyCaveat =
  | { readonly code: "unknownArm"; readonly people: number }
  | { readonly code: "valuesMissing"; readonly people: number }
  | { readonly code: "drawnNotListed"; readonly draws: number }
  | { readonly code: "tiedValues"; readonly tied: number }
  | { readonly code: "unchangedLeftOut"; readonly people: number }
  | { readonly code: "limitUsed"; readonly people: number }
  | { readonly code: "unequalSpread"; readonly ratio: number }
  | { readonly code: "normalAssumed"; readonly kurtosis: number }
  | { readonly code: "openInterval"; readonly end: "low" | "high" }
  | { readonly code: "shortIntervals"; readonly people: number };
