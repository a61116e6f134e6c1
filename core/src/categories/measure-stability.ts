import type { Attribute, CodedColumn, WorkforceSnapshot } from "../workforce/index.ts";
import { attributesOfRule } from "./attributes-of-rule.ts";
import { countTransitions } from "./compare-memberships.ts";
import type { CategoryRule, Membership } from "./model.ts";
import { peopleInBoth } from "./people-in-both.ts";
import type { Stability } from "./preview-model.ts";

/** A month and what a rule gives on it. */
export interface StandingMonth {
  readonly snapshot: WorkforceSnapshot;
  readonly membership: Membership;
}

/**
 * How the same rule, with the same answers about the work, stands from an earlier month to a later one: who kept their
 * standing among people present in both, and whether those who entered or left did so because a fact about them
 * changed or because they came or went.
 */
export function measureStability(
  rule: CategoryRule,
  earlier: StandingMonth,
  later: StandingMonth,
): Stability {
  const { earlierRows, laterRows, arrivedRows } = peopleInBoth(earlier.snapshot, later.snapshot);
  if (laterRows.length === 0) return { kind: "notKnown", because: "nobodyInBoth" };
  const before = pick(earlier.membership.overall, earlierRows);
  const after = pick(later.membership.overall, laterRows);
  const transitions = countTransitions(before, after);
  const countWhere = (isWanted: (from: string, to: string) => boolean) =>
    transitions.filter(({ from, to }) => isWanted(from, to)).reduce((sum, { count }) => sum + count, 0);
  const wasIn = countWhere((from) => from === "in");
  return {
    kind: "measured",
    earlierMonth: earlier.snapshot.month,
    month: later.snapshot.month,
    presentInBoth: laterRows.length,
    keptStanding: countWhere((from, to) => from === to),
    transitions,
    entered: {
      becauseFactsChanged: countWhere((from, to) => from !== "in" && to === "in"),
      becauseArrived: arrivedRows.reduce(
        (sum, row) => sum + (later.membership.overall[row] === 1 ? 1 : 0),
        0,
      ),
    },
    left: {
      becauseFactsChanged: countWhere((from, to) => from === "in" && to !== "in"),
      becauseGone: countMembers(earlier.membership) - wasIn,
    },
    changedAttributes: attributesOfRule(rule)
      .map((attribute) => ({
        attribute,
        count: countChanged(attribute, earlier, later, { earlierRows, laterRows, before, after }),
      }))
      .filter(({ count }) => count > 0)
      .sort((first, second) => second.count - first.count),
  };
}

/** Rows of the same people in both months, and their standings. */
interface PresentInBoth {
  readonly earlierRows: Int32Array;
  readonly laterRows: Int32Array;
  readonly before: Int8Array;
  readonly after: Int8Array;
}

function pick(column: Int8Array, rows: Int32Array): Int8Array {
  const picked = new Int8Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) picked[place] = column[rows[place] ?? 0] ?? -1;
  return picked;
}

function countMembers({ overall }: Membership): number {
  let members = 0;
  for (const code of overall) if (code === 1) members += 1;
  return members;
}

function countChanged(
  attribute: Attribute,
  earlier: StandingMonth,
  later: StandingMonth,
  present: PresentInBoth,
): number {
  const [first, second] = [earlier.snapshot.columns[attribute], later.snapshot.columns[attribute]];
  let changed = 0;
  for (let place = 0; place < present.laterRows.length; place += 1) {
    if (present.before[place] === present.after[place]) continue;
    const was = labelAt(first, present.earlierRows[place]);
    if (was !== labelAt(second, present.laterRows[place])) changed += 1;
  }
  return changed;
}

function labelAt({ codes, labels }: CodedColumn, row: number | undefined): string | undefined {
  return row === undefined ? undefined : labels[codes[row] ?? -1];
}
