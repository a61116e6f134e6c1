export { type ImputationModel, imputationModels } from "./chained-imputation.ts";
export type { MissingCaveat } from "./missing-caveat.ts";
export type { MissingRefusal, MissingRefusalCode } from "./missing-refusal.ts";
export {
  estimateWithImputation,
  type ImputationFinding,
  type ImputationOptions,
  type ImputedEffect,
} from "./multiple-imputation.ts";
export { type NormalMoments, type NormalMomentsFinding, normalMoments } from "./multivariate-normal-em.ts";
export {
  type CompletedFigures,
  type PooledFigure,
  type PoolingFinding,
  poolCompleted,
} from "./rubins-rules.ts";
