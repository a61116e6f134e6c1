export {
  type AttritionBounds,
  type AttritionFinding,
  type AttritionOptions,
  type AttritionQuestion,
  attritionBounds,
  type PossibleEffects,
} from "./attrition-bounds.ts";
export type { ArmLoss, BenchmarkRow, CriticalGamma } from "./check-figures.ts";
export { type Checks, checkFinding } from "./check-finding.ts";
export {
  type EValue,
  type EValueFinding,
  type EValueQuestion,
  eValue,
  eValueOfDifference,
  ratioScales,
} from "./e-value.ts";
export {
  correctPValues,
  type MaxTFinding,
  type MaxTQuestion,
  type MultiplicityFinding,
  type MultiplicityRule,
  maxTCorrection,
  multiplicityRules,
} from "./multiplicity.ts";
export { type OsterBound, type OsterFinding, osterBound, osterOfRegression } from "./oster.ts";
export {
  adjustCoefficient,
  benchmarkStrength,
  type Robustness,
  type RobustnessFinding,
  robustnessOfRegression,
  robustnessValue,
} from "./robustness-value.ts";
export {
  type BoundRow,
  type RosenbaumBounds,
  type RosenbaumFinding,
  type RosenbaumQuestion,
  rosenbaumBounds,
} from "./rosenbaum-bounds.ts";
export type { SensitivityCaveat } from "./sensitivity-caveat.ts";
export type { SensitivityRefusal, SensitivityRefusalCode } from "./sensitivity-refusal.ts";
