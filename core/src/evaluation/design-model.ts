import { z } from "zod";
import { effectSchema, estimateRequestSchema, notEstimableSchema, sentencesSchema } from "./model.ts";

/**
 * What an evaluator asks of a comparison before its outcomes. `outcome` and `otherOutcomes` are names alone: they are
 * checked against the other columns' names and the columns themselves stay shut.
 */
export const designRequestSchema = estimateRequestSchema.extend({
  outcome: estimateRequestSchema.shape.outcome.optional(),
});
export type DesignRequest = z.infer<typeof designRequestSchema>;

/** A comparison fixed without its outcomes: the keys of an effect that need none, and what tells a changed file. */
export const designedSchema = effectSchema
  .pick({ method: true, estimand: true, sizes: true, balance: true, choice: true, caveats: true })
  .extend({
    /** Absent when the design cannot tell, as with groups that share fate. */
    detectable: z.object({ inStandardDeviations: z.number(), power: z.number() }).optional(),
    /** As far as the evidence will be able to go with this comparison. */
    evidenceLevel: effectSchema.shape.evidenceLevel,
    explanation: sentencesSchema,
    /** Sixteen hexadecimal digits that change with any value that the comparison was made from. */
    fingerprint: z.string(),
    reading: sentencesSchema,
  });
export type DesignedAnswer = z.infer<typeof designedSchema>;

export const designAnswerSchema = z.union([designedSchema, notEstimableSchema]);
export type DesignAnswer = z.infer<typeof designAnswerSchema>;
