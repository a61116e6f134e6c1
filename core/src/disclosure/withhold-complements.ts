/**
 * Complementary withholding inside a table with margins: besides the figures that may not be shown, the cheapest
 * further ones are withheld, so that no additive relation of the table gives a withheld figure back.
 *
 * Every figure stands in one row relation and one column relation (the parts minus their total make 0). So the
 * table is a bipartite graph, relations being nodes and figures edges, and the figures can change without breaking
 * a relation exactly along closed alternating walks of withheld figures. A figure is safe when such a walk passes
 * through it with enough room. The walk added is a shortest path (Dijkstra), the price of a shown figure being what
 * the reader loses. For counts this is exact: the values that a withheld count may take are consecutive integers,
 * so one step of 1 in one direction proves at least two values.
 * See Fischetti and Salazar, "Solving the cell suppression problem", Management Science 47 (2001), p. 1008-1027.
 */
export interface Entry {
  readonly value: number;
  /** Smallest value that a reader must reckon with when the figure is withheld. */
  readonly lowest: number;
  /** What withholding it costs the reader; Infinity when it must stay as it is. */
  readonly price: number;
  /** Totals of rows and of columns count negatively in their relations; the total of the table does not. */
  readonly isSubtracted: boolean;
  withheld: boolean;
}

/** Figures by row relation and column relation; the last of each holds the totals. Absent figures are `undefined`. */
export type Grid = readonly (readonly (Entry | undefined)[])[];

/** A withheld figure that needs room: `up` and `down` are how far it must be able to move; `either` is enough. */
export interface Target {
  readonly row: number;
  readonly column: number;
  readonly room: number;
  readonly directions: "either" | "both";
}

/** Withholds further figures until each target is safe. Returns the targets for which no walk exists at all. */
export function withholdComplements(grid: Grid, targets: readonly Target[]): readonly Target[] {
  const exposed: Target[] = [];
  for (const target of targets) {
    const walks = [cheapestWalk(grid, target, 1), cheapestWalk(grid, target, -1)].filter(
      (walk) => walk !== undefined,
    );
    walks.sort((first, second) => first.price - second.price);
    if (target.directions === "either") {
      if (!withhold(walks[0])) exposed.push(target);
      continue;
    }
    // The dearer direction first: what it withholds often serves the other one too.
    const dearer = walks.length === 2 ? walks[1] : undefined;
    if (!withhold(dearer)) exposed.push(target);
    else for (const direction of [1, -1] as const) withhold(cheapestWalk(grid, target, direction));
  }
  return exposed;
}

function withhold(walk: Walk | undefined): boolean {
  for (const entry of walk?.entries ?? []) entry.withheld = true;
  return walk !== undefined;
}

/**
 * Withholds further figures until what is withheld under a shown total adds up to at least `sumMin`: otherwise the
 * rest of the total is itself a figure under the threshold. Returns the figures added, which need to be safe too.
 */
export function coverSmallSums(grid: Grid, sumMin: number): readonly Target[] {
  const added: Target[] = [];
  for (const relation of relationsOf(grid)) {
    const total = relation.at(-1);
    if (total === undefined || total.entry.withheld) continue;
    const parts = relation.slice(0, -1);
    const withheld = parts.filter(({ entry }) => entry.withheld);
    let sum = withheld.reduce((adding, { entry }) => adding + entry.value, 0);
    const left = relation.filter(({ entry }) => !entry.withheld && Number.isFinite(entry.price));
    left.sort((first, second) => first.entry.price - second.entry.price);
    for (const { row, column, entry } of left) {
      if (withheld.length === 0 || sum >= sumMin) break;
      entry.withheld = true;
      sum = entry === total.entry ? Number.POSITIVE_INFINITY : sum + entry.value;
      added.push({ row, column, room: 1, directions: "either" });
    }
  }
  return added;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
}

/** Figures of each relation, its total last; a relation whose total does not exist has `undefined` there. */
function relationsOf(grid: Grid): (readonly Place[])[] {
  const places = grid.map((entries, row) =>
    entries.flatMap((entry, column) => (entry === undefined ? [] : [{ row, column, entry }])),
  );
  const columnCount = grid[0]?.length ?? 0;
  const columns = Array.from({ length: columnCount }, (_, column) =>
    places.flatMap((row) => row.filter((place) => place.column === column)),
  );
  return [...places, ...columns];
}

interface Walk {
  readonly price: number;
  readonly entries: readonly Entry[];
}

interface Step {
  readonly from: number;
  readonly entry: Entry;
}

/** The cheapest walk that closes the target's move (`direction` 1: up, -1: down); `undefined` when there is none. */
function cheapestWalk(grid: Grid, target: Target, direction: 1 | -1): Walk | undefined {
  const rowCount = grid.length;
  const start = target.row;
  const goal = rowCount + target.column;
  const targetEntry = grid[target.row]?.[target.column];
  if (targetEntry === undefined || !hasRoom(targetEntry, direction, target.room)) return undefined;
  // Signed moves: what the target adds to its row must be taken back by another figure of the row, and so on.
  const signed = targetEntry.isSubtracted ? -direction : direction;
  const nodeCount = rowCount + (grid[0]?.length ?? 0);
  const distance = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const arrivedBy: (Step | undefined)[] = new Array(nodeCount);
  const settled = new Uint8Array(nodeCount);
  distance[start] = 0;
  for (;;) {
    const node = nearestOpen(distance, settled);
    if (node === undefined) return undefined;
    if (node === goal) return { price: distance[goal] ?? 0, entries: entriesTo(goal, start, arrivedBy) };
    settled[node] = 1;
    const isRow = node < rowCount;
    for (const [next, entry] of neighbors(grid, node)) {
      if (entry === targetEntry || settled[next] === 1) continue;
      const move = (isRow ? -signed : signed) * (entry.isSubtracted ? -1 : 1);
      if (!hasRoom(entry, move > 0 ? 1 : -1, target.room)) continue;
      const price = (distance[node] ?? 0) + (entry.withheld ? 0 : entry.price);
      if (price < (distance[next] ?? 0)) {
        distance[next] = price;
        arrivedBy[next] = { from: node, entry };
      }
    }
  }
}

function hasRoom(entry: Entry, direction: 1 | -1, room: number): boolean {
  return direction === 1 || entry.value - entry.lowest >= room;
}

function nearestOpen(distance: Float64Array, settled: Uint8Array): number | undefined {
  let nearest: number | undefined;
  for (let node = 0; node < distance.length; node += 1) {
    const reach = distance[node] ?? Number.POSITIVE_INFINITY;
    if (settled[node] === 1 || reach === Number.POSITIVE_INFINITY) continue;
    if (nearest === undefined || reach < (distance[nearest] ?? 0)) nearest = node;
  }
  return nearest;
}

function* neighbors(grid: Grid, node: number): Generator<[number, Entry]> {
  if (node < grid.length) {
    for (const [column, entry] of (grid[node] ?? []).entries()) {
      if (entry !== undefined) yield [grid.length + column, entry];
    }
    return;
  }
  for (const [row, entries] of grid.entries()) {
    const entry = entries[node - grid.length];
    if (entry !== undefined) yield [row, entry];
  }
}

function entriesTo(goal: number, start: number, arrivedBy: readonly (Step | undefined)[]): Entry[] {
  const entries: Entry[] = [];
  for (let node = goal; node !== start; ) {
    const step = arrivedBy[node];
    if (step === undefined) throw new Error("a walk lost its way back");
    entries.push(step.entry);
    node = step.from;
  }
  return entries;
}
