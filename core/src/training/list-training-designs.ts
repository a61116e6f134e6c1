import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { TrainingDesignStore, TrainingDesignSummary } from "./ports.ts";

/** The training designs of the organisation, the one saved last first. */
export async function listTrainingDesigns(
  house: { readonly trainingDesigns: TrainingDesignStore },
  actor: Actor,
): Promise<Result<readonly TrainingDesignSummary[], NotAllowed>> {
  if (!may(actor, "viewTrainingDesigns")) return refuse(notAllowed);
  return accept(await house.trainingDesigns.list());
}
