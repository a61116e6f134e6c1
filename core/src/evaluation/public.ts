export { evaluationRoutes } from "./contract.ts";
export type { Effect, EstimateAnswer, EstimateRequest, NotEstimableAnswer, TableView } from "./model.ts";
export type { MultiverseAnswer, StripAnswer, StripEntryAnswer } from "./multiverse-model.ts";
