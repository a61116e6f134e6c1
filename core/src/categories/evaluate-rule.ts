import { leavesOf } from "./check-rule.ts";
import { combineDimensions } from "./combine-dimensions.ts";
import { bothOf, eitherOf, oppositeOf } from "./kleene.ts";
import { type CategoryRule, type Condition, dimensions } from "./model.ts";

/** Verdict codes of a rule's leaves for one person, in the order of `leavesOfRule`. */
export type LeafCodes = readonly number[];

/** The conditions of a rule that look at the employees: those of the perimeter, then of work, job and person. */
export function leavesOfRule(rule: CategoryRule) {
  return [rule.perimeter, rule.work, rule.job, rule.person].flatMap(leavesOf);
}

/** The overall verdict code of one person whose leaves stand as given: `selectMembers` for one row. */
export function evaluateRule(rule: CategoryRule, leaves: LeafCodes): number {
  let next = 0;
  const evaluate = (condition: Condition): number => {
    switch (condition.kind) {
      case "not":
        return oppositeOf(evaluate(condition.condition));
      case "all":
        return condition.conditions.map(evaluate).reduce(bothOf, 1);
      case "any":
        return condition.conditions.map(evaluate).reduce(eitherOf, 0);
      default: {
        const code = leaves[next] ?? -1;
        next += 1;
        return code;
      }
    }
  };
  const perimeter = rule.perimeter === undefined ? 1 : evaluate(rule.perimeter);
  const codes: number[] = [];
  for (const dimension of dimensions) {
    const condition = rule[dimension];
    if (condition !== undefined) codes.push(evaluate(condition));
  }
  return bothOf(perimeter, combineDimensions(rule.metWhen, codes));
}
