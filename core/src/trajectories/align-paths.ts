import type { StateTable } from "../../../engine/src/sequences/index.ts";
import { isPresent } from "./choose-groups.ts";
import { codeOf, pathStates } from "./model.ts";
import type { PathBook } from "./path-book.ts";

const notYet = codeOf("notYet");
const outside = codeOf("outsideWindow");

/** Paths of some people, each from its own first column. `people[i]` has its column 0 in the month `firsts[i]`. */
export interface AlignedPaths {
  readonly table: StateTable;
  readonly people: Int32Array;
  readonly firsts: Int32Array;
}

/** Months shown before the event that paths are aligned by. */
export const monthsBeforeStart = 6;

/** Month by month, from the first of the window. */
export function alignByCalendar(book: PathBook, people: Int32Array): AlignedPaths {
  return align(book, people, new Int32Array(people.length), book.months.length);
}

/** Since the month of hiring, for people hired within the window. */
export function alignByEntry(book: PathBook, people: Int32Array): AlignedPaths {
  const hired: number[] = [];
  const firsts: number[] = [];
  for (const person of people) {
    const first = book.months.findIndex((_, month) => isPresent(book, person, month));
    const before = book.states[person * book.months.length + first - 1];
    if (first < 1 || before !== notYet) continue;
    hired.push(person);
    firsts.push(first);
  }
  return align(book, Int32Array.from(hired), Int32Array.from(firsts), book.months.length);
}

/** Around the month in which each participant began; those who began outside of the window are left out. */
export function alignByStart(
  book: PathBook,
  people: Int32Array,
  starts: ReadonlyMap<number, number>,
): AlignedPaths {
  const inside = (start: number | undefined): boolean =>
    start !== undefined && start >= 0 && start < book.months.length;
  const kept = people.filter((person) => inside(starts.get(person)));
  const firsts = Int32Array.from(kept, (person) => (starts.get(person) ?? 0) - monthsBeforeStart);
  return align(book, kept, firsts, book.months.length);
}

function align(book: PathBook, people: Int32Array, firsts: Int32Array, width: number): AlignedPaths {
  const codes = new Uint8Array(people.length * width).fill(outside);
  people.forEach((person, row) => {
    const shift = firsts[row] ?? 0;
    const from = Math.max(0, shift);
    const own = book.states.subarray(person * width + from, (person + 1) * width);
    codes.set(own.subarray(0, width - (from - shift)), row * width + from - shift);
  });
  return { table: { months: width, states: pathStates.length, codes }, people, firsts };
}
