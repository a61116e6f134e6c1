import type { Told } from "../evaluate/caveat.ts";
import type { PanelCaveat } from "../panel/panel-caveat.ts";

/** What must be said beside a path. Figures are counts of people unless said otherwise. */
export type TrajectoryCaveat =
  | PanelCaveat
  | { readonly code: "fewComparable"; readonly people: number }
  | { readonly code: "oneValueBefore" }
  | { readonly code: "periodsWithoutBand"; readonly periods: readonly string[] }
  | { readonly code: "unusualStart"; readonly asFar: number; readonly of: number }
  | { readonly code: "otherGroups"; readonly same: number; readonly of: number };

export type ToldTrajectoryCaveat = Told<TrajectoryCaveat>;
