import type { BalanceRow } from "../balance/balance-table.ts";
import type { Caveat } from "./caveat.ts";
import type { EvidenceLevel } from "./finding.ts";

/**
 * Largest standardized difference, after the design, at which two groups still pass as alike. 0.1 is the strict
 * convention (Austin 2009, Statistics in Medicine 28:3083), 0.25 the lenient one (Rubin 2001, Health Services and
 * Outcomes Research Methodology 2:169). A boundary value passes.
 */
export const alike = 0.1;
export const tolerable = 0.25;
/** Name of the balance row of the propensity. */
export const distanceRow = "distance";

/** With one of these, likeness at the start is not enough to speak of an effect. */
export const overturning: ReadonlySet<Caveat["code"]> = new Set<Caveat["code"]>([
  "fragile",
  "outcomeMeasuredBefore",
  "groupsApart",
]);

/** `compared` needs covariates to have been looked at, and all of them tolerably alike. */
export function evidenceOf(balance: readonly BalanceRow[]): EvidenceLevel {
  const rows = covariatesOf(balance);
  if (rows.length === 0) return "measured";
  return rows.every((row) => gapOf(row) <= tolerable) ? "compared" : "measured";
}

/** Names the covariates that are not alike, the worst first. */
export function imbalanceCaveats(balance: readonly BalanceRow[]): readonly Caveat[] {
  const apart = covariatesOf(balance)
    .filter((row) => gapOf(row) > alike)
    .sort((a, b) => gapOf(b) - gapOf(a));
  if (apart.length === 0) return [];
  return [{ code: "imbalance", covariates: apart.map((row) => row.covariate), largest: gapOf(apart[0]) }];
}

/** Standardized difference left, without its sign. */
export function gapOf(row: BalanceRow): number {
  return Math.abs(row.after.standardizedMeanDifference);
}

/** The propensity summarizes the covariates; it is shown, but a reader is told about the covariates themselves. */
export function covariatesOf(balance: readonly BalanceRow[]): readonly BalanceRow[] {
  return balance.filter((row) => row.covariate !== distanceRow);
}
