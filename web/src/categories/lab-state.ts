import type { CategoryRule, Condition, Dimension } from "../../../core/src/categories/public.ts";
import type { Attribute } from "../../../core/src/workforce/public.ts";

/** A part of the rule that holds conditions. */
export type RulePart = "perimeter" | Dimension;

export const ruleParts: readonly RulePart[] = ["perimeter", "work", "job", "person"];

/** Attributes offered in each part. Sex and age are shown in portraits but never offered as criteria. */
export const attributesOfPart: Readonly<Record<RulePart, readonly Attribute[]>> = {
  perimeter: ["establishment", "department", "collectiveAgreement"],
  work: ["occupationCode", "jobFamily", "exposure"],
  job: ["jobStatus", "jobGrade", "contractKind", "workingTime", "payBand", "tenureBand"],
  person: ["qualificationLevel", "certification"],
};

/** A rule is looked at once every condition says something. */
export function isComplete(rule: CategoryRule): boolean {
  const parts = ruleParts.map((part) => rule[part]).filter((condition) => condition !== undefined);
  return (
    [rule.work, rule.job, rule.person].some((condition) => condition !== undefined) &&
    parts.every(saysSomething)
  );
}

function saysSomething(condition: Condition): boolean {
  switch (condition.kind) {
    case "oneOf":
      return condition.values.length > 0;
    case "gradeAtMost":
      return condition.collectiveAgreement !== "";
    case "workAnswers":
      return condition.questions.length > 0;
    case "not":
      return saysSomething(condition.condition);
    case "all":
    case "any":
      return condition.conditions.length > 0 && condition.conditions.every(saysSomething);
  }
}

/** The rule with one part changed; an absent condition leaves no trace. */
export function withPart(rule: CategoryRule, part: RulePart, condition: Condition | undefined): CategoryRule {
  const { [part]: _former, ...rest } = rule;
  return condition === undefined ? rest : { ...rest, [part]: condition };
}

/** A first empty condition for a part. */
export function emptyCondition(part: RulePart): Condition {
  return { kind: "oneOf", attribute: attributesOfPart[part][0] ?? "jobFamily", values: [] };
}
