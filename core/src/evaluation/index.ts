export { answerRequest } from "./answer-request.ts";
export { evaluationRoutes } from "./contract.ts";
export { estimateTrainingEffect } from "./estimate-training-effect.ts";
export { type EstimateRequest, estimateRequestSchema, type TextTable } from "./model.ts";
export type { TableReader } from "./ports.ts";
export { viewTable } from "./view-table.ts";
export { writeAnswer } from "./write-answer.ts";
