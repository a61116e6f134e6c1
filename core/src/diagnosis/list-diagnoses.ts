import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { DiagnosisStore, DiagnosisSummary } from "./ports.ts";

/** The diagnoses of the organisation, the one saved last first. */
export async function listDiagnoses(
  house: { readonly diagnoses: DiagnosisStore },
  actor: Actor,
): Promise<Result<readonly DiagnosisSummary[], NotAllowed>> {
  if (!may(actor, "viewDiagnoses")) return refuse(notAllowed);
  return accept(await house.diagnoses.list());
}
