import { accept, type Result, refuse } from "../kernel/result.ts";
import { demandsOf } from "./demands.ts";
import { type Attempt, meetDemands, openAttempt } from "./meet-demands.ts";
import type { PublicationStop, SensitiveReason, TableRule, TableSystem } from "./model.ts";
import type { LinearSolver } from "./ports.ts";
import { republish } from "./republish.ts";
import { sensitiveFigures } from "./sensitive-cells.ts";
import { openShiftProgram } from "./shift-program.ts";

/** Which figures are withheld. Every one of `demands` was proved by a world that no reader tells from the truth. */
export interface Protection {
  readonly sensitive: ReadonlyMap<number, readonly SensitiveReason[]>;
  readonly withheld: ReadonlySet<number>;
  readonly demands: number;
  /** Linear programs solved. */
  readonly programs: number;
}

/** How dearly a withheld amount is weighed beside a withheld cell; several are tried, the fewest cells win. */
const valueWeights = [0, 0.1, 1] as const;

/** Cells of a system above which one attempt must do. */
const attemptsCellsMax = 400;

/**
 * Withholds the sensitive figures and, beside them, others until each sensitive one stays uncertain by its room, up
 * and down, for every reader and insider; then shows again what is not needed. Anything but an optimum from the
 * solver, or an optimum that does not stand when checked, stops the publication.
 */
export function protectTables(
  system: TableSystem,
  rule: TableRule,
  solver: LinearSolver,
): Result<Protection, PublicationStop> {
  const sensitive = sensitiveFigures(system, rule);
  const demands = demandsOf(system, rule, sensitive);
  const program = openShiftProgram(system, solver);
  const weights = system.cells.length > attemptsCellsMax ? valueWeights.slice(1, 2) : valueWeights;
  let best: Attempt | undefined;
  let programs = 0;
  let stop: PublicationStop | undefined;
  for (const valueWeight of weights) {
    const attempt = openAttempt({ system, sensitive, demands, program, valueWeight });
    stop ??= meetDemands(attempt) ?? republish(attempt);
    programs += attempt.programs;
    if (best === undefined || isBetter(attempt, best)) best = attempt;
  }
  program.close();
  if (stop !== undefined || best === undefined)
    return refuse(stop ?? { code: "solverStopped", status: "nothing tried" });
  return accept({ sensitive, withheld: best.withheld, demands: demands.length, programs });
}

function isBetter(one: Attempt, other: Attempt): boolean {
  const [cells, otherCells] = [lostCells(one), lostCells(other)];
  return cells === otherCells ? lostValue(one) < lostValue(other) : cells < otherCells;
}

function lostCells({ system, withheld }: Attempt): number {
  return [...withheld].reduce((sum, figure) => sum + (system.figures[figure]?.cells.length ?? 0), 0);
}

function lostValue({ system, withheld }: Attempt): number {
  return [...withheld].reduce((sum, figure) => sum + (system.figures[figure]?.value ?? 0), 0);
}
