export {
  estimateSynthetic,
  type SyntheticEstimate,
  type SyntheticFinding,
  type SyntheticOptions,
} from "./describe-synthetic.ts";
export type { SyntheticQuestion } from "./read-units.ts";
export type { SyntheticCaveat } from "./synthetic-caveat.ts";
export { syntheticControl } from "./synthetic-control.ts";
export { syntheticDid } from "./synthetic-did.ts";
export type { SyntheticRefusal, SyntheticRefusalCode } from "./synthetic-refusal.ts";
export { type SyntheticMethodName, syntheticMethodNames } from "./unit-comparison.ts";
export { mixturePreTrend } from "./words-of-synthetic.ts";
