import { z } from "zod";
import { daySchema } from "../training/index.ts";
import { publishedReaches, reaches } from "./vocabulary.ts";

/** What a contributor says of a sentence that quotes them, as it was shown to them. */
export const approvalSchema = z.strictObject({
  sentence: z.string().min(1).max(160),
  contributor: z.string().min(1).max(40),
  /** The words they read: other words are another sentence, that they did not approve. */
  words: z.string().max(9000),
  /** How far it may go; `struck`: nowhere at all. */
  reach: z.enum([...reaches, "struck"]),
  on: daySchema,
});
export type Approval = Readonly<z.infer<typeof approvalSchema>>;

/** What the owner of the organisation allows for a case study, until it is withdrawn. */
export const consentSchema = z
  .strictObject({
    number: z.int().min(1),
    reach: z.enum(publishedReaches),
    givenAt: z.string(),
    /** Account that gave it. */
    givenBy: z.string(),
    /** "" while it holds. */
    withdrawnAt: z.string(),
  })
  .readonly();
export type Consent = z.infer<typeof consentSchema>;

/** A copy that others may read now. */
export const publicationSchema = z
  .strictObject({
    shelf: z.string(),
    reach: z.enum(publishedReaches),
    /** Revision of the case study that was copied. */
    revision: z.int().min(1),
    publishedAt: z.string(),
  })
  .readonly();
export type Publication = z.infer<typeof publicationSchema>;
