import { type BalanceRow, balanceTable } from "../balance/balance-table.ts";
import { effectiveSize } from "../balance/effective-size.ts";
import { pairGaps } from "../balance/pair-gaps.ts";
import type { ModelColumn } from "../columns/model-columns.ts";
import { smallGroup } from "../reading/read-finding.ts";
import { distanceRow } from "./accept-balance.ts";
import type { Caveat } from "./caveat.ts";
import type { MatchedRows, Pairs, Sizes } from "./finding.ts";
import type { Comparison } from "./method.ts";
import type { People } from "./people.ts";

/** How alike a design makes the arms, covariate by covariate. */
export function balanceOf(people: People, comparison: Comparison): readonly BalanceRow[] {
  const { scores, pairs, weights } = comparison;
  const score: readonly ModelColumn[] = scores === undefined ? [] : [{ name: distanceRow, values: scores }];
  const arms = comparison.comparedArms ?? people.treated;
  const shown = [...score, ...people.shown];
  const table = balanceTable(shown, arms, people.baseWeights, weights);
  const gaps = pairs === undefined ? [] : pairGaps(shown, arms, people.baseWeights, pairs);
  return table.map((row, at) => (gaps.length === 0 ? row : { ...row, pairGap: gaps[at] }));
}

/** People at each stage of a design. */
export function sizesOf(people: People, weights: Float64Array): Sizes {
  const comparison = weights.filter((weight, person) => weight > 0 && people.treated[person] === 0);
  const treated = weights.filter((weight, person) => weight > 0 && people.treated[person] === 1);
  return {
    treated: people.treatedCount,
    comparison: people.comparisonCount,
    matchedTreated: treated.length,
    matchedComparison: comparison.length,
    effectiveComparison: effectiveSize(comparison),
  };
}

/** What the sizes alone call for. */
export function sizeCaveats(people: People, matchedTreated: number): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (matchedTreated <= smallGroup) caveats.push({ code: "smallGroup", treated: matchedTreated });
  if (people.model.length > people.treatedCount / 10) {
    caveats.push({ code: "tooManyTerms", terms: people.model.length, treated: people.treatedCount });
  }
  return caveats;
}

/** Who is kept, by row of the input. */
export function matchedRows(people: People, { weights, subclass }: Comparison): MatchedRows {
  const kept = Int32Array.from(weights.keys()).filter((person) => weights[person] > 0);
  return {
    rows: rowsAt(kept, people),
    weights: Float64Array.from(kept, (person) => weights[person]),
    subclass: kept.map((person) => subclass[person]),
  };
}

/** Who is paired with whom, by row of the input. */
export function pairedRows(people: People, pairs: Pairs): Pairs {
  return { treated: rowsAt(pairs.treated, people), comparison: rowsAt(pairs.comparison, people) };
}

function rowsAt(places: Int32Array, people: People): Int32Array {
  return places.map((person) => people.rows[person]);
}
