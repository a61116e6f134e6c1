import { type Demand, knowsWhole } from "./demands.ts";
import type { TableSystem } from "./model.ts";

/**
 * Another state of affairs: by how much each atom differs from the truth, and which figures differ by that. If every
 * figure that differs is withheld, no reader can tell the two apart. `isPossible`: no amount is below zero.
 */
export interface World {
  readonly change: ReadonlyMap<number, number>;
  readonly moved: ReadonlyMap<number, number>;
  readonly isPossible: boolean;
}

/** Figures by atom, to see what a change moves. */
export type FiguresOfAtom = readonly (readonly number[])[];

export function figuresByAtom(system: TableSystem): FiguresOfAtom {
  const figures: number[][] = system.atoms.map(() => []);
  for (const [index, { atoms }] of system.figures.entries())
    for (const atom of atoms) figures[atom]?.push(index);
  return figures;
}

/** A system with what is looked up in it for every world. */
export interface WorldGround {
  readonly system: TableSystem;
  readonly figuresOfAtom: FiguresOfAtom;
}

/**
 * A world from changes of atoms. Differences under `dust`, an amount, are rounding: a figure that moves by less is
 * said not to move, so `dust` must be far below the room that the world is to prove.
 */
export function worldOf(
  { system, figuresOfAtom }: WorldGround,
  changes: Iterable<readonly [number, number]>,
  dust: number,
): World {
  const change = new Map<number, number>();
  const sums = new Map<number, number>();
  let isPossible = true;
  for (const [atom, amount] of changes) {
    if (amount === 0) continue;
    change.set(atom, amount);
    isPossible &&= canChange(system, atom, amount, dust);
    for (const figure of figuresOfAtom[atom] ?? []) sums.set(figure, (sums.get(figure) ?? 0) + amount);
  }
  const moved = new Map([...sums].filter(([, amount]) => Math.abs(amount) > dust));
  return { change, moved, isPossible };
}

function canChange(system: TableSystem, atom: number, amount: number, dust: number): boolean {
  if (system.kind === "count" && !Number.isInteger(amount)) return false;
  return (system.atoms[atom]?.value ?? 0) + amount >= -dust;
}

/** The same world the other way round. */
export function mirrored(ground: WorldGround, world: World, dust: number): World {
  return worldOf(
    ground,
    [...world.change].map(([atom, amount]) => [atom, -amount] as const),
    dust,
  );
}

/** Share of a room that rounding may take. */
export const slack = 1e-6;

/**
 * Whether a world proves a demand: it is possible, the figure moves far enough, and it agrees with what the insider
 * knows: atoms that are the insider's alone, and its own part of the others. Whoever calls checks that what moves is
 * withheld.
 */
export function proves(world: World, demand: Demand, system: TableSystem): boolean {
  const { figure, up, room, insider } = demand;
  const move = world.moved.get(figure) ?? 0;
  if (!world.isPossible || (up ? move : -move) < room * (1 - slack)) return false;
  if (insider === undefined) return true;
  for (const [atom, own] of insider.own) {
    const amount = world.change.get(atom) ?? 0;
    if (amount === 0) continue;
    if (knowsWhole(system, insider, atom) && Math.abs(amount) > slack * room) return false;
    if ((system.atoms[atom]?.value ?? 0) + amount < own - slack * room) return false;
  }
  return true;
}
