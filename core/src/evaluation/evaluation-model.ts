import { z } from "zod";
import { methodNames } from "../../../engine/src/index.ts";
import { imputationModels } from "../../../engine/src/missing/index.ts";
import { multiplicityRules } from "../../../engine/src/sensitivity/index.ts";
import { tinyGroupMethodNames } from "../../../engine/src/tiny-groups/index.ts";
import { evaluationMethods } from "./evaluation-methods.ts";
import { mixedEffectSchema } from "./mixed-model.ts";
import {
  caveatSchema,
  effectSchema,
  estimateRequestSchema,
  notEstimableSchema,
  pointSchema,
  sentencesSchema,
} from "./model.ts";
import { multiverseSchema } from "./multiverse-model.ts";

const columnName = z.string().min(1).max(200);

/** What an evaluator asks of a table with one row per person, whichever method answers. */
export const evaluationRequestSchema = estimateRequestSchema.extend({
  method: z.enum(evaluationMethods).optional(),
  treatment: columnName.optional(),
  covariates: z.array(columnName).max(200).optional(),
  /** Column of the same people's value before. */
  before: columnName.optional(),
  /** Share that an observed one is tested against. */
  expected: z.number().gt(0).lt(1).optional(),
  /** Columns whose differences vary from one company to the next. */
  slopes: z.array(columnName).max(20).optional(),
  /** Lays the declared design among all defensible ones. */
  multiverse: z.boolean().optional(),
  /** Says what hidden differences or lost answers could change. */
  sensitivity: z.boolean().optional(),
  /** Estimates the other outcomes too, and corrects the p-values for their number. */
  multiplicity: z.enum(multiplicityRules).optional(),
  /** Fills missing values in several times instead of leaving people out. */
  impute: z.boolean().optional(),
  imputations: z.int().min(2).max(1000).optional(),
});
export type EvaluationRequest = z.infer<typeof evaluationRequestSchema>;

/** One check: its figures and sentence, or why it does not apply. */
const checkSchema = z.union([
  z.looseObject({ reading: sentencesSchema, caveats: z.array(caveatSchema) }),
  z.object({ notEstimable: notEstimableSchema.shape.notEstimable, caveats: z.array(caveatSchema) }),
]);

export const sensitivitySchema = z.object({
  rosenbaum: checkSchema,
  eValue: checkSchema,
  robustness: checkSchema,
  oster: checkSchema,
  attrition: checkSchema,
});
export type SensitivityAnswer = z.infer<typeof sensitivitySchema>;

export const multiplicitySchema = z.object({
  rule: z.enum(multiplicityRules),
  /** The declared outcome first. */
  outcomes: z.array(
    z.union([
      pointSchema.extend({ outcome: z.string(), adjustedPValue: z.number() }),
      z.object({ outcome: z.string(), notEstimable: notEstimableSchema.shape.notEstimable }),
    ]),
  ),
  caveats: z.array(caveatSchema),
  reading: sentencesSchema,
});
export type MultiplicityAnswer = z.infer<typeof multiplicitySchema>;

/** An effect with what was asked beside it. */
export const evaluatedEffectSchema = effectSchema.extend({
  multiverse: multiverseSchema.optional(),
  sensitivity: sensitivitySchema.optional(),
  multiplicity: multiplicitySchema.optional(),
});

const lossSchema = z.object({ missing: z.int(), of: z.int(), rate: z.number() });

/** An effect over sets filled in several times, pooled by Rubin's rules. */
export const imputedEffectSchema = pointSchema.extend({
  method: z.enum(methodNames),
  model: z.enum(imputationModels),
  imputations: z.int(),
  confidence: z.number(),
  degreesOfFreedom: z.number(),
  within: z.number(),
  between: z.number(),
  total: z.number(),
  relativeIncrease: z.number(),
  missingShare: z.number(),
  missingInformation: z.number(),
  loss: z.object({ treated: lossSchema, comparison: lossSchema }),
  missing: z.array(z.object({ column: z.string(), missing: z.int(), of: z.int() })),
  /** What the losses leave possible; null when no outcome is missing. */
  bounds: z.looseObject({ reading: sentencesSchema }).nullable(),
  /** The same analysis on people without any missing value. */
  completeCases: pointSchema.nullable(),
  caveats: z.array(caveatSchema),
  evidenceLevel: z.enum(["measured", "compared"]),
  reading: sentencesSchema,
});
export type ImputedAnswer = z.infer<typeof imputedEffectSchema>;

/** A handful of people; a bound or an odds ratio without limit is null. */
export const tinyEffectSchema = z.object({
  method: z.enum(tinyGroupMethodNames),
  estimand: z.string(),
  estimate: z.number().nullable(),
  confidenceInterval: z.tuple([z.number().nullable(), z.number().nullable()]),
  confidence: z.number(),
  pValue: z.number().nullable(),
  certainty: z.enum(["exact", "monteCarlo", "approximate"]),
  sizes: z.object({ treated: z.int(), comparison: z.int().nullable() }),
  /** Figures of the method alone. */
  details: z.looseObject({}),
  caveats: z.array(caveatSchema),
  evidenceLevel: z.literal("measured"),
  explanation: sentencesSchema,
  reading: sentencesSchema,
});
export type TinyAnswer = z.infer<typeof tinyEffectSchema>;

export const evaluationAnswerSchema = z.union([
  evaluatedEffectSchema,
  imputedEffectSchema,
  tinyEffectSchema,
  mixedEffectSchema,
  notEstimableSchema,
]);
export type EvaluationAnswer = z.infer<typeof evaluationAnswerSchema>;
