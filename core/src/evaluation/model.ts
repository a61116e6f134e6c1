import { z } from "zod";
import {
  distances,
  estimands,
  matchOrders,
  methodNames,
  outcomeModels,
  regressionErrorRules,
} from "../../../engine/src/index.ts";

/** A table as text, column by column; "" marks a missing value. Numbers are in the file's own notation. */
export interface TextTable {
  readonly headings: readonly string[];
  readonly columns: readonly (readonly string[])[];
  readonly rowCount: number;
  /** True when decimals are written with a comma. */
  readonly decimalComma: boolean;
}

const columnName = z.string().min(1).max(200);

/** What an evaluator asks: who was trained, what is compared, on which starting points, and how. */
export const estimateRequestSchema = z.strictObject({
  treatment: columnName,
  /** The label that means "trained" when the treatment is a text column. */
  treatedLabel: z.string().max(200).optional(),
  outcome: columnName,
  /** Column names, powers `x^2` and products `a:b`. */
  covariates: z.array(columnName).max(200),
  cluster: columnName.optional(),
  weights: columnName.optional(),
  /** 0/1 column of a draw that offered the training. */
  offered: columnName.optional(),
  /** Columns measured before, and after, the training. */
  measuredBefore: z.array(columnName).max(200).optional(),
  measuredAfter: z.array(columnName).max(200).optional(),
  /** Other outcomes looked at in the same study. */
  otherOutcomes: z.array(columnName).max(200).optional(),
  /** `auto` chooses by stated rules, without looking at the outcome. */
  method: z.enum(["auto", ...methodNames]).optional(),
  estimand: z.enum(estimands).optional(),
  distance: z.enum(distances).optional(),
  ratio: z.int().min(1).max(50).optional(),
  replace: z.boolean().optional(),
  caliper: z.number().positive().optional(),
  exact: z.array(columnName).max(20).optional(),
  order: z.enum(matchOrders).optional(),
  link: z.enum(["logit", "probit"]).optional(),
  subclasses: z.int().min(2).max(1000).optional(),
  trim: z.number().gt(0.5).max(1).optional(),
  moments: z.int().min(1).max(5).optional(),
  folds: z.int().min(1).max(100).optional(),
  outcomeModel: z.enum(outcomeModels).optional(),
  standardErrorRule: z.enum(regressionErrorRules).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  /** Unit printed after figures, such as "€". */
  unit: z.string().max(20).optional(),
});
export type EstimateRequest = z.infer<typeof estimateRequestSchema>;

/** A column of a table as screens show it before the study is declared. */
export const tableColumnSchema = z.object({
  name: z.string(),
  kind: z.enum(["number", "text"]),
  /** Distinct values, at most 12, in order of first appearance. */
  values: z.array(z.string()),
  missing: z.int(),
});

export const tableViewSchema = z.object({
  rowCount: z.int(),
  columns: z.array(tableColumnSchema),
  suggestion: z.object({
    treatment: z.string().optional(),
    treatedLabel: z.string().optional(),
    outcome: z.string().optional(),
    covariates: z.array(z.string()),
  }),
});
export type TableView = z.infer<typeof tableViewSchema>;

const statisticsSchema = z.object({
  standardizedMeanDifference: z.number().nullable(),
  varianceRatio: z.number().nullable(),
  ecdfMax: z.number().nullable(),
  ecdfMean: z.number().nullable(),
});

export const sentencesSchema = z.object({ fr: z.string(), en: z.string() });
/** What `auto` chose, and by which rule. */
const choiceSchema = z.looseObject({ rule: z.string(), reading: sentencesSchema });

export const caveatSchema = z.looseObject({ code: z.string(), reading: sentencesSchema });

export const pointSchema = z.object({
  estimate: z.number(),
  standardError: z.number(),
  confidenceInterval: z.tuple([z.number(), z.number()]),
  pValue: z.number(),
});

/** An effect as the command line and the interface of programs write it; numbers at full precision. */
export const effectSchema = pointSchema.extend({
  method: z.enum(methodNames),
  estimand: z.enum(estimands),
  sizes: z.object({
    treated: z.int(),
    comparison: z.int(),
    matchedTreated: z.int(),
    matchedComparison: z.int(),
    effectiveComparison: z.number(),
  }),
  balance: z.array(
    z.object({
      /** `distance` for the propensity; a category of a text column is the column's name followed by the category. */
      covariate: z.string(),
      category: z.object({ column: z.string(), label: z.string() }).optional(),
      before: statisticsSchema,
      after: statisticsSchema,
    }),
  ),
  inference: z.looseObject({
    intervalRule: z.string(),
    intervalStandardError: z.number(),
    degreesOfFreedom: z.number(),
  }),
  detectable: z.object({ value: z.number(), inStandardDeviations: z.number().optional(), power: z.number() }),
  adjusted: pointSchema.optional(),
  permutation: z.object({ pValue: z.number(), kind: z.string(), assignments: z.number() }).optional(),
  choice: choiceSchema.optional(),
  caveats: z.array(caveatSchema),
  evidenceLevel: z.enum(["measured", "compared"]),
  reading: sentencesSchema,
});
export type Effect = z.infer<typeof effectSchema>;

/** Why no number is given, with the cheapest way to do better in the reading. */
export const notEstimableSchema = z.object({
  notEstimable: z.object({
    code: z.string(),
    cause: z.enum(["input", "evidence"]),
    reading: sentencesSchema,
  }),
  choice: choiceSchema.optional(),
  caveats: z.array(caveatSchema),
});
export type NotEstimableAnswer = z.infer<typeof notEstimableSchema>;

export const answerSchema = z.union([effectSchema, notEstimableSchema]);
export type EstimateAnswer = z.infer<typeof answerSchema>;
