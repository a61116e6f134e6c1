import { accept, type Result, refuse } from "../kernel/result.ts";
import { type CodePaths, pathsOf } from "./classification-tree.ts";
import type {
  CompanyRecord,
  ContributorKind,
  TableAtom,
  TableCell,
  TableFigure,
  TableProblem,
  TableRequest,
  TableSystem,
} from "./model.ts";

/** Cells of one request at most: beyond, a request is refused rather than computed for hours. */
export const cellsMax = 50_000;

interface Tree {
  readonly name: string;
  readonly paths: CodePaths;
  readonly total: string;
}

/** The system of a request over companies' records, the order of which does not matter; or all that is wrong. */
export function buildTables(
  request: TableRequest,
  records: readonly CompanyRecord[],
  contributor: ContributorKind,
): Result<TableSystem, readonly TableProblem[]> {
  const { trees, problems } = treesOf(request);
  if (problems.length > 0) return refuse(problems);
  const faults = records.flatMap((record, index) => faultsOf(record, index, request, trees));
  if (faults.length > 0) return refuse(faults);
  const places = placesOf(trees, records, contributor);
  const drafts = draftCells(request, trees, places);
  if (drafts.length > cellsMax) return refuse([{ code: "tooManyCells", place: "tables" }]);
  return accept(systemOf(request, places, drafts));
}

function treesOf(request: TableRequest): {
  readonly trees: readonly Tree[];
  readonly problems: readonly TableProblem[];
} {
  const problems: TableProblem[] = [];
  const trees = request.classifications.map((classification, index) => {
    const place = `classifications.${index}`;
    const tree = pathsOf(classification, place);
    problems.push(...tree.problems);
    const isSecond = request.classifications.findIndex(({ name }) => name === classification.name) < index;
    if (isSecond) problems.push({ code: "doubleClassification", place });
    return { name: classification.name, paths: tree.paths, total: tree.total };
  });
  const names = new Set(trees.map(({ name }) => name));
  for (const [index, table] of request.tables.entries()) {
    for (const [position, name] of table.entries()) {
      const place = `tables.${index}.${position}`;
      if (!names.has(name)) problems.push({ code: "unknownClassification", place });
      if (table.indexOf(name) < position) problems.push({ code: "doubleClassification", place });
    }
  }
  return { trees, problems };
}

function faultsOf(
  record: CompanyRecord,
  index: number,
  request: TableRequest,
  trees: readonly Tree[],
): readonly TableProblem[] {
  const place = `records.${index}`;
  const { amount, employees, largestEmployee } = record;
  const faults: TableProblem[] = trees
    .filter(({ name, paths }) => !paths.has(codeOf(record, name)))
    .map(({ name }) => ({ code: "unknownCode", place: `${place}.codes.${name}` }));
  const isAmount = Number.isFinite(amount) && amount >= 0 && amount <= Number.MAX_SAFE_INTEGER;
  if (!isAmount || (request.kind === "count" && !Number.isInteger(amount)))
    faults.push({ code: "invalidAmount", place: `${place}.amount` });
  if (!Number.isSafeInteger(employees) || employees < 0)
    faults.push({ code: "invalidHeadcount", place: `${place}.employees` });
  const isLargest = largestEmployee !== undefined && largestEmployee >= 0 && largestEmployee <= amount;
  if (request.sumsEmployees && !isLargest)
    faults.push({ code: "missingLargestEmployee", place: `${place}.largestEmployee` });
  return faults;
}

function codeOf(record: CompanyRecord, name: string): string {
  return Object.hasOwn(record.codes, name) ? (record.codes[name] ?? "") : "";
}

/** Records that no classification tells apart. */
interface Place {
  readonly codes: ReadonlyMap<string, string>;
  readonly parts: Map<string, number>;
  employees: number;
  largestEmployee: number;
}

function placesOf(
  trees: readonly Tree[],
  records: readonly CompanyRecord[],
  contributor: ContributorKind,
): readonly Place[] {
  const places = new Map<string, Place>();
  for (const record of records) {
    const codes = new Map(trees.map(({ name }) => [name, codeOf(record, name)]));
    const key = JSON.stringify([...codes.values()]);
    const place = places.get(key) ?? { codes, parts: new Map(), employees: 0, largestEmployee: 0 };
    const owner = contributor === "holding" ? (record.holding ?? record.company) : record.company;
    place.parts.set(owner, (place.parts.get(owner) ?? 0) + record.amount);
    place.employees += record.employees;
    place.largestEmployee = Math.max(place.largestEmployee, record.largestEmployee ?? 0);
    places.set(key, place);
  }
  return [...places].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, place]) => place);
}

