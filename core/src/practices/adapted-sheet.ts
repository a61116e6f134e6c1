import { z } from "zod";
import { type PracticeSheet, practiceSheetSchema } from "./practice-sheet.ts";

const { title, summary, when, steps, watchOuts } = practiceSheetSchema.unwrap().shape;

/** A sheet as one organisation rewrote it for itself. Sources and credit stay those of the sheet it comes from. */
export const adaptedSheetSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    label: title,
    summary,
    when,
    steps,
    watchOuts,
    /** What was changed and why, in the words of who changed it; "" when they did not say. */
    why: z.string().max(1200),
    /** Version of the sheet that it was rewritten from. */
    fromVersion: z.int().min(1),
  })
  .readonly();
export type AdaptedSheet = z.infer<typeof adaptedSheetSchema>;

/** An adapted sheet with what the house knows of its keeping; its id is that of the sheet. Revision 1 is the first. */
export interface KeptAdaptation {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: AdaptedSheet;
}

/** What to begin from: the words of the sheet as they are. */
export function beginAdaptation({
  title: label,
  summary,
  when,
  steps,
  watchOuts,
  version,
}: PracticeSheet): AdaptedSheet {
  return { schemaVersion: 1, label, summary, when, steps, watchOuts, why: "", fromVersion: version };
}
