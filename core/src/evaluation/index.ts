export { answerRequest } from "./answer-request.ts";
export { evaluationRoutes } from "./contract.ts";
export { answerPanelRequest, type OverTimeFinding } from "./estimate-over-time.ts";
export { estimateTrainingEffect } from "./estimate-training-effect.ts";
export {
  type Effect,
  type EstimateAnswer,
  type EstimateRequest,
  estimateRequestSchema,
  type TextTable,
} from "./model.ts";
export {
  overTimeMethods,
  type PanelAnswer,
  type PanelEffectAnswer,
  type PanelRequest,
  panelRequestSchema,
} from "./panel-model.ts";
export { answerPlanRequest, writePlanAnswer } from "./plan-study.ts";
export { type PoolAnswer, type PoolRequest, poolMethods, poolRequestSchema } from "./pool-model.ts";
export { answerPoolRequest, writePoolAnswer } from "./pool-projects.ts";
export type { TableReader } from "./ports.ts";
export { type PlanRequest, powerRequestSchema } from "./power-model.ts";
export { viewTable } from "./view-table.ts";
export { writeAnswer } from "./write-answer.ts";
export { writePanelAnswer } from "./write-panel-answer.ts";
