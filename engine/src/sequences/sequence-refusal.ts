/** Why nothing is said of these paths, in order of precedence. Rows and groups count from 1. */
export type SequenceRefusal =
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "unequalLengths"; readonly first: number; readonly second: number }
  | { readonly code: "unreadableValue"; readonly row: number }
  | { readonly code: "tooFewGroups"; readonly groups: number }
  | { readonly code: "tooFewMonths"; readonly months: number; readonly needed: number }
  | {
      readonly code: "tooFewPeople";
      readonly people: number;
      readonly needed: number;
      readonly group?: number;
    }
  | { readonly code: "tooFewEvents"; readonly events: number; readonly needed: number }
  | { readonly code: "nothingVaries" };

export type SequenceRefusalCode = SequenceRefusal["code"];

const aboutInput: ReadonlySet<SequenceRefusalCode> = new Set<SequenceRefusalCode>([
  "optionOutOfRange",
  "unequalLengths",
  "unreadableValue",
  "tooFewGroups",
]);

/** `input` when the request must be changed, `evidence` when more people or months are needed. */
export function causeOfSequence(code: SequenceRefusalCode): "input" | "evidence" {
  return aboutInput.has(code) ? "input" : "evidence";
}
