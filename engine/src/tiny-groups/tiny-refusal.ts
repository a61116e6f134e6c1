/** Why nothing is said of a tiny group, in order of precedence. Rows count from 1 inside their group. */
export type TinyRefusal =
  | { readonly code: "columnNotNamed"; readonly column: "treatment" | "before"; readonly method: string }
  | { readonly code: "unknownColumn"; readonly column: string }
  | { readonly code: "columnTwice"; readonly column: string }
  | { readonly code: "columnNotNumeric"; readonly column: string }
  | { readonly code: "treatmentNotBinary"; readonly column: string }
  | { readonly code: "outcomeNotYesNo"; readonly column: string; readonly row: number }
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "unreadableValue"; readonly group: "first" | "second"; readonly row: number }
  | { readonly code: "unequalLengths"; readonly first: number; readonly second: number }
  | { readonly code: "notCounts"; readonly group: "first" | "second" }
  | { readonly code: "unreadableIndices"; readonly draw: number }
  | {
      readonly code: "tooFewPeople";
      readonly group: "first" | "second";
      readonly people: number;
      readonly needed: number;
    }
  | { readonly code: "noVariation" }
  | { readonly code: "nobodyDiffers"; readonly successes: number }
  | { readonly code: "tooFewAssignments"; readonly assignments: number; readonly needed: number }
  | {
      readonly code: "tooFewPairs";
      readonly first: number;
      readonly second: number;
      readonly needed: number;
    }
  | { readonly code: "tooManyPairs"; readonly pairs: number; readonly most: number }
  | { readonly code: "heavyTails"; readonly kurtosis: number }
  | { readonly code: "tooManyEqual" };

export type TinyRefusalCode = TinyRefusal["code"];

const aboutInput: ReadonlySet<TinyRefusalCode> = new Set<TinyRefusalCode>([
  "columnNotNamed",
  "unknownColumn",
  "columnTwice",
  "columnNotNumeric",
  "treatmentNotBinary",
  "outcomeNotYesNo",
  "optionOutOfRange",
  "unreadableValue",
  "unequalLengths",
  "notCounts",
  "unreadableIndices",
]);

/** `input` when the request must be changed, `evidence` when more or other people are needed. */
export function causeOfTiny(code: TinyRefusalCode): "input" | "evidence" {
  return aboutInput.has(code) ? "input" : "evidence";
}
