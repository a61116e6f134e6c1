export { type HeterogeneityEstimator, heterogeneityEstimators } from "./estimate-heterogeneity.ts";
export { poolProjects } from "./pool-projects.ts";
export { type PooledInterval, type PooledIntervalRule, pooledIntervalRules } from "./pooled-fit.ts";
export type { PoolingCaveat, ToldPoolingCaveat } from "./pooling-caveat.ts";
export type {
  ListedProject,
  ModeratorEffect,
  PooledEstimated,
  PooledFinding,
  PooledProject,
  PooledRefused,
} from "./pooling-finding.ts";
export type { PoolingRefusal, PoolingRefusalCode } from "./pooling-refusal.ts";
export {
  type PoolingMethodName,
  type PoolingOptions,
  type PoolingStudy,
  poolingMethodNames,
} from "./pooling-study.ts";
