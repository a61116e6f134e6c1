import { z } from "zod";
import { freedomRules, mixedMethodNames } from "../../../engine/src/mixed/index.ts";
import { caveatSchema, pointSchema, sentencesSchema } from "./model.ts";

const testSchema = pointSchema.omit({ estimate: true }).extend({ degreesOfFreedom: z.number() });

/** An effect with people in groups, or measures in people; numbers at full precision. */
export const mixedEffectSchema = pointSchema.extend({
  method: z.enum(mixedMethodNames),
  criterion: z.enum(["reml", "ml"]),
  inference: z.object({
    rule: z.enum(freedomRules),
    degreesOfFreedom: z.number(),
    confidence: z.number(),
  }),
  sizes: z.object({ rows: z.int(), groups: z.int() }),
  /** `term` is "" for the constant. */
  coefficients: z.array(
    z.object({
      term: z.string(),
      estimate: z.number(),
      satterthwaite: testSchema,
      kenwardRoger: testSchema.optional(),
    }),
  ),
  variance: z.object({
    terms: z.array(z.string()),
    covariance: z.array(z.array(z.number())),
    residual: z.number(),
    /** Correlation of what is left one period apart. */
    phi: z.number().optional(),
    isSingular: z.boolean(),
  }),
  groups: z.array(z.object({ group: z.string(), rows: z.int(), effects: z.array(z.number()) })),
  logLikelihood: z.number(),
  /** The same question asked of one figure per group. */
  groupMeans: z.looseObject({}).nullable(),
  detectable: z.object({ value: z.number(), power: z.number() }),
  caveats: z.array(caveatSchema),
  evidenceLevel: z.literal("measured"),
  explanation: sentencesSchema,
  reading: sentencesSchema,
});
export type MixedEffect = z.infer<typeof mixedEffectSchema>;
