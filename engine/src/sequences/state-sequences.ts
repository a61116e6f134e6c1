import { wilsonInterval } from "../describe/proportion-intervals.ts";
import { conclude, refuseSequence } from "./conclude.ts";
import { fewestPeople, readConfidence } from "./read-spells.ts";
import type { SequenceFinding } from "./sequence-finding.ts";
import { readStates, type StateTable } from "./state-table.ts";
import { readMoves } from "./words-of-sequences.ts";

export interface TransitionRate {
  readonly from: number;
  readonly to: number;
  /** Months after which somebody went from one state to the other. */
  readonly count: number;
  /** Months that somebody spent in the first state, the state of the next month being known. */
  readonly of: number;
  /** Share of them, with its interval; absent below eight months counted. */
  readonly rate?: { readonly estimate: number; readonly low: number; readonly high: number };
}

export interface StateSequencesDetails {
  /** People in each state, month by month: `counts[month][state]`. */
  readonly counts: readonly (readonly number[])[];
  /** Mean number of months that a person spends in each state. */
  readonly meanMonths: readonly number[];
  /** Disorder of each month's known states, from 0 (all alike) to 1 (all states equally filled). */
  readonly entropy: readonly number[];
  /** Moves seen at least once, to another state, the most frequent first; states not known make no move. */
  readonly moves: readonly TransitionRate[];
  /** People seen in two known states or more. */
  readonly moved: number;
}

export interface StateSequencesOptions {
  /** Default 0.95. */
  readonly confidence?: number;
  /** States that say nothing of the person: not known, not yet there. They neither move nor count in the disorder. */
  readonly unknown?: readonly number[];
}

/**
 * Where people are month after month, how long they stay in each state and how often they go from one to another.
 *
 * Estimand: shares of people per month, and the chance of being in a state the month after another one.
 * Assumes, for the interval of a chance, that it is the same each month and that months count as independent cases: the
 * interval is too short when the same few people come and go.
 * Do not use a chance of moving as the chance of a person: people differ, and those who move early move again.
 * In words: months are counted; a chance is a count over the months that could have been followed by the move, with
 * Wilson's interval; the disorder is Shannon's entropy over its largest value.
 * Reference: Gabadinho, Ritschard, Müller & Studer (2011), Journal of Statistical Software 40(4):1-37; Wilson (1927),
 * JASA 22:209.
 * Checked against tables and prop.test of R 4.2.2.
 */
export function stateSequences(
  table: StateTable,
  options: StateSequencesOptions = {},
): SequenceFinding<StateSequencesDetails> {
  const confidence = readConfidence(options.confidence);
  if (confidence === undefined) return refuseSequence({ code: "optionOutOfRange", option: "confidence" });
  const read = readStates(table);
  if (!read.ok) return refuseSequence(read.refusal);
  const { people } = read;
  const isUnknown = new Uint8Array(table.states);
  for (const state of options.unknown ?? []) isUnknown[state] = 1;
  const counts = countStates(table);
  const { pairs, moved } = countMoves(table, isUnknown);
  const totals = Array.from({ length: table.states }, (_, state) =>
    counts.reduce((sum, month) => sum + month[state], 0),
  );
  const notKnown = totals.reduce((sum, count, state) => sum + (isUnknown[state] === 1 ? count : 0), 0);
  return conclude("stateSequences", {
    people,
    details: {
      counts,
      meanMonths: totals.map((total) => total / people),
      entropy: counts.map((month) => entropyOf(month, isUnknown)),
      moves: rateMoves(pairs, table.states, confidence),
      moved,
    },
    caveats: [
      ...(notKnown > 0
        ? [{ code: "statesNotKnown", personMonths: notKnown, of: people * table.months } as const]
        : []),
      { code: "personMonthsCounted" },
    ],
    reading: readMoves({ people, moved, months: table.months }),
  });
}

function countStates({ codes, months, states }: StateTable): number[][] {
  const counts = Array.from({ length: months }, () => new Array<number>(states).fill(0));
  let at = 0;
  while (at < codes.length) for (let month = 0; month < months; month++) counts[month][codes[at++]] += 1;
  return counts;
}

/** `pairs[from * states + to]` over successive months whose states are both known. */
function countMoves({ codes, months, states }: StateTable, isUnknown: Uint8Array) {
  const pairs = new Float64Array(states * states);
  let moved = 0;
  for (let start = 0; start < codes.length; start += months) {
    let first = -1;
    let isMoved = false;
    for (let month = 0; month < months; month++) {
      const code = codes[start + month];
      if (isUnknown[code] === 1) continue;
      if (first === -1) first = code;
      else if (code !== first) isMoved = true;
      if (month > 0 && isUnknown[codes[start + month - 1]] === 0)
        pairs[codes[start + month - 1] * states + code] += 1;
    }
    if (isMoved) moved += 1;
  }
  return { pairs, moved };
}

function rateMoves(pairs: Float64Array, states: number, confidence: number): TransitionRate[] {
  const moves: TransitionRate[] = [];
  for (let from = 0; from < states; from++) {
    let of = 0;
    for (let to = 0; to < states; to++) of += pairs[from * states + to];
    for (let to = 0; to < states; to++) {
      const count = pairs[from * states + to];
      if (to === from || count === 0) continue;
      const rate = of < fewestPeople ? undefined : wilsonInterval(count, of, confidence);
      moves.push({ from, to, count, of, ...(rate === undefined ? {} : { rate }) });
    }
  }
  return moves.sort((one, other) => other.count - one.count || one.from - other.from || one.to - other.to);
}

function entropyOf(month: readonly number[], isUnknown: Uint8Array): number {
  const known = month.filter((_, state) => isUnknown[state] === 0);
  const total = known.reduce((sum, count) => sum + count, 0);
  if (total === 0 || known.length < 2) return 0;
  let sum = 0;
  for (const count of known) if (count > 0) sum -= (count / total) * Math.log(count / total);
  return sum / Math.log(known.length);
}
