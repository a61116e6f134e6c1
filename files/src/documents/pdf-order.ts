import { z } from "zod";

const pictureSchema = z.strictObject({
  /** Name by which the document calls it. */
  key: z.string(),
  /** Name of its file beside the template: letters, figures and its format. */
  file: z.string().regex(/^[a-z0-9-]+\.(jpg|png|webp)$/),
  bytes: z.instanceof(Uint8Array),
});
export type PdfPicture = z.infer<typeof pictureSchema>;

/** What the document's thread is given when it starts. */
export const pdfOrderSchema = z.strictObject({
  modulePath: z.string(),
  template: z.enum(["report", "practical"]),
  /** JSON that the template reads. */
  document: z.string(),
  pictures: z.array(pictureSchema),
});
export type PdfOrder = z.infer<typeof pdfOrderSchema>;
