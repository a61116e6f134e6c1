/** What must be printed beside figures of a few paths. */
export type SingleCaseCaveat =
  | { readonly code: "valuesMissing"; readonly values: number }
  | { readonly code: "startsNotDrawn" }
  | { readonly code: "sharedStarts"; readonly people: number }
  | { readonly code: "drawnNotListed"; readonly draws: number }
  | { readonly code: "risingBefore"; readonly names: readonly string[] }
  | { readonly code: "fewBefore"; readonly names: readonly string[]; readonly needed: number }
  | { readonly code: "occasionsTakenAsIndependent" }
  | { readonly code: "ratioLeftOut"; readonly names: readonly string[] }
  | { readonly code: "sameEffectAssumed" };
