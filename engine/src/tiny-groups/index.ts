export { type BootstrapDetails, type BootstrapOptions, bootstrapMean } from "./bootstrap-mean.ts";
export { type AnyTinyDetails, estimateTiny } from "./estimate-tiny.ts";
export { exactPermutation, type PermutationDetails, type PermutationOptions } from "./exact-permutation.ts";
export { exactShare, type ShareDetails, type ShareOptions } from "./exact-share.ts";
export {
  type DrawnOptions,
  type TinyEstimand,
  type TinyEstimated,
  type TinyFinding,
  type TinyGroupMethodName,
  type TinyOptions,
  type TinyRefused,
  type TinyWording,
  tinyGroupMethodNames,
} from "./finding.ts";
export { type FisherDetails, fisherExact } from "./fisher-exact.ts";
export { type HedgesDetails, hedgesG } from "./hedges-g.ts";
export { type RankSumDetails, rankSum } from "./rank-sum.ts";
export type { Pairs, TwoGroups } from "./read-values.ts";
export { type SignFlipDetails, signFlip } from "./sign-flip.ts";
export { type SignedRankDetails, signedRank } from "./signed-rank.ts";
export type { TinyCaveat } from "./tiny-caveat.ts";
export type { TinyRefusal, TinyRefusalCode } from "./tiny-refusal.ts";
export { type TinyNeeds, type TinyStudy, type TinyTableOptions, tinyGroupNeeds } from "./tiny-study.ts";
