import type { TableRule, TableSystem } from "./model.ts";
import { partsOf } from "./sensitive-cells.ts";

/** A company, or holding, that knows what it brings itself: its amount by atom. */
export interface Insider {
  readonly owner: string;
  readonly own: ReadonlyMap<number, number>;
}

/**
 * What must stay possible: that a withheld figure is `room` higher (`up`) or lower than it is, for a reader who knows
 * all that is published and, with `insider`, that company's own amounts. `room` is in the unit of the amounts.
 */
export interface Demand {
  readonly figure: number;
  readonly up: boolean;
  readonly room: number;
  readonly insider: Insider | undefined;
}

/** The demands of each sensitive figure, without insider first, the largest room first. */
export function demandsOf(
  system: TableSystem,
  rule: TableRule,
  sensitive: ReadonlyMap<number, unknown>,
): readonly Demand[] {
  const figures = [...sensitive.keys()].toSorted(
    (one, other) => (system.figures[other]?.value ?? 0) - (system.figures[one]?.value ?? 0) || one - other,
  );
  const readers = [undefined, ...(rule.insiders ? insidersOf(system, figures) : [])];
  return readers.flatMap((insider) => figures.flatMap((figure) => bothWays(system, rule, figure, insider)));
}

function bothWays(
  system: TableSystem,
  rule: TableRule,
  figure: number,
  insider: Insider | undefined,
): readonly Demand[] {
  const { atoms, value } = system.figures[figure] ?? { atoms: [], value: 0 };
  const own = atoms.reduce((sum, atom) => sum + (insider?.own.get(atom) ?? 0), 0);
  const unknown = Math.max(0, value - own);
  // A figure that is all an insider's own has nothing to hide from it; rounding of the sum is not somebody else.
  if (insider !== undefined && unknown <= 1e-9 * value) return [];
  const room = roomOf(system, unknown, rule.protectionShare);
  const demands: Demand[] = [{ figure, up: true, room, insider }];
  const below = Math.min(room, unknown);
  if (below > 0) demands.push({ figure, up: false, room: below, insider });
  return demands;
}

/** A share of what is unknown; at least one whole unit where only whole values exist, or where it is zero. */
function roomOf(system: TableSystem, unknown: number, share: number): number {
  if (system.kind === "count") return Math.max(1, Math.ceil(share * unknown - 1e-9));
  return unknown === 0 ? 1 : share * unknown;
}

/** Contributors alone in an atom, which they therefore know, and the two largest of each sensitive figure. */
export function insidersOf(system: TableSystem, sensitive: readonly number[]): readonly Insider[] {
  const owners = new Set<string>();
  for (const { parts } of system.atoms)
    if (parts.size === 1) for (const owner of parts.keys()) owners.add(owner);
  for (const figure of sensitive) {
    const support = system.figures[figure];
    if (support === undefined) continue;
    for (const [owner] of partsOf(system, support).slice(0, 2)) owners.add(owner);
  }
  const amounts = new Map<string, Map<number, number>>();
  for (const [atom, { parts }] of system.atoms.entries())
    for (const [owner, amount] of parts) {
      if (!owners.has(owner)) continue;
      const own = amounts.get(owner) ?? new Map<number, number>();
      own.set(atom, amount);
      amounts.set(owner, own);
    }
  return [...amounts]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([owner, own]) => ({ owner, own }));
}

/** Whether an atom is an insider's alone, so that the insider knows it whole. */
export function knowsWhole(system: TableSystem, insider: Insider, atom: number): boolean {
  return insider.own.has(atom) && system.atoms[atom]?.parts.size === 1;
}
