export { addToPlan } from "./add-to-plan.ts";
export { beginPlan } from "./begin-plan.ts";
export { blankPlan } from "./blank-plan.ts";
export { canonicalJson } from "./canonical-json.ts";
export { planRoutes } from "./contract.ts";
export { type ExactRate, frequencyRate, poissonLimits, severityRate } from "./exact-rates.ts";
export { exportPlanProof } from "./export-plan-proof.ts";
export { sheetOf } from "./indicator-catalog.ts";
export { digestOf, shortFingerprint } from "./make-seal.ts";
export { openMemoryPlanStore, openMemorySealStore } from "./memory-plan-store.ts";
export { missingForSeal } from "./missing-for-seal.ts";
export { type Plan, type PlannedIndicator, planSchema, type Rival } from "./model.ts";
export { type ProofFault, type ProofReading, readPlanProof } from "./plan-proof.ts";
export type { KeptPlan, PlanStore, ReplacePlanOutcome, SealStore } from "./ports.ts";
export { savePlan } from "./save-plan.ts";
export {
  type Seal,
  type SealedAddition,
  type SealedPlan,
  type SealLink,
  sealLinkSchema,
} from "./seal-model.ts";
export { sealPlan } from "./seal-plan.ts";
export { trainingStart } from "./training-start.ts";
export { viewPlan } from "./view-plan.ts";
export { type CheckedSeals, checkedSeals, viewSeals } from "./view-seals.ts";
export {
  type ComparisonRule,
  comparisonRules,
  type Direction,
  directions,
  indicatorFamilies,
  measureKinds,
  planMoments,
  rivalKinds,
  sourceKinds,
} from "./vocabulary.ts";
export { whatCouldBeSeen } from "./what-could-be-seen.ts";
export { planWordsFr } from "./words.fr.ts";
export { baselineText, gapText, seenTexts, targetText } from "./write-plan.ts";
