import type { CategoryRule, Condition } from "./model.ts";
import { dimensions } from "./model.ts";

export type RulePlace = "rule" | "perimeter" | "work" | "job" | "person";

/** Why a rule cannot be used: nothing to look for, or nobody could ever meet it. */
export interface RuleFlaw {
  readonly code: "ruleEmpty" | "ruleImpossible";
  readonly place: RulePlace;
}

/**
 * The first flaw of a rule, or `undefined` when it can be used. Empty: no dimension has a condition, or a list of
 * labels or a group of conditions has nothing in it. Impossible: two dimensions are asked and only one has a
 * condition, or more "yes" are asked than there are questions.
 */
export function ruleFlawOf(rule: CategoryRule): RuleFlaw | undefined {
  const conditioned = dimensions.filter((dimension) => rule[dimension] !== undefined);
  if (conditioned.length === 0) return { code: "ruleEmpty", place: "rule" };
  const places = ["perimeter", ...dimensions] as const;
  const isFlawed = (place: (typeof places)[number], flaw: (leaf: LeafCondition) => boolean) =>
    leavesOf(rule[place]).some(flaw);
  const empty = places.find((place) => isFlawed(place, hasNoValue) || hasEmptyGroup(rule[place]));
  if (empty !== undefined) return { code: "ruleEmpty", place: empty };
  if (rule.metWhen === "atLeastTwoDimensions" && conditioned.length < 2) {
    return { code: "ruleImpossible", place: "rule" };
  }
  const impossible = places.find((place) => isFlawed(place, asksTooMany));
  return impossible === undefined ? undefined : { code: "ruleImpossible", place: impossible };
}

/** A condition that looks at the employees, without any other condition inside. */
export type LeafCondition = Extract<Condition, { kind: "oneOf" | "gradeAtMost" | "workAnswers" }>;

/** The conditions that look at the employees, in the order they are read. */
export function leavesOf(condition: Condition | undefined): readonly LeafCondition[] {
  if (condition === undefined) return [];
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.conditions.flatMap((inner) => leavesOf(inner));
    case "not":
      return leavesOf(condition.condition);
    default:
      return [condition];
  }
}

function hasEmptyGroup(condition: Condition | undefined): boolean {
  if (condition?.kind === "not") return hasEmptyGroup(condition.condition);
  if (condition?.kind !== "all" && condition?.kind !== "any") return false;
  return condition.conditions.length === 0 || condition.conditions.some(hasEmptyGroup);
}

function hasNoValue(leaf: LeafCondition): boolean {
  return leaf.kind === "oneOf" && leaf.values.length === 0;
}

function asksTooMany(leaf: LeafCondition): boolean {
  return leaf.kind === "workAnswers" && leaf.atLeast > new Set(leaf.questions).size;
}
