import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { TrainingDesignStore } from "./ports.ts";

/** In order of precedence. */
export type RemoveTrainingDesignRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** Deletes a training design for good, with its photos and voice notes. */
export async function removeTrainingDesign(
  house: { readonly trainingDesigns: TrainingDesignStore },
  actor: Actor,
  command: { readonly design: string },
): Promise<Result<{ readonly removed: true }, RemoveTrainingDesignRefusal>> {
  if (!may(actor, "removeTrainingDesign")) return refuse(notAllowed);
  const removed = await house.trainingDesigns.remove(command.design);
  return removed ? accept({ removed }) : refuse({ code: "unknownDocument" });
}
