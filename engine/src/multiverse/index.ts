export type { DesignChoices } from "./design-list.ts";
export { type DesignsTried, multiverse, multiverseSteps } from "./multiverse.ts";
export type { MultiverseCaveat } from "./multiverse-caveat.ts";
export type {
  Agreement,
  Multiverse,
  MultiverseFinding,
  RefusedDesign,
  StripEntry,
} from "./multiverse-finding.ts";
