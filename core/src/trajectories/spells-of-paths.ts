import type { Spells } from "../../../engine/src/sequences/index.ts";
import { isPresent } from "./choose-groups.ts";
import { codeOf, isGoneCode, isPresentCode } from "./model.ts";
import type { PathBook } from "./path-book.ts";

const firstGone = codeOf("goneEndOfTerm");

/**
 * How long people stay from a month in which they are present: a departure is seen in the month after the declared end,
 * causes are numbered as the families of departures. Somebody out of sight for good was last seen in the last month
 * told; nobody is counted who is never told of after the first month.
 */
export function spellsFrom(book: PathBook, people: Int32Array, originOf: (row: number) => number): Spells {
  const months: number[] = [];
  const causes: number[] = [];
  const width = book.months.length;
  people.forEach((person, row) => {
    const origin = originOf(row);
    if (!isPresent(book, person, origin)) return;
    let [lastTold, cause] = [origin, 0];
    for (let month = origin + 1; month < width && cause === 0; month += 1) {
      const code = book.states[person * width + month] ?? 0;
      if (isGoneCode(code)) cause = code - firstGone + 1;
      if (cause > 0 || isPresentCode(code)) lastTold = month;
    }
    if (lastTold === origin) return;
    months.push(lastTold - origin);
    causes.push(cause);
  });
  return { months, causes };
}
