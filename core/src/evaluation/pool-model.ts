import { z } from "zod";
import { heterogeneityEstimators } from "../../../engine/src/pooling/index.ts";
import { caveatSchema, notEstimableSchema, pointSchema, sentencesSchema } from "./model.ts";

const columnName = z.string().min(1).max(200);

/**
 * How projects are pooled: an estimator of the variance between them, `fixed` for none, and two models for several
 * estimates of the same company or experiment.
 */
export const poolMethods = [...heterogeneityEstimators, "fixed", "threeLevel", "robustVariance"] as const;

/** What an evaluator asks of a table with one project per row. */
export const poolRequestSchema = z.strictObject({
  estimate: columnName,
  /** Column of standard errors; either this or `variance`. */
  standardError: columnName.optional(),
  variance: columnName.optional(),
  /** Column that names the projects. */
  label: columnName.optional(),
  /** Column names, powers `x^2` and products `a:b`. */
  moderators: z.array(columnName).max(50).optional(),
  method: z.enum(poolMethods).optional(),
  /** Column of what several estimates share, for `threeLevel` and `robustVariance`. */
  group: columnName.optional(),
  /** Correlation between estimates of a group that `robustVariance` assumes. */
  correlation: z.number().min(0).max(1).optional(),
  /** The textbook Hartung-Knapp interval and standard error instead of the cautious default. */
  hartungKnapp: z.boolean().optional(),
  /** Unit printed after figures, such as "€". */
  unit: z.string().max(20).optional(),
});
export type PoolRequest = z.infer<typeof poolRequestSchema>;

const intervalSchema = z.tuple([z.number(), z.number()]);
const listedSchema = z.object({ label: z.string(), estimate: z.number(), standardError: z.number() });
const moderatorSchema = pointSchema.extend({ term: z.string() });

/** A pooled effect as the command line writes it; numbers at full precision, `iSquared` and `weight` in percent. */
export const pooledEffectSchema = pointSchema.extend({
  method: z.enum(poolMethods),
  /** Null where nothing is said of other projects. */
  predictionInterval: intervalSchema.nullable(),
  tau2: z.number(),
  tau2Interval: intervalSchema.nullable(),
  /** Variance within groups; null but for `threeLevel`. */
  tau2Within: z.number().nullable(),
  iSquared: z.number(),
  hSquared: z.number(),
  /** Cochran's Q. */
  q: z.number(),
  qTest: z.object({ degreesOfFreedom: z.number(), pValue: z.number() }),
  /** What several estimates share: how many of them; null without `group`. */
  groups: z.int().nullable(),
  /** Whether small projects say something else than large ones; null below ten projects. */
  smallStudyEffects: z.looseObject({}).nullable(),
  studies: z.array(
    listedSchema.extend({ weight: z.number(), shrunken: z.number(), pooledWithout: z.number().nullable() }),
  ),
  moderators: z.array(moderatorSchema),
  /** With moderators: the effect where all of them are 0; `estimate` is that of an average project. */
  intercept: moderatorSchema.omit({ term: true }).nullable(),
  moderatorTest: z.looseObject({ statistic: z.number(), pValue: z.number() }).nullable(),
  intervals: z.array(
    z.looseObject({ rule: z.string(), standardError: z.number(), interval: intervalSchema }),
  ),
  inference: z.looseObject({ intervalRule: z.string(), confidence: z.number() }),
  prediction: z.object({ rule: z.string() }).nullable(),
  detectable: z.object({ value: z.number(), power: z.number() }),
  caveats: z.array(caveatSchema),
  evidenceLevel: z.literal("measured"),
  reading: sentencesSchema,
});
export type PooledEffect = z.infer<typeof pooledEffectSchema>;

/** Why nothing is pooled; the projects that could be read stand side by side. */
export const notPooledSchema = notEstimableSchema.extend({ studies: z.array(listedSchema) });

export const poolAnswerSchema = z.union([pooledEffectSchema, notPooledSchema]);
export type PoolAnswer = z.infer<typeof poolAnswerSchema>;
