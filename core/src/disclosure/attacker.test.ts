import fc from "fast-check";
import { expect, test } from "vitest";
import { oneCompanyRule, type ProtectedRule } from "./disclosure-rules.ts";
import type { ReleasedTable, Shown, TableStatistic } from "./model.ts";
import { release } from "./release.ts";

// The attacker knows the table's shape, its total and every shown figure, and lists all tables of whole numbers
// that agree with them. A withheld figure under the threshold is recovered when all of these tables agree on it.

/** The threshold is lowered so that all tables can be listed; the algorithm does not know the difference. */
const rule: ProtectedRule = { ...oneCompanyRule, employeesMin: 3 };

function tableOf(counts: number[][], emptyIsSafe: boolean[]): TableStatistic {
  return { kind: "table", columns: emptyIsSafe.map((safe) => ({ emptyIsSafe: safe })), counts };
}

function agrees(figure: Shown | undefined, value: number): boolean {
  return figure === undefined || figure.kind === "withheld" || figure.value === value;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** All tables of the same shape and total that agree with the published figures. */
function* tablesThatAgree(released: ReleasedTable, shape: { rows: number; columns: number; total: number }) {
  const cells = new Array<number>(shape.rows * shape.columns).fill(0);
  const inRow = (row: number): number[] => cells.slice(row * shape.columns, (row + 1) * shape.columns);
  function* fill(position: number, left: number): Generator<number[]> {
    if (position === cells.length) {
      if (left === 0 && columnsAgree()) yield [...cells];
      return;
    }
    const [row, column] = [Math.floor(position / shape.columns), position % shape.columns];
    const figure = released.cells[row]?.[column];
    const choices =
      figure?.kind === "shown" ? [figure.value] : Array.from({ length: left + 1 }, (_, value) => value);
    for (const value of choices) {
      if (value > left) continue;
      cells[position] = value;
      const isRowEnd = column === shape.columns - 1;
      if (isRowEnd && !agrees(released.rowTotals[row], sum(inRow(row)))) continue;
      yield* fill(position + 1, left - value);
    }
    cells[position] = 0;
  }
  function columnsAgree(): boolean {
    return released.columnTotals.every((figure, column) =>
      agrees(
        figure,
        sum(Array.from({ length: shape.rows }, (_, row) => cells[row * shape.columns + column] ?? 0)),
      ),
    );
  }
  yield* fill(0, shape.total);
}

interface Findings {
  withheldSmall: number;
  recovered: number;
}

/** What the attacker proves about small cells, with what else is public: where 0 is shown, hidden means not 0. */
function attack(statistic: TableStatistic, released: ReleasedTable): Findings {
  const [rows, columns] = [statistic.counts.length, statistic.columns.length];
  const seen = statistic.counts.map((row) => row.map(() => new Set<number>()));
  for (const cells of tablesThatAgree(released, {
    rows,
    columns,
    total: sum(statistic.counts.flat().map(Number)),
  })) {
    for (const [position, value] of cells.entries()) {
      seen[Math.floor(position / columns)]?.[position % columns]?.add(value);
    }
  }
  const findings: Findings = { withheldSmall: 0, recovered: 0 };
  for (const [row, counts] of statistic.counts.entries()) {
    for (const [column, count] of counts.entries()) {
      const isEmptyAndSafe = count === 0 && statistic.columns[column]?.emptyIsSafe === true;
      if (count === undefined || count >= rule.employeesMin || isEmptyAndSafe) continue;
      findings.withheldSmall += 1;
      if (seen[row]?.[column]?.size === 1) findings.recovered += 1;
    }
  }
  return findings;
}

const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 2, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      counts: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      emptyIsSafe: fc.array(fc.boolean(), { minLength: columns, maxLength: columns }),
    }),
  )
  .filter(({ counts }) => sum(counts.flat()) >= rule.employeesMin && sum(counts.flat()) <= 14);

test("no withheld figure under the threshold can be worked out from the rest of its table", () => {
  let withheldSmall = 0;
  fc.assert(
    fc.property(tables, ({ counts, emptyIsSafe }) => {
      const statistic = tableOf(counts, emptyIsSafe);
      const findings = attack(statistic, release(statistic, rule));
      withheldSmall += findings.withheldSmall;
      expect(findings.recovered).toBe(0);
    }),
    { seed: 20261123, numRuns: 400 },
  );
  expect(withheldSmall).toBeGreaterThan(400);
});

/** What shown totals leave to the withheld figures under them, where anything is withheld. */
function restsOf(statistic: TableStatistic, released: ReleasedTable): number[] {
  const rests: number[] = [];
  const add = (
    figures: readonly (Shown | undefined)[],
    values: readonly number[],
    total: Shown | undefined,
  ): void => {
    const hidden = values.filter((_, place) => figures[place]?.kind === "withheld");
    if (total?.kind === "shown" && hidden.length > 0) rests.push(sum(hidden));
  };
  const counts = statistic.counts.map((row) => row.map(Number));
  for (const [row, values] of counts.entries())
    add(released.cells[row] ?? [], values, released.rowTotals[row]);
  for (const column of statistic.columns.keys()) {
    const figures = released.cells.map((row) => row[column]);
    add(
      figures,
      counts.map((row) => row[column] ?? 0),
      released.columnTotals[column],
    );
  }
  add(released.rowTotals, counts.map(sum), released.total);
  const columnSums = statistic.columns.map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  add(released.columnTotals, columnSums, released.total);
  return rests;
}

test("what a shown total leaves to the withheld figures under it is never a group under the threshold", () => {
  let looked = 0;
  fc.assert(
    fc.property(tables, ({ counts, emptyIsSafe }) => {
      const statistic = tableOf(counts, emptyIsSafe);
      const rests = restsOf(statistic, release(statistic, rule));
      looked += rests.length;
      expect(rests.filter((rest) => rest < rule.employeesMin)).toEqual([]);
    }),
    { seed: 20261123, numRuns: 1000 },
  );
  expect(looked).toBeGreaterThan(500);
});

test("the same attacker recovers small figures when only they are withheld, and all when the rule is off", () => {
  const totals: Record<string, Findings> = {
    primaryOnly: { withheldSmall: 0, recovered: 0 },
    off: { withheldSmall: 0, recovered: 0 },
  };
  fc.assert(
    fc.property(tables, ({ counts, emptyIsSafe }) => {
      const statistic = tableOf(counts, emptyIsSafe);
      const exact = release(statistic, "exact");
      const hidden = (figure: Shown | undefined): Shown | undefined =>
        figure?.kind === "shown" && figure.value < rule.employeesMin
          ? { kind: "withheld", because: "tooFew" }
          : figure;
      const primaryOnly = { ...exact, cells: exact.cells.map((row) => row.map(hidden)) };
      for (const [name, released] of Object.entries({ primaryOnly, off: exact })) {
        const findings = attack(statistic, released);
        const tally = totals[name];
        if (tally === undefined) continue;
        tally.withheldSmall += findings.withheldSmall;
        tally.recovered += findings.recovered;
      }
    }),
    { seed: 20261123, numRuns: 200 },
  );
  expect(totals.off?.recovered).toBe(totals.off?.withheldSmall);
  expect(totals.primaryOnly?.recovered).toBeGreaterThan(0.2 * (totals.primaryOnly?.withheldSmall ?? 0));
});
