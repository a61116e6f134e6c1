export { type AttributableLine, assembleRequest, type KnownOfReturn } from "./assemble-request.ts";
export { type ChanceWord, chanceWord } from "./chance-words.ts";
export { comparedChanges } from "./compared-changes.ts";
export { returnRoutes } from "./contract.ts";
export { type CostFact, costFacts } from "./cost-facts.ts";
export { estimateReturn } from "./estimate-return.ts";
export { openMemoryReturnStore } from "./memory-return-store.ts";
export { blankReturnBook, type ReturnBook, returnBookSchema } from "./model.ts";
export type { KeptReturnBook, ReplaceReturnOutcome, ReturnStore } from "./ports.ts";
export type {
  AssumptionName,
  BreakEven,
  CostAssumption,
  EffectAssumption,
  EffectBreakEven,
  MoneyQuantiles,
  ReturnEstimated,
  ReturnFinding,
  ReturnNotEstimable,
  ReturnRequest,
} from "./return-request.ts";
export { returnRequestSchema } from "./return-request-schema.ts";
export { saveReturn } from "./save-return.ts";
export { viewReturn } from "./view-return.ts";
export { returnWordsFr } from "./words.fr.ts";
