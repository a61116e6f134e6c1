import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KeptTrainingDesign, TrainingDesignStore } from "./ports.ts";

/** In order of precedence. */
export type ViewTrainingDesignRefusal = NotAllowed | { readonly code: "unknownDocument" };

export async function viewTrainingDesign(
  house: { readonly trainingDesigns: TrainingDesignStore },
  actor: Actor,
  query: { readonly design: string },
): Promise<Result<KeptTrainingDesign, ViewTrainingDesignRefusal>> {
  if (!may(actor, "viewTrainingDesigns")) return refuse(notAllowed);
  const kept = await house.trainingDesigns.find(query.design);
  return kept === undefined ? refuse({ code: "unknownDocument" }) : accept(kept);
}
