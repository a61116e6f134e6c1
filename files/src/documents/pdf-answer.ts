import { z } from "zod";

/** What the document's thread answers before it ends. */
export const pdfAnswerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("made"), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal("unavailable") }),
  z.object({ kind: z.literal("failed"), reasons: z.string() }),
]);
export type PdfAnswer = z.infer<typeof pdfAnswerSchema>;
