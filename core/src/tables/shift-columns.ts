import type { TableSystem } from "./model.ts";
import type { LinearProgram } from "./ports.ts";
import { splitFigures } from "./split-figures.ts";
import type { FiguresOfAtom } from "./worlds.ts";

/** The columns by which something rises and falls. */
export interface Sides {
  readonly rise: number;
  readonly fall: number;
}

/** What moving an atom that no figure shows costs: enough to prefer worlds that differ in little. */
const hiddenCost = 1e-4;

/** The linear program of a system, and where its atoms and figures stand in it. */
export interface ShiftColumns {
  readonly program: LinearProgram;
  readonly atoms: readonly Sides[];
  readonly figures: readonly Sides[];
}

/**
 * Changes of atoms and figures as columns that add up as the tables do. An atom falls by its value at most; nothing
 * else is bounded, and nothing costs yet.
 */
export function shiftColumns(system: TableSystem, figuresOfAtom: FiguresOfAtom): ShiftColumns {
  const upper: number[] = [];
  const any = Number.POSITIVE_INFINITY;
  const sides = (fallMost: number): Sides => ({ rise: upper.push(any) - 1, fall: upper.push(fallMost) - 1 });
  const atoms = system.atoms.map(({ value }) => sides(value));
  const figures = system.figures.map(({ atoms: support }) => {
    const only = support.length === 1 ? atoms[support[0] ?? 0] : undefined;
    return only ?? sides(any);
  });
  const rows = splitFigures(system, figuresOfAtom).flatMap((split, figure) => {
    const whole = figures[figure];
    if (system.figures[figure]?.atoms.length === 1 || whole === undefined) return [];
    const parts = [...split.figures.map((part) => figures[part]), ...split.atoms.map((atom) => atoms[atom])];
    return [[...parts.flatMap((part) => movement(part, 1)), ...movement(whole, -1)]];
  });
  const program: LinearProgram = {
    lower: new Float64Array(upper.length),
    upper: Float64Array.from(upper),
    cost: new Float64Array(upper.length).fill(hiddenCost),
    rows,
    whole: system.kind === "count",
  };
  return { program, atoms, figures };
}

function movement(sides: Sides | undefined, sign: 1 | -1): readonly (readonly [number, number])[] {
  if (sides === undefined) return [];
  return [
    [sides.rise, sign],
    [sides.fall, -sign],
  ];
}
