import type { TrainingDesign } from "../../../core/src/training/public.ts";

/** The design without the photos and voice notes that nothing of it refers to any more. */
export function dropUnusedAttachments(design: TrainingDesign): TrainingDesign {
  const used = new Set(referredAttachments(design));
  const attachments = design.attachments.filter(({ id }) => used.has(id));
  return attachments.length === design.attachments.length ? design : { ...design, attachments };
}

function referredAttachments({ situations, trainees, alternatives }: TrainingDesign): readonly string[] {
  const blocks = alternatives.flatMap((alternative) => alternative.blocks);
  const holders = [
    ...situations,
    ...trainees.flatMap(({ dispensations }) => dispensations),
    ...blocks.flatMap(({ sequences }) => sequences),
    ...blocks.flatMap(({ afest }) => [
      afest.workAnalysis,
      afest.trainerNaming,
      afest.reflection,
      afest.assessment,
    ]),
  ];
  return holders.flatMap(({ attachments }) => attachments);
}
