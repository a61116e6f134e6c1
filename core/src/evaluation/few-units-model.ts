import { z } from "zod";
import { singleCaseMethodNames } from "../../../engine/src/single-case/index.ts";
import { caveatSchema, sentencesSchema } from "./model.ts";

const intervalSchema = z.tuple([z.number(), z.number()]);

/** What the path of one person shows; shares count progress in the declared direction. */
const pathMeasuresSchema = z.looseObject({
  name: z.string(),
  before: z.int(),
  after: z.int(),
  meanBefore: z.number(),
  meanAfter: z.number(),
  change: z.number(),
  /** NAP: share of the pairs (one occasion before, one after) in which the later one is better. */
  nonoverlap: z.looseObject({ share: z.number(), standardError: z.number(), interval: intervalSchema }),
  tau: z.number(),
  tauU: z.number(),
});

/** A few people whose training starts one after the other; numbers at full precision. */
export const pathsEffectSchema = z.object({
  method: z.enum(singleCaseMethodNames),
  estimate: z.number(),
  standardError: z.number().nullable(),
  /** Null where the method only describes. */
  confidenceInterval: intervalSchema.nullable(),
  confidence: z.number(),
  pValue: z.number().nullable(),
  sizes: z.object({ people: z.int(), occasions: z.int() }),
  /** Randomization test over the ways to share out the starts. */
  randomization: z
    .object({
      certainty: z.enum(["exact", "monteCarlo"]),
      assignments: z.number(),
      greater: z.number(),
      less: z.number(),
    })
    .nullable(),
  /** Hierarchical model: a trend common to all, and what each person adds. */
  model: z.looseObject({ degreesOfFreedom: z.number(), phi: z.number() }).nullable(),
  people: z.array(pathMeasuresSchema),
  /** Mean over people of the nonoverlap share. */
  meanShare: z.number().nullable(),
  caveats: z.array(caveatSchema),
  evidenceLevel: z.literal("measured"),
  explanation: sentencesSchema,
  reading: sentencesSchema,
});
export type PathsEffect = z.infer<typeof pathsEffectSchema>;

const placeSchema = z.enum(["within", "above", "below"]);

/** The path of one person beside what comparable people did; never an effect on that person. */
export const trajectorySchema = z.object({
  person: z.string(),
  path: z.array(
    z.object({
      period: z.string(),
      stage: z.enum(["before", "after"]),
      observed: z.number(),
      band: intervalSchema.optional(),
      bandAlone: intervalSchema.optional(),
      place: placeSchema.optional(),
    }),
  ),
  place: z.enum([...placeSchema.options, "both"]),
  comparable: z.int(),
  asFar: z.int(),
  confidence: z.number(),
  reach: z.number(),
  caveats: z.array(caveatSchema),
  explanation: sentencesSchema,
  reading: sentencesSchema,
});
export type TrajectoryAnswer = z.infer<typeof trajectorySchema>;
