import type { Attribute, CodedColumn, EmployeeId, WorkforceSnapshot } from "../workforce/index.ts";
import { attributesOfRule } from "./attributes-of-rule.ts";
import { countTransitions } from "./compare-memberships.ts";
import type { CategoryRule, Membership } from "./model.ts";
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
  const earlierRowOf = new Map<EmployeeId, number>();
  earlier.snapshot.employees.forEach((employee, row) => {
    earlierRowOf.set(employee, row);
  });
  const laterRows: number[] = [];
  const earlierRows: number[] = [];
  let becauseArrived = 0;
  later.snapshot.employees.forEach((employee, row) => {
    const earlierRow = earlierRowOf.get(employee);
    if (earlierRow === undefined) {
      if (later.membership.overall[row] === 1) becauseArrived += 1;
      return;
    }
    laterRows.push(row);
    earlierRows.push(earlierRow);
  });
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
      becauseArrived,
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
  readonly earlierRows: readonly number[];
  readonly laterRows: readonly number[];
  readonly before: Int8Array;
  readonly after: Int8Array;
}

function pick(column: Int8Array, rows: readonly number[]): Int8Array {
  return Int8Array.from(rows, (row) => column[row] ?? -1);
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
  return present.laterRows.filter(
    (laterRow, place) =>
      present.before[place] !== present.after[place] &&
      labelAt(first, present.earlierRows[place]) !== labelAt(second, laterRow),
  ).length;
}

function labelAt({ codes, labels }: CodedColumn, row: number | undefined): string | undefined {
  return row === undefined ? undefined : labels[codes[row] ?? -1];
}
