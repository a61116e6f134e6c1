import { type Classification, pathsOf } from "../tables/index.ts";
import { totalCode } from "./classifications.ts";
import type { PublishedCell } from "./publication-model.ts";

type Codes = Readonly<Record<string, string>>;

/**
 * Empty cells that must not be told to be empty: where only one company stands, "nobody" is what that company says of
 * itself. A cell without anybody is withheld as soon as a cell that contains it is; else it is left out: it reads as 0.
 */
export function hideEmptyCells(
  cells: readonly PublishedCell[],
  tables: readonly (readonly string[])[],
  classifications: readonly Classification[],
): readonly PublishedCell[] {
  const trees = new Map(classifications.map((tree) => [tree.name, aboveOf(tree)]));
  const known = new Map(cells.map(({ codes, value }) => [keyOf(codes), value === null]));
  const present = new Set(known.keys());
  const hidden: PublishedCell[] = [];
  const isWithheld = (codes: Codes): boolean => {
    const key = keyOf(codes);
    const found = known.get(key);
    if (found !== undefined) return found;
    const wider = containing(codes, trees);
    // Nobody in a wider cell that is told to be empty: nobody here either, and everybody can tell.
    const isToldEmpty = wider.some((each) => !present.has(keyOf(each)) && !isWithheld(each));
    const withheld = !isToldEmpty && wider.some(isWithheld);
    known.set(key, withheld);
    return withheld;
  };
  const seen = new Set(present);
  for (const table of tables) {
    for (const codes of crossed(table, trees)) {
      const key = keyOf(codes);
      if (!seen.has(key) && isWithheld(codes)) hidden.push({ codes, value: null });
      seen.add(key);
    }
  }
  return [...cells, ...hidden];
}

/** For each code, the one above it. */
type Above = ReadonlyMap<string, string | undefined>;

function aboveOf(tree: Classification): Above {
  const { paths } = pathsOf(tree, tree.name);
  return new Map([...paths].map(([code, path]) => [code, path[1]]));
}

function keyOf(codes: Codes): string {
  return JSON.stringify(Object.entries(codes).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function crossed(table: readonly string[], trees: ReadonlyMap<string, Above>): readonly Codes[] {
  let all: readonly Codes[] = [{}];
  for (const name of table) {
    const codes = [...(trees.get(name)?.keys() ?? [])];
    all = all.flatMap((before) =>
      codes.map((code) => (code === totalCode ? before : { ...before, [name]: code })),
    );
  }
  return all;
}

/** The cells one step wider: one code is replaced by the one above it, a total by nothing. */
function containing(codes: Codes, trees: ReadonlyMap<string, Above>): readonly Codes[] {
  return Object.entries(codes).map(([name, code]) => {
    const { [name]: _own, ...others } = codes;
    const above = trees.get(name)?.get(code);
    return above === undefined || above === totalCode ? others : { ...others, [name]: above };
  });
}
