import { z } from "zod";
import type { Id } from "../kernel/brand.ts";
import type { Month } from "../kernel/calendar.ts";
import { attributes, workQuestions } from "../workforce/index.ts";

export type CategoryId = Id<"Category">;

export const dimensions = ["work", "job", "person"] as const;
export type Dimension = (typeof dimensions)[number];

/** A person's standing towards a condition for one month. Unknown is never read as out. */
export const verdicts = ["in", "out", "unknown"] as const;
export type Verdict = (typeof verdicts)[number];

/** Labels of one attribute. A value that ends with "*" stands for every label that begins so ("67*"). */
export const oneOfSchema = z.strictObject({
  kind: z.literal("oneOf"),
  attribute: z.enum(attributes),
  values: z.array(z.string().min(1).max(200)).max(5000),
});

/** At most the given position (1 is the lowest) in the organisation's table of its collective agreement. */
export const gradeAtMostSchema = z.strictObject({
  kind: z.literal("gradeAtMost"),
  collectiveAgreement: z.string().regex(/^\d{4}$/),
  position: z.int().min(1).max(100),
});

/** At least so many "yes" among the questions about the work of the job family. */
export const workAnswersSchema = z.strictObject({
  kind: z.literal("workAnswers"),
  questions: z.array(z.enum(workQuestions)).min(1).max(workQuestions.length),
  atLeast: z.int().min(1).max(workQuestions.length),
});

export type Condition =
  | z.infer<typeof oneOfSchema>
  | z.infer<typeof gradeAtMostSchema>
  | z.infer<typeof workAnswersSchema>
  | { kind: "all"; conditions: Condition[] }
  | { kind: "any"; conditions: Condition[] }
  | { kind: "not"; condition: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    oneOfSchema,
    gradeAtMostSchema,
    workAnswersSchema,
    z.strictObject({ kind: z.literal("all"), conditions: z.array(conditionSchema).min(1).max(50) }),
    z.strictObject({ kind: z.literal("any"), conditions: z.array(conditionSchema).min(1).max(50) }),
    z.strictObject({ kind: z.literal("not"), condition: conditionSchema }),
  ]),
);

/**
 * How the dimensions combine. `everyKnownDimension`: in when at least one dimension is known and all known ones are in.
 * A dimension without condition does not count.
 */
export const metWhens = [
  "anyDimension",
  "atLeastTwoDimensions",
  "everyDimension",
  "everyKnownDimension",
] as const;

/** The rule itself: who is looked at (`perimeter`), what makes each dimension, and how they combine. */
export const categoryRuleSchema = z.strictObject({
  perimeter: conditionSchema.optional(),
  work: conditionSchema.optional(),
  job: conditionSchema.optional(),
  person: conditionSchema.optional(),
  metWhen: z.enum(metWhens),
});
export type CategoryRule = z.infer<typeof categoryRuleSchema>;

/** The legal form of the decision that the category rests on. */
export const decisionForms = ["draft", "unilateral", "agreement", "industryBranch"] as const;

/** What a person writes to define a category. */
export const categoryDraftSchema = z.strictObject({
  label: z.string().trim().min(1).max(120),
  /** Why here and now: trades, sites, territory. */
  context: z.string().trim().max(4000),
  /** What is at stake for the company and for the people. */
  stake: z.string().trim().max(4000),
  decisionForm: z.enum(decisionForms),
  /** Who decided, in words ("direction et CSE, réunion du 3 mars"). */
  decidedBy: z.string().trim().max(400),
  rule: categoryRuleSchema,
});
export type CategoryDraft = z.infer<typeof categoryDraftSchema>;

/** One version of a category. A version never changes; a change makes the next version. */
export const categoryDefinitionSchema = categoryDraftSchema.extend({
  id: z.string(),
  version: z.int().min(1),
  /** Coordinated universal time, ISO 8601. */
  definedAt: z.string(),
  definedBy: z.string(),
});
export type CategoryDefinition = z.infer<typeof categoryDefinitionSchema>;

/** Verdict codes of a column of people: 1 in, 0 out, -1 unknown. */
export type VerdictColumn = Int8Array;

/** Everyone's standing for one month: overall, in the perimeter, and per dimension (absent without a condition). */
export interface Membership {
  readonly month: Month;
  readonly overall: VerdictColumn;
  readonly perimeter: VerdictColumn;
  readonly byDimension: Readonly<Partial<Record<Dimension, VerdictColumn>>>;
}
