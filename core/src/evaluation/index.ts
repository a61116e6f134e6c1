export { type AnsweredDesign, answerDesignRequest, writeDesign } from "./answer-design.ts";
export { answerEvaluation, type EvaluationFinding } from "./answer-evaluation.ts";
export { answerMultiverse, writeMultiverse } from "./answer-multiverse.ts";
export { answerRequest } from "./answer-request.ts";
export { compareOtherwise } from "./compare-otherwise.ts";
export { evaluationRoutes } from "./contract.ts";
export { type DesignRequest, designedSchema, designRequestSchema } from "./design-model.ts";
export type { PathsFigures } from "./estimate-few-units.ts";
export { answerPanelRequest, type OverTimeFinding } from "./estimate-over-time.ts";
export { estimateTrainingEffect } from "./estimate-training-effect.ts";
export { designMethods, evaluationMethods, isDirect, missingChoices } from "./evaluation-methods.ts";
export { type EvaluationRequest, evaluationRequestSchema } from "./evaluation-model.ts";
export {
  type ComparisonFacts,
  type ComparisonGuide,
  fewestOnEachSide,
  guideComparison,
  guidedComparisons,
} from "./guide-comparison.ts";
export { layDesigns } from "./lay-designs.ts";
export {
  type Effect,
  type EstimateAnswer,
  type EstimateRequest,
  effectSchema,
  estimateRequestSchema,
  sentencesSchema,
  type TextTable,
} from "./model.ts";
export { type MultiverseAnswer, multiverseSchema, type StripEntryAnswer } from "./multiverse-model.ts";
export { overTimeMethods } from "./over-time-methods.ts";
export {
  type PanelAnswer,
  type PanelEffectAnswer,
  type PanelRequest,
  panelRequestSchema,
} from "./panel-model.ts";
export { answerPlanRequest, writePlanAnswer } from "./plan-study.ts";
export { type PoolAnswer, type PoolRequest, poolMethods, poolRequestSchema } from "./pool-model.ts";
export { answerPoolRequest, writePoolAnswer } from "./pool-projects.ts";
export type { TableReader, Turns } from "./ports.ts";
export { type PlanRequest, powerRequestSchema } from "./power-model.ts";
export type { SeveralOutcomes } from "./several-outcomes.ts";
export { usesDecimalComma } from "./type-columns.ts";
export { viewTable } from "./view-table.ts";
export { writeAnswer, writeBalance } from "./write-answer.ts";
export { writeEvaluation } from "./write-evaluation.ts";
export { writePanelAnswer } from "./write-panel-answer.ts";
