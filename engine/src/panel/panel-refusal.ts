/** Why no effect is given, in order of precedence: the first that applies is reported. Rows count from 1. */
export type PanelRefusal =
  | { readonly code: "unknownColumn"; readonly column: string }
  | { readonly code: "unequalColumns"; readonly column: string }
  | { readonly code: "unreadableTerm"; readonly term: string }
  | { readonly code: "columnNotNumeric"; readonly column: string }
  | { readonly code: "columnTwice"; readonly column: string }
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "treatmentNotNamed" }
  | { readonly code: "unitNeeded"; readonly method: string }
  | { readonly code: "notTwoByTwo"; readonly periods: number; readonly cohorts: number }
  | { readonly code: "treatmentNotBinary"; readonly column: string; readonly row: number }
  | { readonly code: "weightsNotPositive"; readonly column: string; readonly row: number }
  | {
      readonly code: "firstTreatedUnreadable";
      readonly column: string;
      readonly row: number;
      readonly text: string;
    }
  | {
      readonly code: "duplicateRows";
      readonly unit: string;
      readonly period: string;
      readonly rows: readonly number[];
    }
  | {
      readonly code: "firstTreatedVaries";
      readonly column: string;
      readonly unit: string;
      readonly rows: readonly number[];
    }
  | {
      readonly code: "clusterVaries";
      readonly column: string;
      readonly unit: string;
      readonly rows: readonly number[];
    }
  | {
      readonly code: "tooManyMissing";
      readonly missing: number;
      readonly of: number;
      readonly columns: readonly string[];
    }
  | { readonly code: "noOutcomeVariation"; readonly column: string }
  | { readonly code: "onePeriod"; readonly periods: number }
  | { readonly code: "noTreatedUnit" }
  | { readonly code: "severalStarts"; readonly starts: number }
  | { readonly code: "noCompleteUnit"; readonly units: number }
  | { readonly code: "noPeriodBefore" }
  | { readonly code: "noComparisonUnit" }
  | { readonly code: "tooFewTreated"; readonly treated: number; readonly needed: number }
  | { readonly code: "tooFewComparisons"; readonly comparison: number; readonly needed: number }
  | { readonly code: "tooFewClusters"; readonly clusters: number; readonly needed: number }
  | { readonly code: "tooManyTerms"; readonly terms: number; readonly units: number }
  | { readonly code: "noOverlap"; readonly treated: number }
  | { readonly code: "noResidualVariation" };

export type PanelRefusalCode = PanelRefusal["code"];

const aboutInput: ReadonlySet<PanelRefusalCode> = new Set<PanelRefusalCode>([
  "unknownColumn",
  "unequalColumns",
  "unreadableTerm",
  "columnNotNumeric",
  "columnTwice",
  "optionOutOfRange",
  "treatmentNotNamed",
  "unitNeeded",
  "notTwoByTwo",
  "treatmentNotBinary",
  "weightsNotPositive",
  "firstTreatedUnreadable",
  "duplicateRows",
  "firstTreatedVaries",
  "clusterVaries",
]);

/** `input` when the request itself must be changed, `evidence` when more or other units are needed. */
export function panelCauseOf(code: PanelRefusalCode): "input" | "evidence" {
  return aboutInput.has(code) ? "input" : "evidence";
}
