import { z } from "zod";
import { panelComparisons, panelEstimators } from "../../../engine/src/panel/index.ts";
import { pathsEffectSchema, trajectorySchema } from "./few-units-model.ts";
import { mixedEffectSchema } from "./mixed-model.ts";
import { caveatSchema, notEstimableSchema, pointSchema, sentencesSchema } from "./model.ts";
import { overTimeMethods } from "./over-time-methods.ts";

const columnName = z.string().min(1).max(200);

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
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  /** A draw decided who would start when. */
  startsDrawn: z.boolean().optional(),
  /** Everybody is taken to change by the same amount. */
  sameChange: z.boolean().optional(),
  /** Which way is progress. */
  better: z.enum(["higher", "lower"]).optional(),
  /** Whose path is shown beside that of comparable people, instead of an effect. */
  person: z.string().min(1).max(200).optional(),
  /** Columns on which a colleague must agree with that person to be comparable. */
  alike: z.array(columnName).max(20).optional(),
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
  /** Against a mixture, the gap of each period has no error of its own: placebos judge the whole. */
  dynamic: z.array(
    panelPointSchema
      .partial({ standardError: true, confidenceInterval: true, pValue: true })
      .extend({ eventTime: z.number() }),
  ),
  group: z.array(panelPointSchema.extend({ group: z.number() })),
  calendar: z.array(panelPointSchema.extend({ period: z.number() })),
  /** Averages over each of the lists. */
  overall: z.object({
    dynamic: panelPointSchema.optional(),
    group: panelPointSchema.optional(),
    calendar: panelPointSchema.optional(),
  }),
});

/** How a mixture of units is judged: the gap before, placebos, and the plain comparison of changes. */
const mixtureSchema = z.object({
  confidence: z.number(),
  preGap: z.number(),
  donorSpread: z.number(),
  ratioPValue: z.number(),
  jackknifeError: z.number().optional(),
  differenceInDifferences: z.number(),
  periodWeights: z.array(z.object({ period: z.number(), weight: z.number() })),
  placebos: z.array(z.object({ units: z.array(z.string()), estimate: z.number(), preGap: z.number() })),
});

const seriesSchema = z.object({
  confidence: z.number(),
  /** Units whose mean the series is. */
  units: z.int(),
  levelChange: pointSchema,
  slopeChange: pointSchema,
  /** Correlation of the errors from one period to the next. */
  memory: z.number(),
  /** The same line with the errors treated otherwise, for comparison with other programs. */
  models: z.looseObject({}),
  residualAutocorrelations: z.array(z.number()),
  durbinWatson: z.looseObject({}).nullable(),
});

/** Effects over time as the command line writes them; numbers at full precision. */
export const panelEffectSchema = z.object({
  method: z.enum(overTimeMethods),
  groupTime: z.array(panelPointSchema.extend({ group: z.number(), period: z.number() })),
  aggregates: aggregatesSchema,
  /** Null where nothing before training can be tested. */
  preTrendTest: z.looseObject({ statistic: z.number(), effects: z.number(), pValue: z.number() }).nullable(),
  /** Why there is no such test. */
  withoutPreTrendTest: sentencesSchema.optional(),
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
  mixture: mixtureSchema.optional(),
  unitWeights: z.array(z.object({ unit: z.string(), weight: z.number() })).optional(),
  path: z
    .array(z.object({ period: z.number(), observed: z.number(), counterfactual: z.number() }))
    .optional(),
  /** With one series only: the jump, the change of slope, and how the errors were treated. */
  series: seriesSchema.optional(),
  caveats: z.array(caveatSchema),
  evidenceLevel: z.enum(["measured", "compared"]),
  reading: sentencesSchema,
});
export type PanelEffectAnswer = z.infer<typeof panelEffectSchema>;

export const panelAnswerSchema = z.union([
  panelEffectSchema,
  pathsEffectSchema,
  mixedEffectSchema,
  trajectorySchema,
  notEstimableSchema,
]);
export type PanelAnswer = z.infer<typeof panelAnswerSchema>;
