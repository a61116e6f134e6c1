import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SeededStream } from "../../../engine/src/randomization/seeded-stream.ts";

/** Columns by name, as the bench reads them back. */
export type Table = Readonly<Record<string, Float64Array>>;

const crossSizes = [1000, 10_000, 1_000_000];
const panelUnits = 100_000;
const panelPeriods = 10;
export const panelName = `panel_${panelUnits}x${panelPeriods}`;
const projectCount = 1000;

/**
 * Writes the tables that both sides of a comparison read, as raw little-endian doubles, one file per column: people
 * with ten covariates (`cross_1000`, `cross_10000`, `cross_1000000`), 100,000 people over ten periods of whom some are
 * trained from period 4, 6 or 8 on (`panel_100000x10`), and 1,000 projects. Deterministic.
 */
export function writeBenchTables(folder: string): void {
  for (const rows of crossSizes) writeTable(folder, `cross_${rows}`, people(rows));
  writeTable(folder, panelName, panelOf(panelUnits, panelPeriods));
  writeTable(folder, "projects", projectsOf(projectCount));
}

/** A table as it was written. */
export function readTable(folder: string, name: string): Table {
  const files = readdirSync(path.join(folder, name));
  return Object.fromEntries(
    files.map((file) => {
      const bytes = new Uint8Array(readFileSync(path.join(folder, name, file)));
      return [path.basename(file, ".f64"), new Float64Array(bytes.buffer)];
    }),
  );
}

function writeTable(folder: string, name: string, table: Table): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  for (const [column, values] of Object.entries(table)) {
    writeFileSync(path.join(folder, name, `${column}.f64`), new Uint8Array(values.buffer));
  }
}

/** x0 to x5 normal, the first two correlated; x6 and x7 yes or no; x8 and x9 two categories of three. */
function people(rows: number): Table {
  const stream = new SeededStream(1234 + rows);
  const draw = () => stream.nextUniform();
  const names = [...Array.from({ length: 10 }, (_, at) => `x${at}`), "treat", "y", "cluster"];
  const columns = names.map(() => new Float64Array(rows));
  const groups = Math.max(20, rows / 50);
  for (let row = 0; row < rows; row += 1) {
    const x = Array.from({ length: 6 }, () => normal(stream));
    x[1] = 0.5 * (x[0] ?? 0) + Math.sqrt(0.75) * (x[1] ?? 0);
    const category = draw();
    x.push(draw() < 0.4 ? 1 : 0, draw() < 0.2 ? 1 : 0, category < 0.3 ? 1 : 0, category > 0.75 ? 1 : 0);
    const [a = 0, b = 0, c = 0, d = 0, , , e = 0, f = 0, g = 0] = x;
    const lean = -1.7 + 0.5 * a - 0.3 * b + 0.2 * c + 0.4 * e - 0.5 * f + 0.3 * g;
    const treat = draw() < 1 / (1 + Math.exp(-lean)) ? 1 : 0;
    const y = 2 + a + 0.5 * b - 0.4 * d + 0.6 * e + treat * (0.5 + 0.2 * a) + normal(stream);
    [...x, treat, y, Math.floor(draw() * groups)].forEach((value, at) => {
      const column = columns[at];
      if (column !== undefined) column[row] = value;
    });
  }
  return Object.fromEntries(names.map((name, at) => [name, columns[at] ?? new Float64Array(0)]));
}

function panelOf(units: number, periods: number): Table {
  const stream = new SeededStream(99 + units);
  const rows = units * periods;
  const [id, period, g, x, y] = [0, 1, 2, 3, 4].map(() => new Float64Array(rows));
  if (id === undefined || period === undefined || g === undefined || x === undefined || y === undefined)
    throw new Error("invalid panel; five columns");
  for (let unit = 0, row = 0; unit < units; unit += 1) {
    const [level, own] = [normal(stream), normal(stream)];
    const draw = stream.nextUniform() + 0.1 * own;
    const first = draw < 0.4 ? 0 : draw < 0.6 ? 4 : draw < 0.8 ? 6 : 8;
    for (let at = 1; at <= periods; at += 1, row += 1) {
      id[row] = unit + 1;
      period[row] = at;
      g[row] = first;
      x[row] = own;
      const gain = first > 0 && at >= first ? 0.3 + 0.1 * (at - first) : 0;
      y[row] = level + 0.1 * at + 0.05 * own * at + gain + normal(stream);
    }
  }
  return { id, period, g, x, y };
}

function projectsOf(count: number): Table {
  const stream = new SeededStream(count);
  const variance = Float64Array.from({ length: count }, () => 0.01 + 0.09 * stream.nextUniform());
  const estimate = variance.map((own) => 0.2 + 0.3 * normal(stream) + Math.sqrt(own) * normal(stream));
  return { estimate, variance };
}

/** Standard normal draw (Box-Muller). */
function normal(stream: SeededStream): number {
  return Math.sqrt(-2 * Math.log(stream.nextUniform())) * Math.cos(2 * Math.PI * stream.nextUniform());
}
