import { accept, type Result, refuse } from "../kernel/result.ts";
import { attackByDifferences, type PublishedSum } from "./attack-by-differences.ts";
import { type Attacked, attackByPrograms } from "./attack-by-programs.ts";
import { attackByRank, type Discovery } from "./attack-by-rank.ts";
import type { PublicationStop } from "./model.ts";
import type { LinearSolver } from "./ports.ts";
import { partsOf } from "./sensitive-cells.ts";

/** What was published before, which readers still have. */
export interface EarlierRelease {
  /** What earlier releases and categories showed, on the same quantity. */
  readonly earlier: readonly PublishedSum[];
}

/**
 * Runs every attacker on what is about to be published; one that succeeds stops it. They share no code with the
 * proof: linear algebra modulo a prime, linear programs on shown values (each with insiders), and differences with
 * what was published before.
 */
export function attackBeforeRelease(
  attacked: Attacked,
  { earlier }: EarlierRelease,
  solver: LinearSolver,
): Result<undefined, PublicationStop> {
  const stop = (attacker: string, found: readonly Discovery[]): PublicationStop => ({
    code: "attackSucceeded",
    attacker,
    cells: found.flatMap(({ figure }) => attacked.system.figures[figure]?.cells ?? []),
  });
  const byRank = attackByRank(attacked.system, attacked.rule, attacked);
  if (byRank.length > 0) return refuse(stop("rank", byRank));
  const byPrograms = attackByPrograms(attacked, solver);
  if (!byPrograms.ok) return byPrograms;
  if (byPrograms.value.length > 0) return refuse(stop("programs", byPrograms.value));
  const telling = differencesWith(attacked, earlier);
  if (telling.length > 0) return refuse(stop("differences", telling));
  return accept(undefined);
}

/** Shown figures that, less an earlier published sum, leave too few. */
function differencesWith(attacked: Attacked, earlier: readonly PublishedSum[]): readonly Discovery[] {
  const { system, rule, withheld } = attacked;
  if (earlier.length === 0) return [];
  return system.figures.flatMap((figure, index) => {
    if (withheld.has(index)) return [];
    const own = { name: String(index), parts: new Map(partsOf(system, figure)) };
    const isTold = earlier.some((sum) => attackByDifferences([own, sum], rule).length > 0);
    return isTold ? [{ figure: index }] : [];
  });
}
