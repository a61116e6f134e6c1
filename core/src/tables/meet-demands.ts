import type { Demand } from "./demands.ts";
import type { PublicationStop, TableSystem } from "./model.ts";
import type { ShiftProgram } from "./shift-program.ts";
import { movesOnly, openWorldPool, type WorldPool } from "./world-pool.ts";
import { figuresByAtom, slack, type World } from "./worlds.ts";

/** One way of withholding in the making: what is withheld so far, and the world that proves each demand. */
export interface Attempt {
  readonly system: TableSystem;
  readonly sensitive: ReadonlySet<number>;
  readonly demands: readonly Demand[];
  readonly program: ShiftProgram;
  readonly valueWeight: number;
  readonly withheld: Set<number>;
  readonly pool: WorldPool;
  /** By the place of the demand. */
  readonly proofs: Map<number, World>;
  programs: number;
}

export interface AttemptPlan {
  readonly system: TableSystem;
  readonly sensitive: ReadonlyMap<number, unknown>;
  readonly demands: readonly Demand[];
  readonly program: ShiftProgram;
  /** How much the value of a figure weighs in its price, beside its cells; 0: not at all. */
  readonly valueWeight: number;
}

/** An attempt that withholds the sensitive figures only, with the prices that follow. */
export function openAttempt({ system, sensitive, demands, program, valueWeight }: AttemptPlan): Attempt {
  const figures = new Set(sensitive.keys());
  const attempt: Attempt = {
    system,
    sensitive: figures,
    demands,
    program,
    valueWeight,
    withheld: new Set(figures),
    pool: openWorldPool({ system, figuresOfAtom: figuresByAtom(system) }, figures),
    proofs: new Map(),
    programs: 0,
  };
  for (const figure of system.figures.keys()) program.price(figure, priceOf(attempt, figure));
  return attempt;
}

/** Cost of moving a figure by one unit: a trifle when it is withheld, else what withholding it loses. */
export function priceOf({ system, withheld, valueWeight }: Attempt, figure: number): number {
  if (withheld.has(figure)) return 1e-3;
  const { cells, value } = system.figures[figure] ?? { cells: [], value: 0 };
  return cells.length * (1 + valueWeight * Math.log10(1 + value));
}

/** Withholds what the cheapest worlds move, demand after demand, until each has its proof. */
export function meetDemands(attempt: Attempt): PublicationStop | undefined {
  for (const place of attempt.demands.keys()) {
    const world = proofFor(attempt, place);
    if ("code" in world) return world;
    for (const figure of world.moved.keys()) {
      if (attempt.withheld.has(figure)) continue;
      attempt.withheld.add(figure);
      attempt.program.price(figure, priceOf(attempt, figure));
    }
    attempt.proofs.set(place, world);
  }
  return undefined;
}

/** A world that meets a demand: one found before that moves nothing shown, else the cheapest. */
export function proofFor(attempt: Attempt, place: number): World | PublicationStop {
  const demand = attempt.demands[place];
  if (demand === undefined) throw new Error("missing demand");
  const known = attempt.pool.find(demand, attempt.withheld);
  if (known !== undefined) return known;
  const found = attempt.program.shift(demand);
  attempt.programs += 1;
  if (!found.ok) return found.refusal;
  attempt.pool.add(found.value, slack * demand.room);
  return found.value;
}

/** Whether a world proves its demand with what is withheld now. */
export function stands(attempt: Attempt, world: World): boolean {
  return movesOnly(world, attempt.withheld);
}
