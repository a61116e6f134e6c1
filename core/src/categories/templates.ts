import { z } from "zod";
import { checkedOnSchema, statusSchema } from "../reference/index.ts";
import { type CategoryRule, type Condition, categoryRuleSchema } from "./model.ts";
import published from "./templates.json" with { type: "json" };

/** A rule to start from and change, with its sources. Label and explanation are French, for the screen. */
const templateSchema = z.strictObject({
  key: z.enum(["occupations", "jobGrade", "belowLevelThree", "workContent", "twoOfThree"]),
  label: z.string(),
  explanation: z.string(),
  source: z.string(),
  status: statusSchema,
  /** How many of the lowest positions of each agreement's grid the job dimension asks for; 0 for none. */
  lowestPositions: z.int().min(0),
  rule: categoryRuleSchema,
});
export type CategoryTemplate = z.infer<typeof templateSchema>;

const publishedSchema = z.strictObject({
  edition: z.string(),
  checkedOn: checkedOnSchema,
  templates: z.array(templateSchema),
});

const parsed = publishedSchema.parse(published);

export const categoryTemplates: readonly CategoryTemplate[] = parsed.templates;
export const templatesCheckedOn: string = parsed.checkedOn;

/**
 * The template's rule for a company under the given collective agreements (IDCC): the job dimension also asks for the
 * lowest positions of one of their grids. Without any agreement the rule is the template's own.
 */
export function ruleOfTemplate(
  template: CategoryTemplate,
  collectiveAgreements: readonly string[],
): CategoryRule {
  const { rule, lowestPositions } = template;
  if (lowestPositions === 0 || rule.job === undefined || collectiveAgreements.length === 0) return rule;
  const grades = collectiveAgreements.map((collectiveAgreement): Condition => {
    return { kind: "gradeAtMost", collectiveAgreement, position: lowestPositions };
  });
  return { ...rule, job: { kind: "all", conditions: [rule.job, { kind: "any", conditions: grades }] } };
}
