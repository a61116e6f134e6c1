import type { SensitiveReason, TableFigure, TableRule, TableSystem } from "./model.ts";

/** What each contributor brings to a figure, from the largest part to the smallest. */
export function partsOf(system: TableSystem, figure: TableFigure): readonly (readonly [string, number])[] {
  const parts = new Map<string, number>();
  for (const atom of figure.atoms)
    for (const [owner, amount] of system.atoms[atom]?.parts ?? [])
      parts.set(owner, (parts.get(owner) ?? 0) + amount);
  return [...parts].toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}

/** Reasons why each figure may not be shown alone, by figure; figures that may are absent. */
export function sensitiveFigures(
  system: TableSystem,
  rule: TableRule,
): ReadonlyMap<number, readonly SensitiveReason[]> {
  const found = new Map<number, readonly SensitiveReason[]>();
  for (const [index, figure] of system.figures.entries()) {
    const reasons = reasonsOf(system, figure, rule);
    if (reasons.length > 0) found.set(index, reasons);
  }
  return found;
}

/** Boundaries: 3 contributors, 5 employees, 85.0 %, 80.0 % and an estimate exactly p away are shown. */
function reasonsOf(system: TableSystem, figure: TableFigure, rule: TableRule): readonly SensitiveReason[] {
  const parts = partsOf(system, figure).map(([, amount]) => amount);
  const cells = figure.cells.map((cell) => system.cells[cell]);
  const employees = cells.reduce((most, cell) => Math.max(most, cell?.employees ?? 0), 0);
  const employee = cells.reduce((most, cell) => Math.max(most, cell?.largestEmployee ?? 0), 0);
  const [first = 0] = parts;
  const others = parts.slice(2).reduceRight((sum, amount) => sum + amount, 0);
  const contributors = parts.filter((amount) => amount > 0).length;
  const { value } = figure;
  const reasons: SensitiveReason[] = [];
  if (contributors < rule.contributorsMin) reasons.push("tooFewContributors");
  if (employees < rule.employeesMin) reasons.push("tooFewEmployees");
  if (value === 0) return parts.length === 0 ? [] : [...reasons, "allZero"];
  if (exceeds(first, rule.largestShareMax * value)) reasons.push("oneDominates");
  if (system.sumsEmployees && exceeds(employee, rule.largestEmployeeShareMax * value))
    reasons.push("oneEmployeeDominates");
  if (exceeds(rule.closestEstimateMin * first, others)) reasons.push("closeEstimate");
  return reasons;
}

/** Strictly above, with room for the rounding of sums. */
function exceeds(amount: number, limit: number): boolean {
  return amount > limit * (1 + 1e-12);
}
