export { evaluationRoutes } from "./contract.ts";
export type { Effect, EstimateAnswer, EstimateRequest, NotEstimableAnswer, TableView } from "./model.ts";
