import type { TableSystem } from "./model.ts";
import type { FiguresOfAtom } from "./worlds.ts";

/** A figure as a sum of smaller figures and of the atoms that none of them covers. */
export interface FigureSplit {
  readonly figures: readonly number[];
  readonly atoms: readonly number[];
}

/**
 * How each figure of several atoms adds up from the largest smaller figures that fit into it side by side: a total
 * from its sub-totals rather than from thousands of atoms, so that programs stay sparse. Figures of one atom and
 * figures that nothing smaller covers are split into atoms.
 */
export function splitFigures(system: TableSystem, figuresOfAtom: FiguresOfAtom): readonly FigureSplit[] {
  return system.figures.map((_, figure) => splitOf(system, figuresOfAtom, figure));
}

function splitOf(system: TableSystem, figuresOfAtom: FiguresOfAtom, figure: number): FigureSplit {
  const own = system.figures[figure]?.atoms ?? [];
  const inside = new Set(own);
  const uncovered = new Set(own);
  const parts: number[] = [];
  const atoms: number[] = [];
  for (const atom of own) {
    if (!uncovered.has(atom)) continue;
    const part = own.length === 1 ? undefined : largestWithin(atom);
    if (part === undefined) {
      uncovered.delete(atom);
      atoms.push(atom);
      continue;
    }
    parts.push(part);
    for (const covered of system.figures[part]?.atoms ?? []) uncovered.delete(covered);
  }
  return { figures: parts, atoms };

  function largestWithin(atom: number): number | undefined {
    let best: number | undefined;
    let size = 0;
    for (const candidate of figuresOfAtom[atom] ?? []) {
      const support = system.figures[candidate]?.atoms ?? [];
      if (support.length <= size || support.length >= inside.size) continue;
      // What is uncovered lies inside the figure, so it is enough to look there.
      if (!support.every((each) => uncovered.has(each))) continue;
      best = candidate;
      size = support.length;
    }
    return best;
  }
}
