import type { Month } from "../kernel/calendar.ts";
import { factBits, isGoneCode, isPresentCode, type PathBook, pathStates } from "../trajectories/index.ts";
import { stateAt } from "./start-facts.ts";
import type { OutcomeKey } from "./vocabulary.ts";

/** What became of a person between two months of a book. */
export interface OutcomeSpan {
  /** Month in which the person is described. */
  readonly from: Month;
  /** Month in which the outcome is read. */
  readonly to: Month;
}

interface Span {
  readonly person: number;
  readonly first: number;
  readonly last: number;
}

const yes = 100;
const no = 0;
const longAbsence = pathStates.indexOf("longAbsence");
const permanent = [pathStates.indexOf("permanentFullTime"), pathStates.indexOf("permanentPartTime")];
const contractUntold = pathStates.indexOf("contractNotTold");

/**
 * What payroll tells of a person at the end of a span; NaN is unknown, and never no. Yes and no are 100 and
 * 0, so that a
 * difference reads in points. Somebody who left holds no permanent contract here; their pay afterwards is unknown.
 */
export function readOutcome(
  book: PathBook,
  employee: number,
  { from, to }: OutcomeSpan,
  outcome: OutcomeKey,
): number {
  const [first, last] = [book.months.indexOf(from), book.months.indexOf(to)];
  if (employee < 0 || first < 0 || last < 0) return Number.NaN;
  return readers[outcome](book, { person: employee, first, last });
}

const readers: Readonly<Record<OutcomeKey, (book: PathBook, span: Span) => number>> = {
  stillEmployed: (book, { person, last }) => {
    const state = stateAt(book, person, last);
    if (isPresentCode(state)) return yes;
    return isGoneCode(state) ? no : Number.NaN;
  },
  openEnded: (book, span) => {
    const state = lastContract(book, span);
    if (state === undefined) return Number.NaN;
    return permanent.includes(state) ? yes : no;
  },
  movedGrade: (book, span) => moved(book, span, factBits.grade),
  movedOccupation: (book, span) => moved(book, span, factBits.occupation),
  payChange: (book, { person, first, last }) => {
    const width = book.months.length;
    const [before, after] = [book.pay[person * width + first] ?? 0, book.pay[person * width + last] ?? 0];
    const isThere = isPresentCode(stateAt(book, person, last));
    return isThere && before > 0 && after > 0 ? 100 * (after / before - 1) : Number.NaN;
  },
  longAbsence: (book, { person, first, last }) => {
    // Files that tell nobody's absence do not tell that nobody was away.
    if (!book.tellsAbsence.slice(first + 1, last + 1).includes(true)) return Number.NaN;
    let months = 0;
    for (let month = first + 1; month <= last; month += 1) {
      const state = stateAt(book, person, month);
      if (!isPresentCode(state)) return Number.NaN;
      if (state === longAbsence) months += 1;
    }
    return months;
  },
};

/** State of the last month whose contract is told: a long absence does not tell it. Undefined when nothing does. */
function lastContract(book: PathBook, { person, first, last }: Span): number | undefined {
  for (let month = last; month >= first; month -= 1) {
    const state = stateAt(book, person, month);
    if (state === longAbsence) continue;
    const isTold = isGoneCode(state) || (isPresentCode(state) && state !== contractUntold);
    return isTold ? state : undefined;
  }
  return undefined;
}

/** Whether a fact changed; unknown when the path is lost from sight or the fact told in fewer than two months. */
function moved(book: PathBook, { person, first, last }: Span, bit: number): number {
  const width = book.months.length;
  for (let month = first + 1; month <= last; month += 1) {
    if (((book.changed[person * width + month] ?? 0) & bit) !== 0) return yes;
  }
  const end = stateAt(book, person, last);
  if (isGoneCode(end)) return no;
  const isTold = ((book.told[person] ?? 0) & bit) !== 0;
  return isTold && isPresentCode(end) ? no : Number.NaN;
}
