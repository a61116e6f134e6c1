import type { CategoryRule, Condition } from "../categories/index.ts";
import { firstLevelOccupationOf, occupationFamilyOf } from "../reference/index.ts";
import { capitalize, formatChoice, formatList } from "./format-french.ts";
import type { Say } from "./ports.ts";
import { isReportWord } from "./words.fr.ts";

/** A part of the rule in words: what it is about, and its condition. */
export interface RulePart {
  readonly term: string;
  readonly text: string;
}

/** Values named in a sentence before "and n others"; a page is read, not decoded. */
const namedValuesMax = 8;

/** A category's rule in French: one part per dimension that has a condition, then how they combine. */
export function describeRule(rule: CategoryRule, say: Say): { parts: readonly RulePart[]; metWhen: string } {
  const parts: RulePart[] = [];
  for (const part of ["perimeter", "work", "job", "person"] as const) {
    const condition = rule[part];
    if (condition === undefined) continue;
    parts.push({ term: say(`reports.rule.${part}`), text: capitalize(describeCondition(condition, say)) });
  }
  const count = [rule.work, rule.job, rule.person].filter((condition) => condition !== undefined).length;
  return { parts, metWhen: say(`reports.rule.metWhen.${rule.metWhen}`, { count }) };
}

function describeCondition(condition: Condition, say: Say): string {
  switch (condition.kind) {
    case "oneOf":
      return say("reports.rule.oneOf", {
        attribute: say(`reports.attribute.${condition.attribute}`),
        values: describeValues(condition, say),
      });
    case "gradeAtMost":
      return say("reports.rule.gradeAtMost", {
        position: condition.position,
        collectiveAgreement: condition.collectiveAgreement,
      });
    case "workAnswers":
      return say("reports.rule.workAnswers", {
        atLeast: condition.atLeast,
        count: condition.questions.length,
        questions: formatList(condition.questions.map((question) => say(`reports.question.${question}`))),
      });
    case "not":
      return say("reports.rule.not", { condition: describeCondition(condition.condition, say) });
    case "all":
      return join(condition.conditions, "reports.rule.and", say);
    case "any":
      return join(condition.conditions, "reports.rule.or", say);
  }
}

function join(
  conditions: readonly Condition[],
  key: "reports.rule.and" | "reports.rule.or",
  say: Say,
): string {
  const texts = conditions.map((condition) => {
    const text = describeCondition(condition, say);
    const isGroup = condition.kind === "all" || condition.kind === "any";
    return isGroup && conditions.length > 1 ? say("reports.rule.group", { condition: text }) : text;
  });
  return texts.reduce((first, second) => say(key, { first, second }));
}

type OneOf = Extract<Condition, { kind: "oneOf" }>;

function describeValues({ attribute, values }: OneOf, say: Say): string {
  const named = values.slice(0, namedValuesMax).map((value) => describeValue(attribute, value, say));
  const left = values.length - named.length;
  return formatChoice(left > 0 ? [...named, say("reports.rule.andOthers", { count: left })] : named);
}

/**
 * The words of one value; an occupation with its label when the nomenclature has it, else as payroll writes it.
 * Families of occupations go by their code: their official labels call jobs unqualified, which no page says.
 */
export function describeValue(attribute: OneOf["attribute"], value: string, say: Say): string {
  if (attribute === "occupationCode") {
    const code = value.replace(/\*$/, "");
    const label = firstLevelOccupationOf(code)?.label;
    if (label !== undefined) return say("reports.rule.occupation", { label, code });
    if (occupationFamilyOf(code) !== undefined) return say("reports.rule.occupationFamily", { code });
  }
  const key = `reports.value.${attribute}.${value}`;
  if (isReportWord(key)) return say(key);
  return value.endsWith("*") ? say("reports.rule.beginsWith", { code: value.slice(0, -1) }) : value;
}
