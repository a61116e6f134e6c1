import { accept, type Result, refuse } from "../kernel/result.ts";
import { type Demand, knowsWhole } from "./demands.ts";
import type { PublicationStop, TableSystem } from "./model.ts";
import type { LinearSolver, OpenProgram } from "./ports.ts";
import { type ShiftColumns, shiftColumns } from "./shift-columns.ts";
import { type FiguresOfAtom, figuresByAtom, proves, slack, type World, worldOf } from "./worlds.ts";

/**
 * The program behind every proof: shift amounts between atoms so that one figure moves by its room, at the least cost
 * of the figures that move on the way. Withheld figures cost next to nothing, shown ones what withholding them loses.
 */
export interface ShiftProgram {
  /** What one unit of movement of a figure costs from now on. */
  price(figure: number, cost: number): void;
  /** The cheapest world that meets the demand. */
  shift(demand: Demand): Result<World, PublicationStop>;
  close(): void;
}

interface Asked {
  readonly system: TableSystem;
  readonly figuresOfAtom: FiguresOfAtom;
  readonly columns: ShiftColumns;
  readonly program: OpenProgram;
}

/** Opens the program of a system. Whoever opens it closes it. */
export function openShiftProgram(system: TableSystem, solver: LinearSolver): ShiftProgram {
  const figuresOfAtom = figuresByAtom(system);
  const columns = shiftColumns(system, figuresOfAtom);
  const program = solver.open(columns.program);
  return {
    price: (figure, cost) => {
      const sides = columns.figures[figure];
      if (sides === undefined) return;
      program.setCost(sides.rise, cost);
      program.setCost(sides.fall, cost);
    },
    shift: (demand) => ask({ system, figuresOfAtom, columns, program }, demand),
    close: () => program.close(),
  };
}

/** The answer is believed only as far as it can be checked: a world that does not meet the demand stops everything. */
function ask(asked: Asked, demand: Demand): Result<World, PublicationStop> {
  const { system, program, columns } = asked;
  const bounds = boundsFor(asked, demand);
  for (const [column, [low, high]] of bounds) program.setBounds(column, low, high);
  const answer = program.minimize();
  const { lower, upper } = columns.program;
  for (const column of bounds.keys()) program.setBounds(column, lower[column] ?? 0, upper[column] ?? 0);
  if (answer.status !== "optimal") return refuse({ code: "solverStopped", status: answer.status });
  const world = worldOf(asked, changesOf(asked, answer.columns), slack * demand.room);
  if (proves(world, demand, system)) return accept(world);
  return refuse({ code: "solverStopped", status: "false optimum" });
}

function* changesOf({ system, columns }: Asked, answer: Float64Array): Iterable<readonly [number, number]> {
  for (const [atom, { rise, fall }] of columns.atoms.entries()) {
    const change = (answer[rise] ?? 0) - (answer[fall] ?? 0);
    yield [atom, system.kind === "count" ? Math.round(change) : change];
  }
}

type Bounds = Map<number, readonly [number, number]>;

function boundsFor({ system, columns }: Asked, demand: Demand): Bounds {
  const bounds: Bounds = new Map();
  for (const [atom, amount] of demand.insider?.own ?? []) {
    const sides = columns.atoms[atom];
    if (sides === undefined) throw new Error("missing atom");
    const isWhole = demand.insider !== undefined && knowsWhole(system, demand.insider, atom);
    const room = isWhole ? 0 : Math.max(0, (system.atoms[atom]?.value ?? 0) - amount);
    const most = isWhole ? 0 : Number.POSITIVE_INFINITY;
    bounds.set(sides.rise, [0, most]);
    bounds.set(sides.fall, [0, room]);
  }
  const sides = columns.figures[demand.figure];
  if (sides === undefined) throw new Error("missing figure");
  const [moving, still] = demand.up ? [sides.rise, sides.fall] : [sides.fall, sides.rise];
  const most = bounds.get(moving)?.[1] ?? columns.program.upper[moving] ?? demand.room;
  bounds.set(moving, [demand.room, Math.max(demand.room, most)]);
  bounds.set(still, [0, 0]);
  return bounds;
}
