import { readFileSync } from "node:fs";
import type { Column } from "../../src/columns/column.ts";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import type { CasePath } from "../../src/single-case/case-path.ts";
import { numbersIn, textsIn } from "../read-files.ts";
import { normal } from "../simulate.ts";

/** What R says of the synthetic paths (single-case.R); read by the tests that know its shape. */
export function singleCaseReference() {
  return JSON.parse(readFileSync(new URL("single-case.json", import.meta.url), "utf8"));
}

/** The synthetic paths: 6 people over 12 weeks, one value missing, lower being better. */
export function ownPaths(): readonly CasePath[] {
  const [, ...lines] = readFileSync(new URL("paths.csv", import.meta.url), "utf8")
    .trim()
    .split("\n");
  const rows = lines.map((line) => line.split(","));
  return [...new Set(rows.map(([name]) => name))].map((name) => {
    const own = rows.filter((row) => row[0] === name);
    return {
      name,
      values: own.map((row) => (row[3] === "" ? Number.NaN : Number(row[3]))),
      start: Number(own[0][2]),
    };
  });
}

/** Paths of a table with columns trainee, week, start and y. */
export function pathsOf(columns: ReadonlyMap<string, Column>): readonly CasePath[] {
  const names = textsIn(columns, "trainee");
  const [starts, values] = [numbersIn(columns, "start"), numbersIn(columns, "y")];
  return [...new Set(names)].map((name) => ({
    name,
    values: values.filter((_, row) => names[row] === name),
    start: starts[names.indexOf(name)],
  }));
}

/** How paths are drawn. */
export interface PathWorld {
  readonly name: string;
  readonly starts: readonly number[];
  readonly occasions: number;
  /** Correlation of following occasions, common slope, spread of levels and of changes between people. */
  readonly phi: number;
  readonly slope: number;
  readonly levels: number;
  readonly changes: number;
  readonly tails?: "heavy";
  /** Values are rounded to this step. */
  readonly step?: number;
}

/** Draws who starts when, then the paths, with a mean change of `effect`. */
export function drawPaths(world: PathWorld, effect: number, stream: SeededStream): readonly CasePath[] {
  const starts = [...world.starts];
  for (let at = starts.length - 1; at > 0; at--) {
    const other = stream.nextBelow(at + 1);
    [starts[at], starts[other]] = [starts[other], starts[at]];
  }
  const error = () => {
    if (world.tails !== "heavy") return normal(stream);
    return normal(stream) / Math.sqrt(normal(stream) ** 2 + normal(stream) ** 2 + normal(stream) ** 2);
  };
  return starts.map((start, person) => {
    const level = world.levels * normal(stream);
    const change = effect + world.changes * normal(stream);
    let rest = error();
    const values = Array.from({ length: world.occasions }, (_, at) => {
      if (at > 0) rest = world.phi * rest + Math.sqrt(1 - world.phi ** 2) * error();
      const exact = level + world.slope * at + (at + 1 >= start ? change : 0) + rest;
      return world.step === undefined ? exact : Math.round(exact / world.step) * world.step;
    });
    return { name: `T${person + 1}`, values, start };
  });
}
