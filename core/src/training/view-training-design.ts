import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KeptTrainingDesign, TrainingDesignStore } from "./ports.ts";
import { type ShownDesign, shownDesign } from "./shown-design.ts";

/** In order of precedence. */
export type ViewTrainingDesignRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** A training design, as far as this reader may see it. */
export async function viewTrainingDesign(
  house: { readonly trainingDesigns: TrainingDesignStore },
  actor: Actor,
  query: { readonly design: string },
): Promise<Result<KeptTrainingDesign & ShownDesign, ViewTrainingDesignRefusal>> {
  if (!may(actor, "viewTrainingDesigns")) return refuse(notAllowed);
  const kept = await house.trainingDesigns.find(query.design);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  return accept({ ...kept, ...shownDesign(kept.content, actor) });
}
