import type { ProtectedRule } from "./disclosure-rules.ts";
import type { Contributions, WithheldReason } from "./model.ts";

/** The sum of amounts, which must be finite and not negative: shares of a total that can cancel mean nothing. */
export function totalOf(amounts: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index] ?? 0;
    if (!Number.isFinite(amount) || amount < 0)
      throw new Error(`invalid amount; not finite and ≥ 0: ${amount}`);
    total += amount;
  }
  return total;
}

function largestOf(amounts: ArrayLike<number>): number {
  let largest = 0;
  for (let index = 0; index < amounts.length; index += 1) largest = Math.max(largest, amounts[index] ?? 0);
  return largest;
}

/**
 * Why a total of amounts may not be shown by itself, or `undefined` (Insee, Base Tous salariés; business
 * statistics). Boundaries: 5 employees and 80.0 % are shown, 4 and 80.1 % are not; 3 companies and 85.0 % are shown.
 * A pooled rule needs the amounts by company: without them nothing is shown. A total of 0 gives everyone's amount.
 */
export function amountReason(contributions: Contributions, rule: ProtectedRule): WithheldReason | undefined {
  const { employees, companies } = contributions;
  if (employees.length < rule.employeesMin) return "tooFew";
  if (rule.companiesMin > 1 && contributorsAmong(companies ?? []) < rule.companiesMin) return "tooFew";
  const total = totalOf(employees);
  if (total === 0) return "recoverable";
  if (exceeds(largestOf(employees), rule.largestEmployeeShareMax, total)) return "oneDominates";
  if (companies !== undefined) {
    const pooled = totalOf(companies);
    if (exceeds(largestOf(companies), rule.largestCompanyShareMax, pooled)) return "oneDominates";
  }
  return undefined;
}

function contributorsAmong(amounts: ArrayLike<number>): number {
  let count = 0;
  for (let index = 0; index < amounts.length; index += 1) if ((amounts[index] ?? 0) > 0) count += 1;
  return count;
}

/** Strictly above, with room for the rounding of a sum, so that exactly 80 % stays shown. */
function exceeds(largest: number, shareMax: number, total: number): boolean {
  return largest > shareMax * total * (1 + 1e-12);
}
