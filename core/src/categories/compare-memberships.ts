import type { WorkforceSnapshot } from "../workforce/index.ts";
import { verdictOf } from "./kleene.ts";
import { type Membership, type VerdictColumn, verdicts } from "./model.ts";
import type { MembershipChange, Transition } from "./preview-model.ts";

interface Moves {
  entered: number;
  left: number;
  otherMoves: number;
}

/**
 * Who enters, leaves or otherwise moves when one rule replaces another on the same month, in all and by job family
 * (`familyCount` families in full, the rest added up). Someone who goes from unknown to in has entered.
 */
export function compareMemberships(
  before: Membership,
  after: Membership,
  snapshot: WorkforceSnapshot,
  familyCount: number,
): MembershipChange {
  const { codes, labels } = snapshot.columns.jobFamily;
  const moves = noMove();
  const byFamily = new Map<number, Moves>();
  for (let row = 0; row < after.overall.length; row += 1) {
    const [from, to] = [before.overall[row] ?? -1, after.overall[row] ?? -1];
    if (from === to) continue;
    const code = codes[row] ?? -1;
    const familyMoves = byFamily.get(code) ?? noMove();
    byFamily.set(code, familyMoves);
    for (const tally of [moves, familyMoves]) addMove(tally, from, to);
  }
  const families = [...byFamily]
    .map(([code, tally]) => ({ jobFamily: labels[code], ...tally }))
    .sort(
      (first, second) => totalOf(second) - totalOf(first) || compareNames(first.jobFamily, second.jobFamily),
    );
  const shown = families.slice(0, familyCount);
  const left = families.slice(familyCount);
  return {
    transitions: countTransitions(before.overall, after.overall),
    ...moves,
    byJobFamily: shown.map(({ jobFamily, ...tally }) =>
      jobFamily === undefined ? tally : { jobFamily, ...tally },
    ),
    rest: { familyCount: left.length, ...left.reduce<Moves>(addUp, noMove()) },
  };
}

/** The nine counts from one standing to another; both columns must hold the same people in the same order. */
export function countTransitions(before: VerdictColumn, after: VerdictColumn): Transition[] {
  const counts = new Array<number>(9).fill(0);
  for (let row = 0; row < after.length; row += 1) {
    const place = ((before[row] ?? -1) + 1) * 3 + ((after[row] ?? -1) + 1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const codes = [-1, 0, 1] as const;
  const tallies = codes.flatMap((from) =>
    codes.map((to) => ({
      from: verdictOf(from),
      to: verdictOf(to),
      count: counts[(from + 1) * 3 + to + 1] ?? 0,
    })),
  );
  return tallies.sort(
    (first, second) =>
      verdicts.indexOf(first.from) - verdicts.indexOf(second.from) ||
      verdicts.indexOf(first.to) - verdicts.indexOf(second.to),
  );
}

function noMove(): Moves {
  return { entered: 0, left: 0, otherMoves: 0 };
}

function addMove(tally: Moves, from: number, to: number): void {
  if (to === 1) tally.entered += 1;
  else if (from === 1) tally.left += 1;
  else tally.otherMoves += 1;
}

function addUp(sum: Moves, tally: Moves): Moves {
  return {
    entered: sum.entered + tally.entered,
    left: sum.left + tally.left,
    otherMoves: sum.otherMoves + tally.otherMoves,
  };
}

function totalOf({ entered, left, otherMoves }: Moves): number {
  return entered + left + otherMoves;
}

function compareNames(first: string | undefined, second: string | undefined): number {
  return (first ?? "").localeCompare(second ?? "", "fr");
}
