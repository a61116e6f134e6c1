import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { DiagnosisStore } from "./ports.ts";

/** In order of precedence. */
export type RemoveDiagnosisRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** Deletes a diagnosis for good. */
export async function removeDiagnosis(
  house: { readonly diagnoses: DiagnosisStore },
  actor: Actor,
  command: { readonly diagnosis: string },
): Promise<Result<{ readonly removed: true }, RemoveDiagnosisRefusal>> {
  if (!may(actor, "removeDiagnosis")) return refuse(notAllowed);
  const removed = await house.diagnoses.remove(command.diagnosis);
  return removed ? accept({ removed }) : refuse({ code: "unknownDocument" });
}
