import { chiSquareUpper } from "../distributions/incomplete-gamma.ts";
import { conclude, refuseSequence } from "./conclude.ts";
import { survivalPoints } from "./kaplan-meier.ts";
import { leftIn, readConfidence, readSpells, type SpellCounts, type Spells } from "./read-spells.ts";
import type { SequenceCaveat } from "./sequence-caveat.ts";
import type { SequenceFinding } from "./sequence-finding.ts";
import type { LogRankDetails, SurvivalPoint } from "./survival-details.ts";
import { readComparison } from "./words-of-survival.ts";

export interface LogRankOptions {
  /** Default 0.95. */
  readonly confidence?: number;
}

/** Fewest departures, over all groups, for the chi-square limit to hold. */
const fewestEvents = 5;

/**
 * Whether groups leave at the same pace (Mantel's log-rank test), with the difference of the shares still there.
 *
 * Estimand: for the test, none: it weighs the whole curves; for the difference, the gap between the shares who would
 * still be there at the end of the last month that both groups reach.
 * Assumes that people lost from sight are alike those still seen, in each group.
 * Do not use when the curves cross, where gaps cancel out, nor when one group was chosen because it had stayed: both
 * must be counted from the same event. It compares; it does not say why.
 * In words: each month, the departures of a group are set against its part of the people still followed; the sums
 * make a
 * chi-square. The limits of the difference are made of the two curves' own limits.
 * Reference: Mantel (1966), Cancer Chemotherapy Reports 50:163; Peto & Peto (1972), JRSS A 135:185; Zou & Donner
 * (2008), Statistics in Medicine 27:1693 for the difference.
 * Checked against survdiff of R 4.2.2 (survival 3.5).
 */
export function logRank(
  groups: readonly Spells[],
  options: LogRankOptions = {},
): SequenceFinding<LogRankDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseSequence({ code: "optionOutOfRange", option: "confidence" });
  if (groups.length < 2) return refuseSequence({ code: "tooFewGroups", groups: groups.length });
  const all: SpellCounts[] = [];
  for (const [at, spells] of groups.entries()) {
    const read = readSpells(spells, at + 1);
    if (!read.ok) return refuseSequence(read.refusal);
    all.push(read.counts);
  }
  const { observed, expected, variances } = compareCounts(all);
  const events = observed.reduce((sum, count) => sum + count, 0);
  if (events < fewestEvents) return refuseSequence({ code: "tooFewEvents", events, needed: fewestEvents });
  const chiSquare = quadraticForm(
    observed.map((count, group) => count - expected[group]).slice(0, -1),
    variances,
  );
  if (chiSquare === undefined) return refuseSequence({ code: "nothingVaries" });
  const degreesOfFreedom = groups.length - 1;
  const difference = all.length === 2 ? lastDifference(all[0], all[1], confidence) : undefined;
  const details = {
    confidence,
    observed,
    expected,
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquareUpper(chiSquare, degreesOfFreedom),
    ...(difference === undefined ? {} : { difference }),
  };
  return conclude("logRank", {
    people: all.reduce((sum, { people }) => sum + people, 0),
    details,
    caveats: comparisonCaveats(all, events),
    reading: readComparison(details),
  });
}

interface Compared {
  readonly observed: number[];
  readonly expected: number[];
  /** Variances and covariances of the groups but the last. */
  readonly variances: readonly Float64Array[];
}

/** Departures are drawn without replacement among the people followed: the hypergeometric variance allows for ties. */
function compareCounts(all: readonly SpellCounts[]): Compared {
  const lastMonth = Math.max(...all.map((counts) => counts.lastMonth));
  const observed = all.map(() => 0);
  const expected = all.map(() => 0);
  const variances = all.slice(1).map(() => new Float64Array(all.length - 1));
  for (let month = 1; month <= lastMonth; month++) {
    const atRisk = all.map((counts) => (month <= counts.lastMonth ? counts.atRisk[month] : 0));
    const left = all.map((counts) => (month <= counts.lastMonth ? leftIn(counts, month) : 0));
    const [followed, gone] = [atRisk, left].map((counts) => counts.reduce((sum, count) => sum + count, 0));
    if (gone === 0) continue;
    const shares = atRisk.map((count) => count / followed);
    const spread = followed > 1 ? (gone * (followed - gone)) / (followed - 1) : 0;
    for (let group = 0; group < all.length; group++) {
      observed[group] += left[group];
      expected[group] += gone * shares[group];
    }
    for (let one = 0; one < variances.length; one++) {
      for (let other = 0; other < variances.length; other++) {
        variances[one][other] += spread * shares[one] * ((one === other ? 1 : 0) - shares[other]);
      }
    }
  }
  return { observed, expected, variances };
}

/** gap' V⁻¹ gap by Cholesky; undefined when the variances say nothing in some direction. */
function quadraticForm(gap: readonly number[], variances: readonly Float64Array[]): number | undefined {
  const lower = variances.map((row) => new Float64Array(row.length));
  const solved: number[] = [];
  let total = 0;
  for (let row = 0; row < gap.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = variances[row][column];
      for (let at = 0; at < column; at++) rest -= lower[row][at] * lower[column][at];
      if (column < row) lower[row][column] = rest / lower[column][column];
      else if (rest <= 1e-12) return undefined;
      else lower[row][row] = Math.sqrt(rest);
    }
    let value = gap[row];
    for (let at = 0; at < row; at++) value -= lower[row][at] * solved[at];
    solved.push(value / lower[row][row]);
    total += solved[row] ** 2;
  }
  return total;
}

function lastDifference(first: SpellCounts, second: SpellCounts, confidence: number) {
  const month = Math.min(first.lastMonth, second.lastMonth);
  const at = (counts: SpellCounts): SurvivalPoint =>
    survivalPoints(counts, { confidence, interval: "logLog" })[month - 1];
  const [one, other] = [at(first), at(second)];
  const estimate = one.estimate - other.estimate;
  return {
    month,
    estimate,
    low: estimate - Math.hypot(one.estimate - one.low, other.high - other.estimate),
    high: estimate + Math.hypot(one.high - one.estimate, other.estimate - other.low),
  };
}

function comparisonCaveats(all: readonly SpellCounts[], events: number): readonly SequenceCaveat[] {
  const people = all.reduce((sum, counts) => sum + counts.people, 0);
  let lost = 0;
  for (const { censored, lastMonth } of all) {
    for (let month = 1; month < lastMonth; month++) lost += censored[month];
  }
  return [
    ...(lost > 0 ? [{ code: "lostFromSight", people: lost, of: people } as const] : []),
    ...(events < 10 ? [{ code: "fewEvents", events } as const] : []),
  ];
}
