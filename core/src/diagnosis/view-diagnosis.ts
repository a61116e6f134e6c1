import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { DiagnosisStore, KeptDiagnosis } from "./ports.ts";

/** In order of precedence. */
export type ViewDiagnosisRefusal = NotAllowed | { readonly code: "unknownDocument" };

export async function viewDiagnosis(
  house: { readonly diagnoses: DiagnosisStore },
  actor: Actor,
  query: { readonly diagnosis: string },
): Promise<Result<KeptDiagnosis, ViewDiagnosisRefusal>> {
  if (!may(actor, "viewDiagnoses")) return refuse(notAllowed);
  const kept = await house.diagnoses.find(query.diagnosis);
  return kept === undefined ? refuse({ code: "unknownDocument" }) : accept(kept);
}
