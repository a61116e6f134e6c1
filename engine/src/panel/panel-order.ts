import { sortedOrder } from "../columns/sorted-order.ts";

/** Kept rows in the order of unit, then period; no order when they are in it already. */
export type UnitOrder =
  | { readonly ok: true; readonly order: Int32Array | undefined; readonly start: Int32Array }
  | { readonly ok: false; readonly first: number; readonly second: number };

/**
 * Sorts positions by unit, then period, or gives two positions that share both. Linear time: panels are usually
 * sorted already, and nearly full ones are laid out on the grid of units × periods.
 */
export function orderByUnit(
  units: Int32Array,
  periods: Int32Array,
  unitCount: number,
  periodCount: number,
): UnitOrder {
  const inOrder = startsInOrder(units, periods, unitCount);
  if (inOrder !== undefined) return { ok: true, order: undefined, start: inOrder };
  const placed = placesInOrder(units, periods, unitCount * periodCount, periodCount);
  if (!("length" in placed)) return { ok: false, ...placed };
  const start = new Int32Array(unitCount + 1);
  for (let at = 0; at < units.length; at++) start[units[at] + 1]++;
  for (let unit = 0; unit < unitCount; unit++) start[unit + 1] += start[unit];
  return { ok: true, order: placed, start };
}

type Clash = { readonly first: number; readonly second: number };

function placesInOrder(
  units: Int32Array,
  periods: Int32Array,
  cells: number,
  periodCount: number,
): Int32Array | Clash {
  if (cells <= 8 * units.length + 1000) return placesOnGrid(units, periods, cells, periodCount);
  const keys = new Float64Array(units.length);
  for (let at = 0; at < keys.length; at++) keys[at] = units[at] * periodCount + periods[at];
  const order = sortedOrder(keys);
  for (let place = 1; place < order.length; place++) {
    const [first, second] = [order[place - 1], order[place]];
    if (keys[first] === keys[second]) return { first, second };
  }
  return order;
}

/** First position of each unit, when the positions are in order already; units are numbered without gaps. */
function startsInOrder(units: Int32Array, periods: Int32Array, unitCount: number): Int32Array | undefined {
  const start = new Int32Array(unitCount + 1);
  for (let at = 1; at < units.length; at++) {
    const step = units[at] - units[at - 1];
    if (step < 0 || (step === 0 && periods[at] <= periods[at - 1])) return undefined;
    if (step > 0) start[units[at]] = at;
  }
  start[unitCount] = units.length;
  return start;
}

function placesOnGrid(
  units: Int32Array,
  periods: Int32Array,
  cells: number,
  periodCount: number,
): Int32Array | Clash {
  const grid = new Int32Array(cells).fill(-1);
  for (let at = 0; at < units.length; at++) {
    const cell = units[at] * periodCount + periods[at];
    if (grid[cell] >= 0) return { first: grid[cell], second: at };
    grid[cell] = at;
  }
  const order = new Int32Array(units.length);
  let place = 0;
  for (let cell = 0; cell < cells; cell++) if (grid[cell] >= 0) order[place++] = grid[cell];
  return order;
}
