import type { NotEstimable } from "../evaluate/finding.ts";

/** Why a series gives no figure, in order of precedence. */
export type SeriesRefusal =
  | { readonly code: "unknownColumn"; readonly column: string }
  | { readonly code: "columnNotNumeric"; readonly column: string }
  | { readonly code: "unequalColumns"; readonly column: string }
  | { readonly code: "columnTwice"; readonly column: string }
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "periodNotWhole"; readonly column: string; readonly row: number }
  | { readonly code: "periodTwice"; readonly column: string; readonly row: number; readonly period: number }
  | { readonly code: "tooFewBefore"; readonly before: number; readonly needed: number }
  | { readonly code: "tooFewAfter"; readonly after: number; readonly needed: number }
  | { readonly code: "noOutcomeVariation"; readonly column: string }
  | { readonly code: "noResidualVariation" };

export type SeriesRefusalCode = SeriesRefusal["code"];
export type SeriesNotEstimable = NotEstimable<SeriesRefusalCode>;

const aboutInput: ReadonlySet<SeriesRefusalCode> = new Set<SeriesRefusalCode>([
  "unknownColumn",
  "columnNotNumeric",
  "unequalColumns",
  "columnTwice",
  "optionOutOfRange",
  "periodNotWhole",
  "periodTwice",
]);

/** `input` when the request itself must be changed, `evidence` when a longer series is needed. */
export function causeOfSeries(code: SeriesRefusalCode): "input" | "evidence" {
  return aboutInput.has(code) ? "input" : "evidence";
}
