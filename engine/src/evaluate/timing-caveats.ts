import type { BalanceRow } from "../balance/balance-table.ts";
import { columnsOf } from "../columns/term.ts";
import { tolerable } from "./accept-balance.ts";
import type { Caveat } from "./caveat.ts";
import { isNamedBefore, laterColumns, startingLevels } from "./column-moments.ts";
import type { People } from "./people.ts";
import type { DesignStudy } from "./study.ts";

/**
 * What is measured at the wrong moment, as declared or, failing that, as column names say; and trained people chosen on
 * their starting level, who would have moved towards the others anyway.
 */
export function timingCaveats(
  study: DesignStudy,
  people: People,
  balance: readonly BalanceRow[],
): readonly Caveat[] {
  const covariates = [...new Set(people.terms.flatMap(columnsOf))];
  return [
    ...outcomeCaveats(study),
    ...laterCaveats(study, covariates),
    ...startingLevelCaveats(study, covariates, balance),
  ];
}

function outcomeCaveats({ outcome, measured }: DesignStudy): readonly Caveat[] {
  if (outcome === undefined) return [];
  const declared = measured?.before?.includes(outcome) === true;
  const saysAfter = measured?.after?.includes(outcome) === true;
  if (!declared && (saysAfter || !isNamedBefore(outcome))) return [];
  return [{ code: "outcomeMeasuredBefore", column: outcome, declared }];
}

function laterCaveats({ outcome, measured }: DesignStudy, covariates: readonly string[]): readonly Caveat[] {
  const declared = covariates.filter((column) => measured?.after?.includes(column) === true);
  const open = covariates.filter(
    (column) => !declared.includes(column) && measured?.before?.includes(column) !== true,
  );
  const suspected = laterColumns(outcome ?? "", open);
  return [
    ...(declared.length > 0 ? [{ code: "measuredAfter", columns: declared, declared: true } as const] : []),
    ...(suspected.length > 0
      ? [{ code: "measuredAfter", columns: suspected, declared: false } as const]
      : []),
  ];
}

/** Kenny & Campbell (1999), A Primer on Regression Artifacts, p. 37: what was extreme once is less so the next time. */
function startingLevelCaveats(
  { outcome }: DesignStudy,
  covariates: readonly string[],
  balance: readonly BalanceRow[],
): readonly Caveat[] {
  if (outcome === undefined) return [];
  const levels = new Set(startingLevels(outcome, covariates));
  const gaps = balance
    .filter((row) => levels.has(row.covariate))
    .map((row) => ({ column: row.covariate, gap: row.before.standardizedMeanDifference }))
    .filter(({ gap }) => Math.abs(gap) > tolerable)
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
  return gaps.slice(0, 1).map(({ column, gap }) => ({ code: "regressionToTheMean", column, gap }));
}
