import { z } from "zod";
import { panelComparisons, panelEstimators, panelMethodNames } from "../../../engine/src/panel/index.ts";
import { syntheticMethodNames } from "../../../engine/src/synthetic/index.ts";
import { caveatSchema, notEstimableSchema, pointSchema, sentencesSchema } from "./model.ts";

const columnName = z.string().min(1).max(200);

/** Ways to see an effect over time: with many units, or for one unit against a mixture of others. */
export const overTimeMethods = [...panelMethodNames, ...syntheticMethodNames] as const;

/** What an evaluator asks of a table with one row per unit (person, team, company) and period. */
export const panelRequestSchema = z.strictObject({
  unit: columnName,
  period: columnName,
  /** Column of the first period with training; 0 or empty: never. */
  firstTreated: columnName,
  outcome: columnName,
  /** Column names, powers `x^2` and products `a:b`. */
  covariates: z.array(columnName).max(200).optional(),
  cluster: columnName.optional(),
  comparison: z.enum(panelComparisons).optional(),
  method: z.enum(overTimeMethods).optional(),
  estimator: z.enum(panelEstimators).optional(),
  /** Periods before training in which its effect may already show. */
  anticipation: z.number().min(0).max(1000).optional(),
});
export type PanelRequest = z.infer<typeof panelRequestSchema>;

const intervalSchema = z.tuple([z.number(), z.number()]);
const panelPointSchema = pointSchema.extend({
  degreesOfFreedom: z.number().optional(),
  /** Interval that holds together with those of the same list. */
  simultaneousInterval: intervalSchema.optional(),
});

const boundsSchema = z.object({
  bounds: z.array(z.object({ allowed: z.number(), interval: intervalSchema })),
  /** Smallest `allowed` whose interval holds zero. */
  breakdown: z.number().optional(),
});

const aggregatesSchema = z.object({
  simple: panelPointSchema,
  dynamic: z.array(panelPointSchema.extend({ eventTime: z.number() })),
  group: z.array(panelPointSchema.extend({ group: z.number() })),
  calendar: z.array(panelPointSchema.extend({ period: z.number() })),
  /** Averages over each of the lists. */
  overall: z.object({
    dynamic: panelPointSchema.optional(),
    group: panelPointSchema.optional(),
    calendar: panelPointSchema.optional(),
  }),
});

/** Effects over time as the command line writes them; numbers at full precision. */
export const panelEffectSchema = z.object({
  method: z.enum(overTimeMethods),
  groupTime: z.array(panelPointSchema.extend({ group: z.number(), period: z.number() })),
  aggregates: aggregatesSchema,
  /** Null where nothing before training can be tested. */
  preTrendTest: z.looseObject({ statistic: z.number(), effects: z.number(), pValue: z.number() }).nullable(),
  trendBounds: z.array(
    z.object({
      about: z.string(),
      relativeMagnitudes: boundsSchema,
      smoothness: boundsSchema.optional(),
    }),
  ),
  comparison: z.enum(panelComparisons).nullable(),
  sizes: z.looseObject({}),
  periods: z.array(z.object({ period: z.number(), name: z.string() })),
  detectable: z.object({ value: z.number(), power: z.number() }).nullable(),
  /** With a mixture of units only: who is in it, and the path with and without training. */
  unitWeights: z.array(z.object({ unit: z.string(), weight: z.number() })).optional(),
  path: z
    .array(z.object({ period: z.number(), observed: z.number(), counterfactual: z.number() }))
    .optional(),
  caveats: z.array(caveatSchema),
  evidenceLevel: z.enum(["measured", "compared"]),
  reading: sentencesSchema,
});
export type PanelEffectAnswer = z.infer<typeof panelEffectSchema>;

export const panelAnswerSchema = z.union([panelEffectSchema, notEstimableSchema]);
export type PanelAnswer = z.infer<typeof panelAnswerSchema>;
