import { insidersOf, knowsWhole } from "./demands.ts";
import type { TableRule, TableSystem } from "./model.ts";
import { partsOf } from "./sensitive-cells.ts";

/** What an attacker found: the sensitive figure, and with whose own knowledge when it needed some. */
export interface Discovery {
  readonly figure: number;
  readonly insider?: string;
}

/** Largest prime under 2^26: a product of two remainders is exact in a double. */
const prime = 67_108_859;

/** Rows in echelon form modulo the prime, each with its first column at 1. */
type Echelon = { readonly first: number; readonly row: Float64Array }[];

/**
 * Linear algebra alone: which sensitive figures are a combination of what is shown, for any reader and for each
 * contributor that subtracts the atoms it knows whole. Shares nothing with the linear programs. Modulo a prime: a
 * combination with integer coefficients is never missed; that one is seen where there is none is improbable.
 */
export function attackByRank(
  system: TableSystem,
  rule: TableRule,
  { sensitive, withheld }: { sensitive: ReadonlySet<number>; withheld: ReadonlySet<number> },
): readonly Discovery[] {
  const shown: Echelon = [];
  const bySize = [...system.figures.keys()].toSorted(
    (one, other) => (system.figures[one]?.atoms.length ?? 0) - (system.figures[other]?.atoms.length ?? 0),
  );
  for (const figure of bySize) if (!withheld.has(figure)) extend(shown, rowOf(system, figure));
  const rests = [...sensitive].map((figure) => ({ figure, rest: reduced(shown, rowOf(system, figure)) }));
  const found: Discovery[] = rests.filter(({ rest }) => isZero(rest)).map(({ figure }) => ({ figure }));
  if (!rule.insiders) return found;
  for (const insider of insidersOf(system, [...sensitive])) {
    const known = [...insider.own.keys()].filter((atom) => knowsWhole(system, insider, atom));
    const extra: Echelon = [];
    for (const atom of known) extend(extra, reduced(shown, unitRow(system, atom)));
    if (extra.length === 0) continue;
    for (const { figure, rest } of rests) {
      const support = system.figures[figure];
      if (support === undefined || isZero(rest) || !isZero(reduced(extra, rest))) continue;
      const isOwn = partsOf(system, support).every(([owner]) => owner === insider.owner);
      if (!isOwn) found.push({ figure, insider: insider.owner });
    }
  }
  return found;
}

function rowOf(system: TableSystem, figure: number): Float64Array {
  const row = new Float64Array(system.atoms.length);
  for (const atom of system.figures[figure]?.atoms ?? []) row[atom] = 1;
  return row;
}

function unitRow(system: TableSystem, atom: number): Float64Array {
  const row = new Float64Array(system.atoms.length);
  row[atom] = 1;
  return row;
}

function isZero(row: Float64Array): boolean {
  return row.every((each) => each === 0);
}

function reduced(echelon: Echelon, row: Float64Array): Float64Array {
  const rest = row.slice();
  for (const { first, row: known } of echelon) {
    const times = rest[first] ?? 0;
    if (times === 0) continue;
    for (let column = 0; column < rest.length; column += 1) {
      const there = known[column] ?? 0;
      if (there === 0) continue;
      const left = ((rest[column] ?? 0) - times * there) % prime;
      rest[column] = left < 0 ? left + prime : left;
    }
  }
  return rest;
}

function extend(echelon: Echelon, row: Float64Array): void {
  const rest = reduced(echelon, row);
  const first = rest.findIndex((each) => each !== 0);
  if (first < 0) return;
  const inverse = power(rest[first] ?? 1, prime - 2);
  echelon.push({ first, row: rest.map((each) => times(each, inverse)) });
}

function times(one: number, other: number): number {
  return (one * other) % prime;
}

function power(base: number, exponent: number): number {
  let [outcome, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) outcome = times(outcome, square);
    square = times(square, square);
  }
  return outcome;
}
