export type { DesignChoices } from "./design-list.ts";
export {
  type Agreement,
  type Multiverse,
  type MultiverseFinding,
  multiverse,
  type RefusedDesign,
  type StripEntry,
} from "./multiverse.ts";
export type { MultiverseCaveat } from "./multiverse-caveat.ts";
