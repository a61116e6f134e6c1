import type { PowerRequest } from "./power-request.ts";

/** Why a plan cannot be judged, in order of precedence. */
export type PowerRefusal =
  | { readonly code: "optionOutOfRange"; readonly option: keyof PowerRequest }
  | {
      readonly code: "missingOption";
      readonly option: keyof PowerRequest;
      readonly beside: keyof PowerRequest;
    }
  | { readonly code: "tooFewPeople"; readonly group: "treated" | "comparison"; readonly needed: number }
  | { readonly code: "tooFewClusters"; readonly clusters: number; readonly needed: number }
  | { readonly code: "moreClustersThanPeople"; readonly group: "treated" | "comparison" }
  | { readonly code: "nothingDetectable"; readonly treated: number; readonly comparison: number };

export type PowerRefusalCode = PowerRefusal["code"];

/** `input` when the request must be changed, `evidence` when such a study could show nothing. */
export function causeOfPower(code: PowerRefusalCode): "input" | "evidence" {
  const isEvidence = code === "tooFewPeople" || code === "tooFewClusters" || code === "nothingDetectable";
  return isEvidence ? "evidence" : "input";
}
