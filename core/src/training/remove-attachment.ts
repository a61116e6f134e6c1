import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { TrainingDesignStore } from "./ports.ts";

/** In order of precedence. */
export type RemoveAttachmentRefusal = NotAllowed | { readonly code: "unknownAttachment" };

/** Deletes a photo or a voice note for good; the design is saved apart. */
export async function removeAttachment(
  house: { readonly trainingDesigns: TrainingDesignStore },
  actor: Actor,
  command: { readonly design: string; readonly attachment: string },
): Promise<Result<{ readonly removed: true }, RemoveAttachmentRefusal>> {
  if (!may(actor, "editTrainingDesign")) return refuse(notAllowed);
  const removed = await house.trainingDesigns.detach(command.design, command.attachment);
  return removed ? accept({ removed }) : refuse({ code: "unknownAttachment" });
}
