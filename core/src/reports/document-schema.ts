import { z } from "zod";
import type { ReportBlock, ReportDocument } from "./model.ts";

const texts = z.array(z.string()).readonly();
const notesSchema = z.object({ heading: z.string(), lines: texts });
const boundsSchema = z.object({ low: z.number(), value: z.number(), high: z.number() });
const barSchema = z.object({ series: z.int(), value: z.number().exactOptional(), text: z.string() });

const blockSchema: z.ZodType<ReportBlock> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), text: z.string() }),
  z.object({ kind: z.literal("note"), text: z.string() }),
  z.object({ kind: z.literal("list"), lines: texts }),
  z.object({
    kind: z.literal("definitions"),
    pairs: z.array(z.object({ term: z.string(), text: z.string() })).readonly(),
  }),
  z.object({
    kind: z.literal("keyFigures"),
    figures: z.array(z.object({ figure: z.string(), label: z.string() })).readonly(),
  }),
  z.object({ kind: z.literal("blank"), label: z.string(), lines: z.int().min(1) }),
  z.object({
    kind: z.literal("table"),
    cells: z.literal("words").exactOptional(),
    caption: z.string(),
    head: texts,
    rows: z.array(texts).readonly(),
  }),
  z.object({
    kind: z.literal("figure"),
    caption: z.string(),
    alternative: z.string(),
    scaleMax: z.number(),
    legend: texts,
    groups: z.array(z.object({ label: z.string(), bars: z.array(barSchema).readonly() })).readonly(),
  }),
  z.object({
    kind: z.literal("intervals"),
    caption: z.string(),
    alternative: z.string(),
    from: z.number(),
    to: z.number(),
    still: z.number(),
    rows: z
      .array(z.object({ label: z.string(), text: z.string(), figures: boundsSchema.exactOptional() }))
      .readonly(),
  }),
  z.object({
    kind: z.literal("drawings"),
    lines: z.array(z.object({ path: z.string(), text: z.string() })).readonly(),
  }),
]);

/** A document as it crosses the door: the same words as in the files made of it. */
export const reportDocumentSchema: z.ZodType<ReportDocument> = z.object({
  language: z.literal("fr"),
  letters: z.literal("large").exactOptional(),
  kicker: z.string(),
  title: z.string(),
  lead: z.string(),
  notice: z.string().exactOptional(),
  sections: z
    .array(
      z.object({
        heading: z.string(),
        place: z.enum(["full", "left", "right"]),
        blocks: z.array(blockSchema).readonly(),
      }),
    )
    .readonly(),
  notKnown: notesSchema,
  sources: notesSchema,
  colophon: texts,
});
