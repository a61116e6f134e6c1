export type { CasePath } from "./case-path.ts";
export {
  type HierarchicalFigures,
  type HierarchicalOptions,
  hierarchicalPaths,
} from "./hierarchical-paths.ts";
export {
  type MultipleBaselineFigures,
  type MultipleBaselineOptions,
  multipleBaseline,
} from "./multiple-baseline.ts";
export { type Nonoverlap, nonoverlap } from "./nonoverlap.ts";
export { type OverlapFigures, overlapMeasures } from "./overlap-measures.ts";
export type { PathMeasures } from "./path-measures.ts";
export type { SingleCaseCaveat } from "./single-case-caveat.ts";
export {
  type SingleCaseEstimated,
  type SingleCaseFinding,
  type SingleCaseMethodName,
  type SingleCaseOptions,
  type SingleCaseRefused,
  singleCaseMethodNames,
} from "./single-case-finding.ts";
export type { SingleCaseRefusal, SingleCaseRefusalCode } from "./single-case-refusal.ts";
