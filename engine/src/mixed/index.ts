export { estimateMixed } from "./estimate-mixed.ts";
export type { MeansCheck } from "./group-means.ts";
export type { MixedCaveat, ToldMixedCaveat } from "./mixed-caveat.ts";
export type {
  FixedCoefficient,
  GroupEffect,
  MixedEstimated,
  MixedFinding,
  MixedRefused,
  VarianceComponents,
} from "./mixed-finding.ts";
export type { MixedRefusal, MixedRefusalCode } from "./mixed-refusal.ts";
export {
  type FreedomRule,
  freedomRules,
  type MixedMethodName,
  type MixedOptions,
  type MixedStudy,
  mixedMethodNames,
} from "./mixed-study.ts";
