import highsLoader from "highs";
import { truthBehind } from "./count-answers.ts";
import type { Atom, Frame, RecordedQuestion } from "./frame-model.ts";
import { ordinaryCategories } from "./sample-frame.contract.ts";

// Attackers who know everybody's attributes and all that is published, and want to know who answered yes. Three of
// them share nothing but the list of publications: whole-number programs, linear algebra modulo a prime, and a
// listing of all worlds. An auditor may lie, so they are made to contradict one another.

/** Some people of the firm, told apart by nothing published: those with the same attributes. */
export interface Cell {
  readonly people: readonly string[];
}

/** What the world knows of one group: how many of its people may have answered yes. */
export interface Publication {
  readonly cells: readonly number[];
  readonly least: number;
  readonly most: number;
}

export interface Published {
  readonly cells: readonly Cell[];
  readonly publications: readonly Publication[];
}

export interface Findings {
  /** People whose answer is proved. */
  readonly certain: ReadonlySet<string>;
  /** Cells under `k` people whose exact count is proved. */
  readonly solvedCells: ReadonlySet<number>;
}

export function cellsOf(frame: Frame): readonly Cell[] {
  const cells = new Map<string, string[]>();
  for (const { key, attributes } of frame.people) {
    const name = JSON.stringify(Object.entries(attributes).sort());
    cells.set(name, [...(cells.get(name) ?? []), key]);
  }
  return [...cells.values()].map((people) => ({ people }));
}

/** The defence switched off: exact counts of the total, one-way and two-way tables and 15 categories, over `k`. */
export function publishByThreshold(
  frame: Frame,
  yes: ReadonlySet<string>,
  { k, seed }: { readonly k: number; readonly seed: number },
): Published {
  const cells = cellsOf(frame);
  const categories = ordinaryCategories(frame, { count: 15, seed, atLeast: k }).map(({ people }) => people);
  const groups = [new Set(frame.people.map(({ key }) => key)), ...tableGroups(frame), ...categories];
  return {
    cells,
    publications: groups
      .filter((group) => group.size >= k)
      .map((group) => {
        const count = [...group].filter((key) => yes.has(key)).length;
        return { cells: cellsWithin(cells, group), least: count, most: count };
      }),
  };
}

function tableGroups(frame: Frame): readonly ReadonlySet<string>[] {
  const groups = new Map<string, Set<string>>();
  for (const { key, attributes } of frame.people) {
    const entries = Object.entries(attributes);
    for (const [one, value] of entries)
      for (const [other, otherValue] of entries) {
        if (one > other) continue;
        const name = JSON.stringify([one, value, other, otherValue]);
        groups.set(name, (groups.get(name) ?? new Set()).add(key));
      }
  }
  return [...groups.values()];
}

/** The defence: all that is recorded of every atom, which is more than any reader can ever collect. */
export function publishByAtoms(
  frame: Frame,
  atoms: readonly Atom[],
  { question, answer }: { readonly question: RecordedQuestion; readonly answer: number },
): Published {
  const cells = cellsOf(frame);
  return {
    cells,
    publications: atoms.map((atom, place) => {
      const people = atom.people.length;
      const written = question.counts[place] ?? [];
      const [least, most] = truthBehind(written, answer, { several: question.several, people });
      return { cells: cellsWithin(cells, new Set(atom.people)), least, most };
    }),
  };
}

function cellsWithin(cells: readonly Cell[], group: ReadonlySet<string>): readonly number[] {
  return cells.flatMap(({ people }, place) => (people.some((key) => group.has(key)) ? [place] : []));
}

const solver = await highsLoader();

/**
 * What whole-number programs prove of each cell under `k`. Every solution is a possible world: cells seen with two
 * numbers of yes are settled and not asked about again. All unsettled cells are pushed up together, then down, as
 * long as that settles some; then each is asked alone. Any status but optimal stops the test: "infeasible" read as
 * "nothing found" hides disclosures.
 */
