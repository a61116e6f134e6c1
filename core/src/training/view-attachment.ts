import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KeptAttachment, TrainingDesignStore } from "./ports.ts";
import { attachmentsOfPeople, shownDesign } from "./shown-design.ts";

/** In order of precedence. */
export type ViewAttachmentRefusal = NotAllowed | { readonly code: "unknownAttachment" };

/** A photo or a voice note, with its bytes; one that shows what one person can do is for who sees people. */
export async function viewAttachment(
  house: { readonly trainingDesigns: TrainingDesignStore },
  actor: Actor,
  query: { readonly design: string; readonly attachment: string },
): Promise<Result<KeptAttachment, ViewAttachmentRefusal>> {
  if (!may(actor, "viewTrainingDesigns")) return refuse(notAllowed);
  const design = (await house.trainingDesigns.find(query.design))?.content;
  const isHidden =
    design !== undefined &&
    attachmentsOfPeople(design).has(query.attachment) &&
    shownDesign(design, actor).veil.hidden.includes("people");
  if (isHidden) return refuse({ code: "unknownAttachment" });
  const kept = await house.trainingDesigns.findAttachment(query.design, query.attachment);
  return kept === undefined ? refuse({ code: "unknownAttachment" }) : accept(kept);
}
