import { type PanelRefusal, type PanelRefusalCode, panelCauseOf } from "../panel/panel-refusal.ts";

/** Why no path is shown beside a band, after what is wrong with the panel itself. */
export type TrajectoryRefusal =
  | PanelRefusal
  | { readonly code: "confidenceOutOfRange" }
  | { readonly code: "unknownPerson"; readonly person: string }
  | { readonly code: "personNotTrained" }
  | { readonly code: "nothingBeforeTraining" }
  | { readonly code: "nothingAfterTraining" }
  | { readonly code: "tooFewComparable"; readonly people: number; readonly needed: number };

export type TrajectoryRefusalCode = TrajectoryRefusal["code"];

const evidenceCodes: ReadonlySet<string> = new Set([
  "personNotTrained",
  "nothingBeforeTraining",
  "nothingAfterTraining",
  "tooFewComparable",
]);
const inputCodes: ReadonlySet<string> = new Set(["confidenceOutOfRange", "unknownPerson"]);

/** `input` when the request itself must be changed, `evidence` when more or other people are needed. */
export function trajectoryCauseOf(code: TrajectoryRefusalCode): "input" | "evidence" {
  if (evidenceCodes.has(code)) return "evidence";
  return inputCodes.has(code) || panelCause(code) === "input" ? "input" : "evidence";
}

function panelCause(code: TrajectoryRefusalCode): "input" | "evidence" {
  return isOwn(code) ? "evidence" : panelCauseOf(code);
}

function isOwn(code: TrajectoryRefusalCode): code is Exclude<TrajectoryRefusalCode, PanelRefusalCode> {
  return evidenceCodes.has(code) || inputCodes.has(code);
}
