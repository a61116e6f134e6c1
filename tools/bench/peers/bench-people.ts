import { readTable, type Table } from "./write-columns.ts";

/** People of the bench with their ten covariates, ready for the engine's rooms. */
export interface People {
  readonly table: Table;
  readonly covariates: readonly Float64Array[];
  readonly treated: Uint8Array;
  readonly outcome: Float64Array;
}

export const covariateNames = Array.from({ length: 10 }, (_, at) => `x${at}`);

/** The first `rows` people of a table, all of them when it is not said. */
export function readPeople(folder: string, size: number, rows = size): People {
  const table = readTable(folder, `cross_${size}`);
  const column = (name: string) => (table[name] ?? new Float64Array(0)).subarray(0, rows);
  return {
    table: Object.fromEntries(Object.keys(table).map((name) => [name, column(name)])),
    covariates: covariateNames.map(column),
    treated: Uint8Array.from(column("treat")),
    outcome: column("y"),
  };
}

/** Weighted mean outcome of the trained less that of the others. */
export function weightedGap({ treated, outcome }: People, weights: Float64Array): number {
  const [sums, totals] = [new Float64Array(2), new Float64Array(2)];
  for (let person = 0; person < treated.length; person += 1) {
    const arm = treated[person] ?? 0;
    const weight = weights[person] ?? 0;
    sums[arm] = (sums[arm] ?? 0) + weight * (outcome[person] ?? 0);
    totals[arm] = (totals[arm] ?? 0) + weight;
  }
  return (sums[1] ?? 0) / (totals[1] ?? 1) - (sums[0] ?? 0) / (totals[0] ?? 1);
}
