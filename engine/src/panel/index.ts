export { drdid, type TwoByTwoEstimator, type TwoByTwoSample, twoByTwoEffect } from "./drdid.ts";
export { estimatePanel, tellPanelCaveat } from "./estimate-panel.ts";
export type { PanelCaveat, ToldPanelCaveat } from "./panel-caveat.ts";
export type {
  CalendarEffect,
  EventTimeEffect,
  GroupEffect,
  GroupTimeEffect,
  PanelAggregates,
  PanelEffect,
  PanelEstimated,
  PanelFinding,
  PanelRefused,
  PreTrendTest,
} from "./panel-finding.ts";
export type { PanelRefusal, PanelRefusalCode } from "./panel-refusal.ts";
export {
  type PanelCoefficient,
  type PanelRegressed,
  type PanelRegressionFinding,
  type PanelRegressionOptions,
  type PanelRegressionRefused,
  type PanelRegressionStudy,
  type UnitEffects,
  unitEffects,
} from "./panel-regression-finding.ts";
export {
  basePeriods,
  incompleteUnitRules,
  type PanelMethodName,
  type PanelOptions,
  type PanelStudy,
  panelComparisons,
  panelEstimators,
  panelMethodNames,
} from "./panel-study.ts";
export { regressPanel } from "./regress-panel.ts";
export { type TrendBounds, type TrendParts, trendBounds } from "./trend-bounds.ts";
export { meanPath, readUnitPaths, trainedRows, type UnitPaths } from "./unit-paths.ts";
