/** Why nothing is said of a few paths, in order of precedence. Occasions and people count from 1. */
export type SingleCaseRefusal =
  | { readonly code: "optionOutOfRange"; readonly option: string }
  | { readonly code: "nobody" }
  | { readonly code: "nameTwice"; readonly name: string }
  | { readonly code: "unreadableValue"; readonly name: string; readonly occasion: number }
  | {
      readonly code: "unequalOccasions";
      readonly name: string;
      readonly occasions: number;
      readonly expected: number;
    }
  | { readonly code: "startOutside"; readonly name: string; readonly start: number }
  | {
      readonly code: "tooFewOccasions";
      readonly name: string;
      readonly side: "before" | "after";
      readonly occasions: number;
      readonly needed: number;
    }
  | { readonly code: "noVariation" }
  | { readonly code: "tooFewAssignments"; readonly assignments: number; readonly needed: number }
  | { readonly code: "tooFewPeople"; readonly people: number; readonly needed: number }
  | { readonly code: "modelNotFitted" };

export type SingleCaseRefusalCode = SingleCaseRefusal["code"];

const aboutEvidence: ReadonlySet<SingleCaseRefusalCode> = new Set<SingleCaseRefusalCode>([
  "tooFewOccasions",
  "noVariation",
  "tooFewAssignments",
  "tooFewPeople",
  "modelNotFitted",
]);

/** `input` when the request must be changed, `evidence` when other people or more occasions are needed. */
export function causeOfSingleCase(code: SingleCaseRefusalCode): "input" | "evidence" {
  return aboutEvidence.has(code) ? "evidence" : "input";
}
