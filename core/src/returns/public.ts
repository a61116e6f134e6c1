export { type AttributableLine, assembleRequest, type KnownOfReturn } from "./assemble-request.ts";
export { chanceWord } from "./chance-words.ts";
export { returnRoutes } from "./contract.ts";
export { costAssumptions } from "./cost-assumptions.ts";
export type { CostFact } from "./cost-facts.ts";
export { estimateReturn } from "./estimate-return.ts";
export {
  monthsAtMost,
  type ReturnBook,
  type Spread,
  type ToldCost,
  type ValuedEffect,
  valuedEffectsAtMost,
} from "./model.ts";
export type {
  AssumptionName,
  BreakEven,
  CostAssumption,
  EffectAssumption,
  MoneyQuantiles,
  ReturnEstimated,
  ReturnFinding,
  ReturnPicture,
} from "./return-request.ts";
export { type CostKind, costKinds } from "./vocabulary.ts";
export { returnWordsFr } from "./words.fr.ts";
