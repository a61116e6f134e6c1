export { detectableInStandardErrors, powerInStandardErrors } from "./detectable-effect.ts";
export { peopleNeeded, powerAt, type Wanted } from "./people-needed.ts";
export { planPower } from "./plan-power.ts";
export type { PowerCaveat } from "./power-caveat.ts";
export type {
  DetectableSize,
  PowerAlternative,
  PowerEstimated,
  PowerFinding,
  PowerRefused,
} from "./power-finding.ts";
export type { PowerRefusal, PowerRefusalCode } from "./power-refusal.ts";
export { type PowerDesign, type PowerRequest, powerDesigns } from "./power-request.ts";
export {
  clustersPrecision,
  designEffect,
  type Precision,
  pairsPrecision,
  repeatedPrecision,
  twoGroupsPrecision,
} from "./precision.ts";
export { type RegressionPlan, regressionPower } from "./regression-power.ts";
export { detectableShare, type ShareTest, sharePower, shareTests, type TwoShares } from "./share-power.ts";
