export { blankIndicator, indicatorFromSheet } from "./blank-plan.ts";
export { planRoutes } from "./contract.ts";
export { type ExactRate, frequencyRate, severityRate } from "./exact-rates.ts";
export { type IndicatorSheet, indicatorCatalog, sheetOf } from "./indicator-catalog.ts";
export { shortFingerprint } from "./make-seal.ts";
export { type MergedPlan, mergePlans, type PlanVersions } from "./merge-plans.ts";
export { missingForSeal, type SealGap } from "./missing-for-seal.ts";
export {
  type Baseline,
  indicatorsAtMost,
  type Plan,
  type PlanDecision,
  type PlannedComparison,
  type PlannedIndicator,
  type Rival,
} from "./model.ts";
export type { KeptPlan } from "./ports.ts";
export type { SealedAddition, SealedContent, SealedPlan, SealLink } from "./seal-model.ts";
export { trainingStart } from "./training-start.ts";
export {
  comparisonRules,
  directions,
  indicatorFamilies,
  measureKinds,
  planMoments,
  rivalKinds,
  sourceKinds,
} from "./vocabulary.ts";
export { type CouldBeSeen, whatCouldBeSeen } from "./what-could-be-seen.ts";
export { planWordsFr } from "./words.fr.ts";
export {
  baselineText,
  gapText,
  rateOf,
  rateText,
  type SayPlan,
  seenTexts,
  targetText,
} from "./write-plan.ts";
