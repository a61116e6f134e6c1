import { z } from "zod";
import {
  designActors,
  idSchema,
  knownOf,
  listOf,
  longTextSchema,
  shortTextSchema,
} from "../training/index.ts";
import {
  comparisonRules,
  directions,
  measureKinds,
  planMoments,
  rivalKinds,
  sourceKinds,
} from "./vocabulary.ts";

/** Most bytes of a plan written as JSON text. */
export const planBytesAtMost = 300_000;

/** Most indicators of a plan: what is watched by nobody is watched for nothing. */
export const indicatorsAtMost = 20;

const amountSchema = z.number().min(-1e9).max(1e9);
const peopleSchema = z.int().min(0).max(100_000);
const functionSchema = knownOf(z.enum(designActors));
const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Where the figure of the start comes from: the payroll, by its last month, or somebody. */
const baselineFromSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("payroll"), month: monthSchema }),
    z.strictObject({ kind: z.literal("told") }),
  ])
  .readonly();

/** The figure of the start. Accidents and lost days are kept as they are counted, beside the hours worked. */
const baselineSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("value"), value: amountSchema, from: baselineFromSchema }),
    z.strictObject({
      kind: z.literal("accidents"),
      accidents: knownOf(z.int().min(0).max(100_000)),
      days: knownOf(z.int().min(0).max(10_000_000)),
      hours: knownOf(z.int().min(1).max(1_000_000_000)),
      from: baselineFromSchema,
    }),
  ])
  .readonly();
export type Baseline = z.infer<typeof baselineSchema>;

/** What is hoped for: a figure, or the right way without a figure. */
const targetSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("value"), value: amountSchema }),
    z.strictObject({ kind: z.literal("direction") }),
  ])
  .readonly();
export type PlanTarget = z.infer<typeof targetSchema>;

/** What must change, told before the start so that nobody chooses afterwards. */
const plannedIndicatorSchema = z
  .strictObject({
    id: idSchema,
    /** Key of its sheet in the catalogue, or "" for one of one's own. */
    sheet: z.string().regex(/^[a-zA-Z]{0,40}$/),
    label: shortTextSchema,
    definition: longTextSchema,
    unit: shortTextSchema,
    measure: z.enum(measureKinds),
    direction: z.enum(directions),
    baseline: knownOf(baselineSchema),
    target: knownOf(targetSchema),
    /** Why this target. */
    why: longTextSchema,
    source: z.enum(sourceKinds),
    moments: listOf(z.enum(planMoments), planMoments.length),
    /** Function of whoever reads it: never a name. */
    who: functionSchema,
    /** Smallest change worth knowing, in the unit. */
    smallest: knownOf(z.number().positive().max(1e9)),
    /** Standard deviation between people, when somebody knows it, in the unit. */
    spread: knownOf(z.number().positive().max(1e9)),
  })
  .readonly();
export type PlannedIndicator = z.infer<typeof plannedIndicatorSchema>;

/** Another explanation to keep in mind, with what would show it. */
const rivalSchema = z
  .strictObject({ id: idSchema, kind: z.enum([...rivalKinds, "own"]), words: longTextSchema })
  .readonly();
export type Rival = z.infer<typeof rivalSchema>;

/** What the people trained are compared with, and how many they are. */
const plannedComparisonSchema = z
  .strictObject({
    rule: knownOf(z.enum(comparisonRules)),
    words: longTextSchema,
    trained: knownOf(peopleSchema),
    compared: knownOf(peopleSchema),
    /** Teams or companies on each side, for a comparison with peers. */
    groups: knownOf(z.int().min(1).max(10_000)),
  })
  .readonly();
export type PlannedComparison = z.infer<typeof plannedComparisonSchema>;

/** What will be decided once it is known, and by which function. */
const planDecisionSchema = z
  .strictObject({ id: idSchema, words: shortTextSchema, by: functionSchema })
  .readonly();
export type PlanDecision = z.infer<typeof planDecisionSchema>;

/** The evaluation plan of a project, whole. One project has one plan at most. */
export const planSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    label: z.string().trim().min(1).max(120),
    indicators: listOf(plannedIndicatorSchema, indicatorsAtMost),
    rivals: listOf(rivalSchema, 40),
    comparison: plannedComparisonSchema,
    /** What would make everybody say that it failed. */
    failure: longTextSchema,
    decisions: listOf(planDecisionSchema, 20),
  })
  .superRefine(({ indicators, rivals, decisions }, context) => {
    for (const [place, list] of Object.entries({ indicators, rivals, decisions })) {
      const ids = list.map(({ id }) => id);
      if (new Set(ids).size === ids.length) continue;
      context.addIssue({ code: "custom", path: [place], message: "must not hold the same thing twice" });
    }
  })
  .readonly();
export type Plan = z.infer<typeof planSchema>;
