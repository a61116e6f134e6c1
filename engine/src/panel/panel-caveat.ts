import type { Told } from "../evaluate/caveat.ts";

/** What must be printed beside the effects. Figures are counts of units unless said otherwise. */
export type PanelCaveat =
  | {
      readonly code: "rowsDropped";
      readonly rows: number;
      readonly of: number;
      readonly columns: readonly string[];
    }
  | { readonly code: "optionIgnored"; readonly option: string; readonly method: string }
  | { readonly code: "alwaysTreated"; readonly units: number }
  | { readonly code: "untrainedLeftOut"; readonly units: number }
  | { readonly code: "treatmentSwitchesOff"; readonly units: number }
  | { readonly code: "incompleteUnits"; readonly units: number; readonly of: number }
  | { readonly code: "incompleteUnitsDropped"; readonly units: number; readonly of: number }
  | {
      readonly code: "tinyCohorts";
      readonly cohorts: readonly { readonly group: string; readonly units: number }[];
    }
  | { readonly code: "smallGroup"; readonly treated: number }
  | { readonly code: "fewClusters"; readonly clusters: number }
  | { readonly code: "noPeriodBefore" }
  | { readonly code: "preTrend"; readonly pValue: number }
  | { readonly code: "dipBefore"; readonly step: number; readonly pValue: number }
  | { readonly code: "sharedClusters"; readonly clusters: number }
  | { readonly code: "trendFragile"; readonly breakdown: number }
  | { readonly code: "preTrendUntested" }
  | { readonly code: "aliasedColumns"; readonly columns: readonly string[] }
  | { readonly code: "tooManyTerms"; readonly terms: number; readonly treated: number }
  | { readonly code: "negativeWeights"; readonly cells: number; readonly of: number; readonly total: number }
  | { readonly code: "twoZeros" }
  | { readonly code: "allTreatedInTheEnd"; readonly periods: number }
  | {
      readonly code: "cellsLeftOut";
      readonly cells: number;
      readonly because: "noComparison" | "noOverlap" | "tooFew";
    };

export type ToldPanelCaveat = Told<PanelCaveat>;
