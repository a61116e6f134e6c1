/** What is merged: as it was before two people changed it, and what each made of it. No base: both added it. */
export interface Versions<Value> {
  readonly base: Value | undefined;
  readonly mine: Value;
  readonly theirs: Value;
}

export const mergeSides = ["mine", "theirs"] as const;
export type MergeSide = (typeof mergeSides)[number];

/** Where a value stands: the list, the key of the line in it ("" outside lists), and the field. */
export interface MergePlace {
  readonly list: string;
  readonly line: string;
  readonly field: string;
}

/** A field of a line that two people changed differently: only they can say which is right. */
export interface MergeConflict extends MergePlace {
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What was chosen where two people disagree, by place. */
export type MergeChoices = ReadonlyMap<string, MergeSide>;

/** The name of a place in the choices. */
export function placeName({ list, line, field }: MergePlace): string {
  return [list, line, field].join(" ");
}

/** A merge under way: what was chosen before, and what remains to be chosen. */
export interface Merging {
  readonly choices: MergeChoices;
  readonly conflicts: MergeConflict[];
}

/**
 * The value that stands: the one that changed; of two different changes the one chosen, and mine until somebody chose.
 */
export function mergeValue<Value>(
  { base, mine, theirs }: Versions<Value>,
  place: MergePlace,
  { choices, conflicts }: Merging,
): Value {
  if (isSame(mine, theirs) || isSame(theirs, base)) return mine;
  if (isSame(mine, base)) return theirs;
  const choice = choices.get(placeName(place));
  if (choice === undefined) conflicts.push({ ...place, mine, theirs });
  return choice === "theirs" ? theirs : mine;
}

/** One part of what is merged. */
export function partOf<Whole, Part extends keyof Whole>(
  { base, mine, theirs }: Versions<Whole>,
  part: Part,
): Versions<Whole[Part]> {
  return { base: base?.[part], mine: mine[part], theirs: theirs[part] };
}

/** The merged value of a field of a line. */
export type FieldOf<Line> = <Field extends keyof Line & string>(field: Field) => Line[Field];

/** A list of the project, and how a line of it is put together from its merged fields. */
export interface MergedList<Line> {
  readonly list: string;
  readonly keyOf: (line: Line) => string;
  readonly build: (of: FieldOf<Line>, versions: Versions<Line>, key: string) => Line;
}

/** Merges two lists line by line, and each line that both have field by field. */
export function mergeList<Line>(
  versions: Versions<readonly Line[]>,
  { list, keyOf, build }: MergedList<Line>,
  merging: Merging,
): readonly Line[] {
  return mergeLines(versions, keyOf, (line, key) => {
    const of: FieldOf<Line> = (field) => mergeValue(partOf(line, field), { list, line: key, field }, merging);
    return build(of, line, key);
  });
}

/**
 * Merges two lists line by line. What either added stays; what one took out goes, unless the other changed it
 * meanwhile: their words are not lost. Lines keep the order of the one list that changed; when both did, that of the
 * base, then what each added.
 */
function mergeLines<Line>(
  { base, mine, theirs }: Versions<readonly Line[]>,
  keyOf: (line: Line) => string,
  mergeOne: (versions: Versions<Line>, key: string) => Line,
): readonly Line[] {
  const lists = { base: byKey(base ?? [], keyOf), mine: byKey(mine, keyOf), theirs: byKey(theirs, keyOf) };
  return orderOf(lists).flatMap((key) => {
    const line = { base: lists.base.get(key), mine: lists.mine.get(key), theirs: lists.theirs.get(key) };
    if (line.mine !== undefined && line.theirs !== undefined)
      return [mergeOne({ base: line.base, mine: line.mine, theirs: line.theirs }, key)];
    const only = line.mine ?? line.theirs;
    const isTakenOut = line.base !== undefined && isSame(only, line.base);
    return only === undefined || isTakenOut ? [] : [only];
  });
}

/** Merges two lists of identifiers as sets. */
export function mergeIds(versions: Versions<readonly string[]>): readonly string[] {
  return mergeLines(
    versions,
    (id) => id,
    ({ mine }) => mine,
  );
}

/** Lines by key; a key met again is told apart by its rank, so that no line is lost. */
function byKey<Line>(lines: readonly Line[], keyOf: (line: Line) => string): ReadonlyMap<string, Line> {
  const found = new Map<string, Line>();
  for (const line of lines) {
    const key = keyOf(line);
    let [name, rank] = [key, 1];
    while (found.has(name)) {
      rank += 1;
      name = `${key} ${rank}`;
    }
    found.set(name, line);
  }
  return found;
}

interface KeyedLists {
  readonly base: ReadonlyMap<string, unknown>;
  readonly mine: ReadonlyMap<string, unknown>;
  readonly theirs: ReadonlyMap<string, unknown>;
}

/** The order of the merged lines, whichever of the two is called mine. */
function orderOf({ base, mine, theirs }: KeyedLists): readonly string[] {
  const keys = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] };
  const added = [keys.mine, keys.theirs].map((list) => list.filter((key) => !base.has(key)));
  const [first = [], second = []] = added.toSorted(([one = ""], [other = ""]) => (one < other ? -1 : 1));
  const follow = (list: readonly string[]) => [
    ...new Set([...withComeBacks(list, keys.base), ...first, ...second]),
  ];
  if (isSame(keys.mine, keys.base)) return follow(keys.theirs);
  if (isSame(keys.theirs, keys.base)) return follow(keys.mine);
  return follow(keys.base);
}

/** A line taken out by one and changed by the other comes back: after the one it followed before. */
function withComeBacks(list: readonly string[], base: readonly string[]): readonly string[] {
  const [there, placed] = [new Set(list), [...list]];
  for (const [rank, key] of base.entries()) {
    if (!there.has(key)) placed.splice(placed.indexOf(base[rank - 1] ?? "") + 1, 0, key);
  }
  return placed;
}

/** Same JSON values, in whatever order the fields were written. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
