import { codeOf } from "./model.ts";
import { factBits, type PathBook } from "./path-book.ts";
import type { RawPaths } from "./raw-paths.ts";

const outOfSight = codeOf("outOfSight");
const noFile = codeOf("noFile");
const notYet = codeOf("notYet");

interface Declared {
  /** Numbers of the establishments of which a file stands, month by month. */
  readonly declared: readonly ReadonlySet<number>[];
  readonly isStored: readonly boolean[];
}

/**
 * Tells the months in which a person has no row. Gone: only once a declared end has passed. Otherwise the person is out
 * of sight, or nothing can be told because the file of the person's establishment is missing. Before the first row:
 * not there yet, unless the contract had begun.
 */
export function fillStates(
  raw: RawPaths,
  declared: Declared,
): Pick<PathBook, "states" | "changed" | "told" | "pay"> {
  const cells = raw.people * raw.width;
  const states = new Uint8Array(cells);
  const changed = new Uint8Array(cells);
  const told = new Uint8Array(raw.people);
  for (let person = 0; person < raw.people; person += 1) {
    fillPerson(raw, person, declared, states);
    told[person] = followFacts(raw, person, changed);
  }
  return { states, changed, told, pay: raw.pay.slice(0, cells) };
}

function fillPerson(
  raw: RawPaths,
  person: number,
  { declared, isStored }: Declared,
  states: Uint8Array,
): void {
  const { width } = raw;
  const first = person * width;
  /** What a month without a row says, given the site where the person was last or will first be seen. */
  const untold = (month: number, site: number): number =>
    isStored[month] === true && declared[month]?.has(site) === true ? outOfSight : noFile;
  let last = -1;
  for (let month = 0; month < width; month += 1) {
    const at = first + month;
    const seen = raw.seen[at] ?? 0;
    const left = raw.stillIn[at] === 1 ? 0 : (raw.exit[at] ?? 0);
    if (seen > 0) {
      // Pay that comes after the end: the person had already left.
      states[at] = left > 0 && (raw.exitMonth[at] ?? 0) < month ? left - 1 : seen - 1;
      if (last === -1) fillBefore(raw, person, month, { states, untold });
      last = at;
      continue;
    }
    if (last === -1) continue;
    const exit = raw.stillIn[last] === 1 ? 0 : (raw.exit[last] ?? 0);
    const isPast = exit > 0 && month > (raw.exitMonth[last] ?? 0);
    states[at] = isPast ? exit - 1 : untold(month, raw.filed[last] ?? 0);
  }
}

function fillBefore(
  raw: RawPaths,
  person: number,
  firstSeen: number,
  {
    states,
    untold,
  }: { readonly states: Uint8Array; readonly untold: (month: number, site: number) => number },
): void {
  const first = person * raw.width;
  const start = raw.start[person] ?? 0;
  for (let month = 0; month < firstSeen; month += 1) {
    states[first + month] = start > month ? notYet : untold(month, raw.filed[first + firstSeen] ?? 0);
  }
}

/** Marks the months whose facts differ from those told before; gives the facts told in two months or more. */
function followFacts(raw: RawPaths, person: number, changed: Uint8Array): number {
  const columns = [
    [raw.occupation, factBits.occupation],
    [raw.grade, factBits.grade],
    [raw.site, factBits.site],
  ] as const;
  let told = 0;
  for (const [column, bit] of columns) {
    let before = 0;
    for (let at = person * raw.width; at < (person + 1) * raw.width; at += 1) {
      const now = column[at] ?? 0;
      if (now === 0) continue;
      if (before !== 0) {
        told |= bit;
        if (now !== before) changed[at] = (changed[at] ?? 0) | bit;
      }
      before = now;
    }
  }
  return told;
}
