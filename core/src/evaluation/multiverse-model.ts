import { z } from "zod";
import { estimands, methodNames } from "../../../engine/src/index.ts";
import { caveatSchema, notEstimableSchema, sentencesSchema } from "./model.ts";

/** What departs from the usual choices of a method, by the engine's name of each option. */
const choicesSchema = z.record(z.string(), z.unknown());

/** One design of the strip. */
export const stripEntrySchema = z.object({
  method: z.enum(methodNames),
  estimand: z.enum(estimands),
  choices: choicesSchema,
  name: sentencesSchema,
  estimate: z.number(),
  confidenceInterval: z.tuple([z.number(), z.number()]),
  pValue: z.number(),
  /** Largest standardized difference left between the groups. */
  largestGap: z.number(),
  /** Share of the trained people whom the design compares. */
  kept: z.number(),
  /** False: shown, not counted in the figures. */
  defensible: z.boolean(),
  declared: z.boolean(),
});
export type StripEntryAnswer = z.infer<typeof stripEntrySchema>;

/** The declared design among all defensible ones, as programs and pictures read it; numbers at full precision. */
export const multiverseSchema = z.object({
  /** From the lowest estimate to the highest. */
  strip: z.array(stripEntrySchema),
  refused: z.array(
    z.object({
      method: z.enum(methodNames),
      choices: choicesSchema,
      name: sentencesSchema,
      notEstimable: notEstimableSchema.shape.notEstimable,
    }),
  ),
  /** Designs that the figures below count: the defensible ones and the declared one. */
  designs: z.int(),
  lowest: z.number(),
  highest: z.number(),
  median: z.number(),
  /** Designs on the same side of 0 as the declared one, itself included, and how many of them beyond chance. */
  sameSide: z.int(),
  clear: z.int(),
  agreement: z.enum(["sameClear", "same", "size", "sides", "level", "correction"]),
  caveats: z.array(caveatSchema),
  reading: sentencesSchema,
});
export type MultiverseAnswer = z.infer<typeof multiverseSchema>;

/** The strip, or why the declared design gives no figure. */
export const stripAnswerSchema = z.union([multiverseSchema, notEstimableSchema]);
export type StripAnswer = z.infer<typeof stripAnswerSchema>;
