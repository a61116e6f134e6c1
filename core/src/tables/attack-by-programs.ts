import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Discovery } from "./attack-by-rank.ts";
import { type Demand, demandsOf, type Insider, knowsWhole } from "./demands.ts";
import type { PublicationStop, TableRule, TableSystem } from "./model.ts";
import type { LinearProgram, LinearSolver, OpenProgram } from "./ports.ts";

/** What is known of the tables by whoever reads them, and what they hide. */
export interface Attacked {
  readonly system: TableSystem;
  readonly rule: TableRule;
  readonly sensitive: ReadonlySet<number>;
  readonly withheld: ReadonlySet<number>;
}

/** Rounding that the attacker allows for in a shown figure, as a share of the largest. */
const rounding = 1e-10;

/**
 * Reconstruction by linear programs (whole-number ones for counts), from shown values only: the lowest and highest
 * value of each sensitive figure, for any reader and for each insider. A figure whose range does not reach its room
 * on both sides is found. Every solution is a possible table, so one solution widens many ranges.
 */
export function attackByPrograms(
  attacked: Attacked,
  solver: LinearSolver,
): Result<readonly Discovery[], PublicationStop> {
  const { system, rule, sensitive } = attacked;
  const marked = new Map([...sensitive].map((figure) => [figure, true]));
  const byReader = Map.groupBy(demandsOf(system, rule, marked), ({ insider }) => insider);
  const reading = readingOf(attacked);
  const program = solver.open(reading);
  const found: Discovery[] = [];
  let stop: PublicationStop | undefined;
  for (const [insider, demands] of byReader) {
    if (stop !== undefined) break;
    const missed = attackOf({ system, program, reading }, insider, demands);
    if (!missed.ok) stop = missed.refusal;
    else
      for (const figure of new Set(missed.value.map((demand) => demand.figure)))
        found.push({ figure, ...(insider === undefined ? {} : { insider: insider.owner }) });
  }
  program.close();
  return stop === undefined ? accept(found) : refuse(stop);
}

/** Columns: atoms, then figures between what is shown of them; rows: each figure is the sum of its atoms. */
function readingOf({ system, withheld }: Attacked): LinearProgram {
  const count = system.atoms.length;
  const whole = system.kind === "count";
  const largest = system.figures.reduce((most, { value }) => Math.max(most, value), 1);
  const ends = (sign: 1 | -1) => [
    ...system.atoms.map(() => (sign < 0 ? 0 : 4 * largest)),
    ...system.figures.map(({ value }, figure) => {
      if (withheld.has(figure)) return sign < 0 ? 0 : 4 * largest;
      return Math.max(0, value + (whole ? 0 : sign * rounding * largest));
    }),
  ];
  return {
    lower: Float64Array.from(ends(-1)),
    upper: Float64Array.from(ends(1)),
    cost: new Float64Array(count + system.figures.length),
    rows: system.figures.map(({ atoms }, figure) => [
      [count + figure, -1] as const,
      ...atoms.map((atom) => [atom, 1] as const),
    ]),
    whole,
  };
}

interface Attack {
  readonly system: TableSystem;
  readonly program: OpenProgram;
  readonly reading: LinearProgram;
}

/** Demands that the reader's ranges do not reach: all that are open are pushed together, then each alone. */
function attackOf(
  attack: Attack,
  insider: Insider | undefined,
  demands: readonly Demand[],
): Result<readonly Demand[], PublicationStop> {
  setInsider(attack, insider);
  let open: readonly Demand[] = demands;
  let stop: PublicationStop | undefined;
  for (const up of [true, false]) {
    let asked = open.filter((demand) => demand.up === up);
    for (let before = asked.length + 1; asked.length > 0 && asked.length < before && stop === undefined; ) {
      before = asked.length;
      const table = askFor(attack, asked);
      if (!table.ok) stop = table.refusal;
      else open = open.filter((demand) => !isReached(attack, table.value, demand));
      asked = open.filter((demand) => demand.up === up);
    }
  }
  for (const demand of open) {
    if (stop !== undefined) break;
    if (!open.includes(demand)) continue;
    const table = askFor(attack, [demand]);
    if (!table.ok) stop = table.refusal;
    else open = open.filter((each) => !isReached(attack, table.value, each));
  }
  setInsider(attack, undefined, insider);
  return stop === undefined ? accept(open) : refuse(stop);
}

function setInsider({ system, program, reading }: Attack, insider?: Insider, former?: Insider): void {
  for (const atom of former?.own.keys() ?? [])
    program.setBounds(atom, reading.lower[atom] ?? 0, reading.upper[atom] ?? 0);
  for (const [atom, own] of insider?.own ?? []) {
    const isWhole = insider !== undefined && knowsWhole(system, insider, atom);
    program.setBounds(atom, own, isWhole ? own : (reading.upper[atom] ?? 0));
  }
}

/** A possible table where the figures of the demands are as far out as they can be together. */
function askFor(
  { system, program }: Attack,
  demands: readonly Demand[],
): Result<Float64Array, PublicationStop> {
  const count = system.atoms.length;
  for (const { figure, up, room } of demands) program.setCost(count + figure, (up ? -1 : 1) / room);
  const answer = program.minimize();
  for (const { figure } of demands) program.setCost(count + figure, 0);
  if (answer.status !== "optimal") return refuse({ code: "solverStopped", status: answer.status });
  return accept(answer.columns);
}

function isReached({ system }: Attack, table: Float64Array, { figure, up, room }: Demand): boolean {
  const truth = system.figures[figure]?.value ?? 0;
  const seen = table[system.atoms.length + figure] ?? truth;
  return (up ? seen - truth : truth - seen) >= room * (1 - 1e-4);
}
