export type { BalanceRow, BalanceStatistics } from "./balance/balance-table.ts";
export { type Column, type Columns, categoryColumn, numberColumn } from "./columns/column.ts";
export type { Term } from "./columns/term.ts";
export { type FiveNumberSummary, fiveNumberSummary } from "./describe/five-number-summary.ts";
export {
  newcombeInterval,
  type ProportionInterval,
  type Share,
  wilsonInterval,
} from "./describe/proportion-intervals.ts";
export type { Caveat } from "./evaluate/caveat.ts";
export type { ComparisonDesign, DesignFinding } from "./evaluate/comparison-design.ts";
export { designComparison } from "./evaluate/design-comparison.ts";
export { estimateDesign } from "./evaluate/estimate-design.ts";
export { estimateEffect } from "./evaluate/estimate-effect.ts";
export type {
  DetectableEffect,
  Estimated,
  EvidenceLevel,
  Finding,
  NotEstimable,
  PermutationCheck,
  PointEstimate,
  Refused,
  Sizes,
} from "./evaluate/finding.ts";
export type { Refusal, RefusalCode } from "./evaluate/refusal.ts";
export {
  type DesignStudy,
  type Distance,
  distances,
  type Estimand,
  type EstimateOptions,
  estimands,
  type MatchOrder,
  type MethodName,
  matchOrders,
  methodNames,
  outcomeModels,
  regressionErrorRules,
  type Sentences,
  type Study,
} from "./evaluate/study.ts";
export { detectableInStandardErrors } from "./power/detectable-effect.ts";
export { permuteArms } from "./randomization/permute-arms.ts";
export { englishFigures, type FigureStyle, frenchFigures, writeFigure } from "./reading/figures.ts";
