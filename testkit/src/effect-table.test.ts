import { expect, test } from "vitest";
import { type EffectRow, type EffectTableWish, effectJobs, effectTable } from "./effect-table.ts";

const seeds = Array.from({ length: 30 }, (_, seed) => seed + 1);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The effect on the treated of a linear regression fitted on the untrained alone (Oaxaca 1973, Blinder 1973). */
function regressionEffect(rows: readonly EffectRow[]): number {
  const coefficients = leastSquares(rows.filter(({ isTrained }) => !isTrained));
  const trained = rows.filter(({ isTrained }) => isTrained);
  return mean(trained.map((row) => row.markAfter - product(termsOf(row), coefficients)));
}

function termsOf(row: EffectRow): number[] {
  const { age = 0, tenureMonths = 0, payBefore = 0 } = row;
  return [
    1,
    age / 10,
    Math.min(tenureMonths, 120) / 10,
    payBefore / 100,
    row.markBefore / 10,
    row.job === effectJobs[1] ? 1 : 0,
    row.job === effectJobs[2] ? 1 : 0,
    ...[1, 2, 3, 4, 5].map((company) => (row.company === company ? 1 : 0)),
  ];
}

/** Normal equations solved by Gauss and Jordan with the largest pivot: twelve terms at most. */
function leastSquares(rows: readonly EffectRow[]): number[] {
  const terms = rows.map(termsOf);
  const size = (terms[0] ?? []).length;
  const used = Array.from({ length: size }, (_, term) => term).filter((term) =>
    terms.some((values) => values[term] !== 0),
  );
  const system = used.map((one) => [
    ...used.map((other) => terms.reduce((sum, values) => sum + (values[one] ?? 0) * (values[other] ?? 0), 0)),
    terms.reduce((sum, values, row) => sum + (values[one] ?? 0) * (rows[row]?.markAfter ?? 0), 0),
  ]);
  for (const [pivot, pivotRow] of system.entries()) {
    const divisor = pivotRow[pivot] ?? 1;
    for (const [column, value] of pivotRow.entries()) pivotRow[column] = value / divisor;
    for (const [row, values] of system.entries()) {
      if (row === pivot) continue;
      const factor = values[pivot] ?? 0;
      for (const [column, value] of pivotRow.entries())
        values[column] = (values[column] ?? 0) - factor * value;
    }
  }
  const coefficients = new Array<number>(size).fill(0);
  for (const [place, term] of used.entries()) coefficients[term] = system[place]?.at(-1) ?? 0;
  return coefficients;
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
}

function errors(wish: Omit<EffectTableWish, "seed" | "rowCount">): { naive: number; regression: number } {
  const tables = seeds.map((seed) => effectTable({ seed, rowCount: 600, companyCount: 6, ...wish }));
  return {
    naive: mean(tables.map(({ truth }) => truth.naiveDifference - truth.effectOnTreated)),
    regression: mean(tables.map(({ rows, truth }) => regressionEffect(rows) - truth.effectOnTreated)),
  };
}

test("over many tables, a regression finds the true effect that the plain difference misses by points", () => {
  const { naive, regression } = errors({});
  expect(naive).toBeGreaterThan(4);
  expect(Math.abs(regression)).toBeLessThan(0.3);
});

test("a training that does nothing still looks good to who compares without care", () => {
  const { naive, regression } = errors({ effect: 0, spread: 0 });
  expect(naive).toBeGreaterThan(4);
  expect(Math.abs(regression)).toBeLessThan(0.3);
});

test("when lots are drawn, the plain difference is right", () => {
  expect(Math.abs(errors({ selection: 0 }).naive)).toBeLessThan(0.4);
});

test("when selection hides behind no column, even the regression is wrong", () => {
  expect(errors({ hiddenSelection: 1 }).regression).toBeGreaterThan(1);
});

test("the truth is the mean of the rows' own effects, and its sizes are those of the rows", () => {
  const { rows, truth } = effectTable({ seed: 5, rowCount: 1000, trainedShare: 0.3 });
  const trained = rows.filter(({ isTrained }) => isTrained);
  expect(truth.trained).toBe(trained.length);
  expect(truth.untrained).toBe(1000 - trained.length);
  expect(truth.effectOnTreated).toBeCloseTo(mean(trained.map(({ trueEffect }) => trueEffect)), 10);
  expect(trained.length).toBeGreaterThan(200);
  expect(trained.length).toBeLessThan(420);
});

test("cells are missing at the rate asked for", () => {
  const { rows } = effectTable({ seed: 6, rowCount: 4000, missing: 0.1 });
  expect(mean(rows.map(({ age }) => (age === undefined ? 1 : 0)))).toBeCloseTo(0.1, 1.5);
  expect(mean(rows.map(({ payBefore }) => (payBefore === undefined ? 1 : 0)))).toBeCloseTo(0.1, 1.5);
});

test("the same seed makes the same table", () => {
  expect(effectTable({ seed: 7, rowCount: 50 })).toEqual(effectTable({ seed: 7, rowCount: 50 }));
  expect(effectTable({ seed: 7, rowCount: 50 })).not.toEqual(effectTable({ seed: 8, rowCount: 50 }));
});
