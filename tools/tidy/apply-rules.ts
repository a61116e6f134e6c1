import type { Exception } from "./exceptions.ts";
import type { Finding, House, Rule } from "./house.ts";

/** Findings of a rule that no exception excuses. */
export function breachesOf(rule: Rule, house: House, exceptions: readonly Exception[]): readonly Finding[] {
  return rule.find(house).filter((finding) => !exceptions.some((each) => excuses(each, rule, finding)));
}

/** Exceptions that excuse nothing in the house, or that name no rule. */
export function idleExceptions(
  rules: readonly Rule[],
  house: House,
  exceptions: readonly Exception[],
): readonly Exception[] {
  return exceptions.filter((each) => {
    const rule = rules.find((one) => one.name === each.rule);
    return rule === undefined || !rule.find(house).some((finding) => excuses(each, rule, finding));
  });
}

function excuses(exception: Exception, rule: Rule, finding: Finding): boolean {
  if (exception.rule !== rule.name || exception.path !== finding.path) return false;
  return exception.message === undefined || finding.message.includes(exception.message);
}