export function attackByPrograms(published: Published, k: number): Findings {
  const { cells } = published;
  const seen = cells.map(() => ({ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }));
  const rules = constraintsText(published);
  const unsettled = (): readonly number[] =>
    cells.flatMap(({ people }, cell) => {
      const range = seen[cell];
      return people.length < k && range !== undefined && range.least >= range.most ? [cell] : [];
    });
  const ask = (sense: Sense, asked: readonly number[]): void => {
    const world = solve(`${sense}\n obj:${termsOf(asked)}\n${rules}`);
    for (const [place, range] of seen.entries()) {
      const yes = Math.round(world(place));
      range.least = Math.min(range.least, yes);
      range.most = Math.max(range.most, yes);
    }
  };
  for (const sense of ["Minimize", "Maximize"] as const) {
    let left = unsettled();
    for (let before = left.length + 1; left.length > 0 && left.length < before; ) {
      before = left.length;
      ask(sense, left);
      left = unsettled();
    }
  }
  for (const cell of unsettled()) {
    if (seen[cell]?.least === seen[cell]?.most) ask("Minimize", [cell]);
    if (seen[cell]?.least === seen[cell]?.most) ask("Maximize", [cell]);
  }
  return findingsOf(cells, k, (cell) => seen[cell] ?? { least: 0, most: 1 });
}

type Sense = "Minimize" | "Maximize";

/** The value of each variable in the best world. */
function solve(program: string): (place: number) => number {
  const solution = solver.solve(program, { output_flag: false });
  if (solution.Status !== "Optimal") throw new Error(`the attacker's solver stopped: ${solution.Status}`);
  return (place) => {
    const column = solution.Columns[`x${place}`];
    if (column === undefined || !("Primal" in column)) throw new Error("the attacker's solver lost a cell");
    return Number(column.Primal);
  };
}

/** A sum as solvers read it, in lines that are not too long. */
function termsOf(places: readonly number[], letter = "x"): string {
  return places.map((place, rank) => `${rank % 12 === 11 ? "\n" : ""} + ${letter}${place}`).join("");
}

