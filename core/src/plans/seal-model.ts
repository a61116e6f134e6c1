import { z } from "zod";
import { daySchema, idSchema, knownOf, longTextSchema } from "../training/index.ts";
import { indicatorSheetSchema } from "./indicator-catalog.ts";
import { planSchema } from "./model.ts";

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** What a link of the chain binds: the one before, whose it is, its content, and when. */
const sealHeadSchema = z
  .strictObject({
    /** From 1, in the order of sealing, all projects of the organisation together. */
    number: z.int().min(1),
    /** Fingerprint of the link before; "" for the first. */
    previous: z.union([digestSchema, z.literal("")]),
    /** Digest of the project's id: tells which links are its own without saying whose the others are. */
    subject: digestSchema,
    /** Digest of the canonical content. */
    digest: digestSchema,
    /** By the clock of the server; coordinated universal time, ISO 8601 with milliseconds. */
    sealedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  })
  .readonly();
export type SealHead = z.infer<typeof sealHeadSchema>;

/** A link of the chain of seals, with the fingerprint of its canonical head. */
export const sealLinkSchema = z.strictObject({ head: sealHeadSchema, fingerprint: digestSchema }).readonly();
export type SealLink = z.infer<typeof sealLinkSchema>;

/** A seal as it is kept: its link, and the content it binds, byte for byte. */
export const sealSchema = z.strictObject({ link: sealLinkSchema, content: z.string().min(1) }).readonly();
export type Seal = z.infer<typeof sealSchema>;

const sealedProjectSchema = z
  .strictObject({ id: z.string().min(1).max(100), label: z.string(), company: z.string() })
  .readonly();

/** Where the training stood when the plan was sealed. */
const sealedStartSchema = z.strictObject({ firstDay: knownOf(daySchema), isStarted: z.boolean() }).readonly();
export type SealedStart = z.infer<typeof sealedStartSchema>;

/** The plan with the sheets it was chosen from, as they were on that day. */
export const sealedPlanSchema = z
  .strictObject({
    format: z.literal(1),
    kind: z.literal("plan"),
    project: sealedProjectSchema,
    start: sealedStartSchema,
    catalog: z
      .strictObject({ edition: z.string(), sheets: z.array(indicatorSheetSchema).readonly() })
      .readonly(),
    plan: planSchema,
  })
  .readonly();
export type SealedPlan = z.infer<typeof sealedPlanSchema>;

/** What was added after sealing, about one indicator or the whole. */
export const sealedAdditionSchema = z
  .strictObject({
    format: z.literal(1),
    kind: z.literal("addition"),
    project: sealedProjectSchema,
    start: sealedStartSchema,
    /** Indicator of the plan it is about, or "". */
    indicator: z.union([idSchema, z.literal("")]),
    words: longTextSchema.min(1),
  })
  .readonly();
export type SealedAddition = z.infer<typeof sealedAdditionSchema>;

export const sealedContentSchema = z.discriminatedUnion("kind", [sealedPlanSchema, sealedAdditionSchema]);
export type SealedContent = z.infer<typeof sealedContentSchema>;

/** Most additions after a seal. */
export const additionsAtMost = 100;
