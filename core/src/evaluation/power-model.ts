import { z } from "zod";
import { caveatSchema, notEstimableSchema, sentencesSchema } from "./model.ts";

const people = z.int().min(0).max(1_000_000);
const share = z.number().gt(0).lt(1);
const correlation = z.number().min(0).lt(1);

/** A study that has not started, as it is planned; the engine says which design it is. */
export const powerRequestSchema = z.strictObject({
  treated: people.min(1),
  /** Absent or 0: the same people are compared before and after. */
  comparison: people.optional(),
  clusters: people.min(1).optional(),
  comparisonClusters: people.min(1).optional(),
  intraclass: correlation.optional(),
  correlation: correlation.optional(),
  periodsBefore: people.min(1).optional(),
  periodsAfter: people.min(1).optional(),
  share: share.optional(),
  explained: correlation.optional(),
  ratio: z.number().positive().max(1000).optional(),
  kept: z.number().gt(0).max(1).optional(),
  power: z.number().min(0.5).max(0.999).optional(),
  confidence: z.number().min(0.5).max(0.999).optional(),
  /** Standard deviation of the outcome, in its own unit. */
  outcomeSpread: z.number().positive().optional(),
  /** In the unit of the outcome when its spread is given, as a difference of shares, or in standard deviations. */
  effect: z.number().optional(),
  /** Unit printed after figures, such as "€". */
  unit: z.string().max(20).optional(),
});
export type PlanRequest = z.infer<typeof powerRequestSchema>;

/** `value` is in the unit of the outcome or a difference of shares; null where it is not known. */
const sizeSchema = z.object({ value: z.number().nullable(), inStandardDeviations: z.number().nullable() });

/** What a plan could see, as the command line writes it; numbers at full precision. */
export const planSchema = z.object({
  design: z.string(),
  detectable: sizeSchema,
  /** Smallest fall of a share that would be seen; `detectable.value` is then the smallest rise. */
  detectableFall: z.number().nullable(),
  power: z.number(),
  confidence: z.number(),
  standardError: z.number().nullable(),
  degreesOfFreedom: z.number().nullable(),
  sizes: z.object({
    treated: z.int(),
    comparison: z.int(),
    treatedClusters: z.int().nullable(),
    comparisonClusters: z.int().nullable(),
  }),
  wanted: z.object({ effect: z.number(), power: z.number(), treatedNeeded: z.int().nullable() }).nullable(),
  alternatives: z.array(z.object({ change: z.string(), to: z.int(), detectable: sizeSchema })),
  explanation: sentencesSchema,
  caveats: z.array(caveatSchema),
  reading: sentencesSchema,
});
export type PlanAnswer = z.infer<typeof planSchema>;

export const powerAnswerSchema = z.union([planSchema, notEstimableSchema]);
export type PowerAnswer = z.infer<typeof powerAnswerSchema>;