function constraintsText({ cells, publications }: Published): string {
  const lines = publications
    .filter(({ cells: inside }) => inside.length > 0)
    .flatMap(({ cells: inside, least, most }, place) => [
      ` low${place}:${termsOf(inside)} >= ${least}`,
      ` high${place}:${termsOf(inside)} <= ${most}`,
    ]);
  const all = cells.map((_, place) => place);
  lines.push(` all:${termsOf(all)} >= 0`);
  const bounds = cells.map(({ people }, place) => ` 0 <= x${place} <= ${people.length}`);
  const general = all.map((place) => ` x${place}`).join("\n");
  return `Subject To\n${lines.join("\n")}\nBounds\n${bounds.join("\n")}\nGenerals\n${general}\nEnd\n`;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function findingsOf(cells: readonly Cell[], k: number, rangeOf: (cell: number) => Range): Findings {
  const certain = new Set<string>();
  const solvedCells = new Set<number>();
  for (const [cell, { people }] of cells.entries()) {
    if (people.length >= k) continue;
    const { least, most } = rangeOf(cell);
    if (least === most) solvedCells.add(cell);
    if (most === 0 || least === people.length) for (const key of people) certain.add(key);
  }
  return { certain, solvedCells };
}

/** Below 2^26.5, so that products of two remainders stay exact. */
const prime = 67_108_859;

/** Cells under `k` whose count is a combination of published counts: their unit vector lies in the row space. */
export function attackByRank({ cells, publications }: Published, k: number): ReadonlySet<number> {
  const rows = publications
    .filter(({ least, most }) => least === most)
    .map(({ cells: inside }) => {
      const row = new Array<number>(cells.length).fill(0);
      for (const place of inside) row[place] = 1;
      return row;
    });
  const reduced = reduceRows(rows, cells.length);
  const alone = reduced.flatMap((row) => {
    const places = row.flatMap((value, place) => (value === 0 ? [] : [place]));
    return places.length === 1 ? places : [];
  });
  return new Set(alone.filter((cell) => (cells[cell]?.people.length ?? k) < k));
}

function reduceRows(rows: readonly (readonly number[])[], width: number): readonly (readonly number[])[] {
  const left = rows.map((row) => [...row]);
  const reduced: number[][] = [];
  for (let column = 0; column < width; column += 1) {
    const place = left.findIndex((row) => row[column] !== 0);
    const pivot = left.splice(place, place === -1 ? 0 : 1)[0];
    if (pivot === undefined) continue;
    const inverse = inverseOf(pivot[column] ?? 1);
    const scaled = pivot.map((value) => (value * inverse) % prime);
    for (const row of [...left, ...reduced]) {
      const factor = row[column] ?? 0;
      if (factor === 0) continue;
      for (const [at, value] of scaled.entries())
        row[at] = ((row[at] ?? 0) + (prime - factor) * value) % prime;
    }
    reduced.push(scaled);
  }
  return reduced;
}

/** By Fermat's little theorem. */
function inverseOf(value: number): number {
  let [power, base, inverse] = [prime - 2, value % prime, 1];
  while (power > 0) {
    if (power % 2 === 1) inverse = (inverse * base) % prime;
    base = (base * base) % prime;
    power = Math.floor(power / 2);
  }
  return inverse;
}

/** The same findings as by programs, from a listing of all numbers of yes per cell: for a handful of people. */
export function attackByListing({ cells, publications }: Published, k: number): Findings {
  const ranges = cells.map(() => ({ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }));
  const world = cells.map(() => 0);
  const fits = (): boolean =>
    publications.every(({ cells: inside, least, most }) => {
      const count = inside.reduce((sum, place) => sum + (world[place] ?? 0), 0);
      return least <= count && count <= most;
    });
  const fill = (cell: number): void => {
    if (cell < cells.length) {
      for (let yes = 0; yes <= (cells[cell]?.people.length ?? 0); yes += 1) {
        world[cell] = yes;
        fill(cell + 1);
      }
      return;
    }
    if (!fits()) return;
    for (const [place, range] of ranges.entries()) {
      range.least = Math.min(range.least, world[place] ?? 0);
      range.most = Math.max(range.most, world[place] ?? 0);
    }
  };
  fill(0);
  return findingsOf(cells, k, (cell) => ranges[cell] ?? { least: 0, most: 1 });
}

/**
 * For each person, how likely yes looks: the numbers of yes per cell that come nearest to the published ones, as the
 * sum of absolute differences, divided by the people of the cell.
 */
export function reconstruct(
  { cells, publications }: Published,
  told: readonly number[],
): ReadonlyMap<string, number> {
  const used = publications.flatMap(({ cells: inside }, place) =>
    inside.length === 0 ? [] : [{ inside, place }],
  );
  const lines = used.flatMap(({ inside, place }) => [
    ` over${place}:${termsOf(inside)} - u${place} <= ${told[place] ?? 0}`,
    ` under${place}:${termsOf(inside)} + u${place} >= ${told[place] ?? 0}`,
  ]);
  const bounds = cells.map(({ people }, place) => ` 0 <= x${place} <= ${people.length}`).join("\n");
  const goal = termsOf(
    used.map(({ place }) => place),
    "u",
  );
  const text = `Minimize\n obj:${goal}\nSubject To\n${lines.join("\n")}\nBounds\n${bounds}\nEnd\n`;
  const world = solve(text);
  return new Map(
    cells.flatMap(({ people }, place) => {
      const yes = world(place);
      return people.map((key) => [key, yes / people.length] as const);
    }),
  );
}

/** Share of the yes guessed right less share of the others guessed wrong, guessing yes above the firm's own share. */
export function advantage(scores: ReadonlyMap<string, number>, yes: ReadonlySet<string>): number {
  const base = yes.size / scores.size;
  let [right, wrong] = [0, 0];
  for (const [key, likely] of scores) {
    if (likely <= base) continue;
    if (yes.has(key)) right += 1;
    else wrong += 1;
  }
  return right / Math.max(1, yes.size) - wrong / Math.max(1, scores.size - yes.size);
}
