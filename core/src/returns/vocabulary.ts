/** What a project costs, and what came in to pay for it: the last one is taken off. */
export const costKinds = ["training", "wages", "design", "funding"] as const;
export type CostKind = (typeof costKinds)[number];

/** Where an amount comes from: the ledgers before, the ledgers after, or somebody who said it. */
export const costSources = ["forecast", "actual", "told"] as const;
export type CostSource = (typeof costSources)[number];

/** Why an effect weighs nothing in the result; it is shown all the same. */
export const unvaluedReasons = [
  "noAmount",
  "noOneSaidAmount",
  "noDuration",
  "noChange",
  "noShare",
  "noEvidence",
  "noComparison",
  "comparisonRefused",
] as const;
export type UnvaluedReason = (typeof unvaluedReasons)[number];

/** Why no distribution is given, in order of precedence. */
export const returnRefusals = ["costUnknown", "nothingValued", "noAttributedChange"] as const;
export type ReturnRefusal = (typeof returnRefusals)[number];

/** Parts of a valued effect that are assumed, each on its own. */
export const effectParts = ["perUnit", "change", "share", "months"] as const;
export type EffectPart = (typeof effectParts)[number];