interface CellDraft {
  readonly codes: Readonly<Record<string, string>>;
  readonly places: number[];
}

/** Every cell that some record falls into, by its codes; cells without a record are empty and everybody sees it. */
function draftCells(
  request: TableRequest,
  trees: readonly Tree[],
  places: readonly Place[],
): readonly CellDraft[] {
  const drafts = new Map<string, CellDraft>();
  for (const table of request.tables) {
    const crossed = trees.filter(({ name }) => table.includes(name));
    const seen = new Set<string>();
    for (const [index, place] of places.entries()) {
      for (const codes of crossings(crossed, place)) {
        const key = JSON.stringify(codes);
        const draft = drafts.get(key) ?? { codes: Object.fromEntries(codes), places: [] };
        if (!drafts.has(key)) {
          drafts.set(key, draft);
          seen.add(key);
        }
        // A cell that an earlier table has already is whole: its places are the same.
        if (seen.has(key)) draft.places.push(index);
        if (drafts.size > cellsMax) return [...drafts.values()];
      }
    }
  }
  return [...drafts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, draft]) => draft);
}

/** All codes above a place in every crossed classification; totals are left out of the key. */
function crossings(trees: readonly Tree[], place: Place): readonly (readonly [string, string])[][] {
  let crossed: (readonly [string, string])[][] = [[]];
  for (const { name, paths, total } of trees) {
    const path = paths.get(place.codes.get(name) ?? "") ?? [];
    crossed = crossed.flatMap((codes) =>
      path.map((code) => (code === total ? codes : [...codes, [name, code] as const])),
    );
  }
  return crossed;
}

function systemOf(
  request: TableRequest,
  places: readonly Place[],
  drafts: readonly CellDraft[],
): TableSystem {
  const figureOfKey = new Map<string, number>();
  const supports: { readonly places: readonly number[]; readonly cells: number[] }[] = [];
  for (const [cell, draft] of drafts.entries()) {
    const key = draft.places.join(" ");
    const figure = figureOfKey.get(key) ?? supports.length;
    figureOfKey.set(key, figure);
    if (figure === supports.length) supports.push({ places: draft.places, cells: [] });
    supports[figure]?.cells.push(cell);
  }
  const { atoms, atomOfPlace } = atomsOf(places, supports);
  const figures: TableFigure[] = supports.map(({ places: support, cells }) => {
    const own = [...new Set(support.map((place) => atomOfPlace[place] ?? 0))].toSorted((a, b) => a - b);
    return { atoms: own, value: own.reduce((sum, atom) => sum + (atoms[atom]?.value ?? 0), 0), cells };
  });
  const cells: TableCell[] = drafts.map(({ codes, places: support }) => ({
    codes,
    figure: figureOfKey.get(support.join(" ")) ?? 0,
    employees: support.reduce((sum, place) => sum + (places[place]?.employees ?? 0), 0),
    largestEmployee: support.reduce((most, place) => Math.max(most, places[place]?.largestEmployee ?? 0), 0),
  }));
  return { kind: request.kind, sumsEmployees: request.sumsEmployees, atoms, figures, cells };
}

/** Places that stand in exactly the same figures are one atom: nothing published tells them apart. */
function atomsOf(
  places: readonly Place[],
  supports: readonly { readonly places: readonly number[] }[],
): { readonly atoms: readonly TableAtom[]; readonly atomOfPlace: readonly number[] } {
  const figuresOfPlace: number[][] = places.map(() => []);
  for (const [figure, support] of supports.entries())
    for (const place of support.places) figuresOfPlace[place]?.push(figure);
  const atomOfKey = new Map<string, number>();
  const parts: Map<string, number>[] = [];
  const atomOfPlace = figuresOfPlace.map((figures, place) => {
    const key = figures.join(" ");
    const atom = atomOfKey.get(key) ?? parts.length;
    atomOfKey.set(key, atom);
    const own = parts[atom] ?? new Map<string, number>();
    parts[atom] = own;
    for (const [owner, amount] of places[place]?.parts ?? []) own.set(owner, (own.get(owner) ?? 0) + amount);
    return atom;
  });
  const atoms = parts.map((own) => ({ value: sumOf(own.values()), parts: inOrder(own) }));
  return { atoms, atomOfPlace };
}

/** Sums in the order of the amounts, so that the order of the records changes nothing, not even the last digit. */
function sumOf(amounts: Iterable<number>): number {
  return [...amounts].toSorted((one, other) => one - other).reduce((sum, amount) => sum + amount, 0);
}

function inOrder(parts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...parts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
