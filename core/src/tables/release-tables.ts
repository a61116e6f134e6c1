import type { Shown } from "../disclosure/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { attackBeforeRelease } from "./attack-before-release.ts";
import type { PublishedSum } from "./attack-by-differences.ts";
import type { PublicationStop, TableRule, TableSystem } from "./model.ts";
import type { LinearSolver } from "./ports.ts";
import { protectTables } from "./protect-tables.ts";
import { partsOf } from "./sensitive-cells.ts";

/** A cell as it is published: every withheld one bears the same reason, so that none is told to be the small one. */
export interface ReleasedCell {
  readonly codes: Readonly<Record<string, string>>;
  readonly shown: Shown;
}

/** What protection cost: cells withheld, and the share (0 to 1) of the sum of all cells that they held. */
export interface LostInformation {
  readonly cells: number;
  readonly ofCells: number;
  readonly sensitiveCells: number;
  readonly valueShare: number;
}

/** Tables that no attacker opened, what was lost, and what was proved and tried. `sums` is for the next release. */
export interface ReleasedTables {
  readonly cells: readonly ReleasedCell[];
  readonly lost: LostInformation;
  readonly proved: number;
  readonly sums: readonly PublishedSum[];
}

/** Protects tables, attacks them, and gives what may be published; or why nothing may. */
export function releaseTables(
  system: TableSystem,
  { rule, earlier }: { readonly rule: TableRule; readonly earlier: readonly PublishedSum[] },
  solver: LinearSolver,
): Result<ReleasedTables, PublicationStop> {
  const protection = protectTables(system, rule, solver);
  if (!protection.ok) return protection;
  const { withheld, demands } = protection.value;
  const sensitive = new Set(protection.value.sensitive.keys());
  const attacked = attackBeforeRelease({ system, rule, sensitive, withheld }, { earlier }, solver);
  if (!attacked.ok) return refuse(attacked.refusal);
  const cells = system.cells.map(({ codes, figure }): ReleasedCell => {
    if (withheld.has(figure)) return { codes, shown: { kind: "withheld", because: "tooFew" } };
    return { codes, shown: { kind: "shown", value: system.figures[figure]?.value ?? 0 } };
  });
  const sums = system.figures.flatMap((figure, index) =>
    withheld.has(index) ? [] : [{ name: nameOf(system, index), parts: new Map(partsOf(system, figure)) }],
  );
  return accept({ cells, lost: lostIn(system, sensitive, withheld), proved: demands, sums });
}

function nameOf(system: TableSystem, figure: number): string {
  return JSON.stringify(system.cells[system.figures[figure]?.cells[0] ?? 0]?.codes ?? {});
}

function lostIn(
  system: TableSystem,
  sensitive: ReadonlySet<number>,
  withheld: ReadonlySet<number>,
): LostInformation {
  const cellsOf = (figures: ReadonlySet<number>) =>
    [...figures].reduce((sum, figure) => sum + (system.figures[figure]?.cells.length ?? 0), 0);
  const heldBy = (figures: Iterable<number>) =>
    [...figures].reduce((sum, figure) => {
      const { cells, value } = system.figures[figure] ?? { cells: [], value: 0 };
      return sum + cells.length * value;
    }, 0);
  const all = heldBy(system.figures.keys());
  return {
    cells: cellsOf(withheld),
    ofCells: system.cells.length,
    sensitiveCells: cellsOf(sensitive),
    valueShare: all === 0 ? 0 : heldBy(withheld) / all,
  };
}
