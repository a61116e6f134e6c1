import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import { writePlanProof } from "./plan-proof.ts";
import type { SealStore } from "./ports.ts";

/** In order of precedence. */
export type ExportPlanProofRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "notSealed" };

interface ProofFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Everything needed to check a sealed plan elsewhere. Not through a share: the links tell when others were sealed. */
export async function exportPlanProof(
  house: { readonly projects: ProjectStore; readonly planSeals: SealStore },
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<ProofFile, ExportPlanProofRefusal>> {
  if (!may(actor, "viewPlan") || actor.share !== undefined) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  const seals = await house.planSeals.ofProject(project);
  if (seals.length === 0) return refuse({ code: "notSealed" });
  const text = writePlanProof(await house.planSeals.chain(), seals);
  const bytes = new TextEncoder().encode(text);
  return accept({ name: "plan-scelle.json", mediaType: "application/json", bytes });
}
