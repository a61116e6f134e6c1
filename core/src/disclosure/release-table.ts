import type { ProtectedRule } from "./disclosure-rules.ts";
import type { ReleasedTable, Shown, TableStatistic } from "./model.ts";
import { coverSmallSums, type Entry, type Target, withholdComplements } from "./withhold-complements.ts";

const tooFew: Shown = { kind: "withheld", because: "tooFew" };

export function shown(value: number): Shown {
  return { kind: "shown", value };
}

/** A table with every figure shown. */
export function exactTable(table: TableStatistic): ReleasedTable {
  const sums = sumsOf(table);
  return {
    cells: table.counts.map((row) => row.map((count) => (count === undefined ? undefined : shown(count)))),
    rowTotals: sums.rows.map(shown),
    columnTotals: table.rowTotals === undefined ? sums.columns.map(shown) : [],
    ...(table.rowTotals === undefined ? { total: shown(sums.total) } : {}),
  };
}

/**
 * Withholds the cells and totals under the threshold, then the cheapest others until no withheld one can be
 * worked out from the rest of the table, nor a group under the threshold as what a shown total leaves. Each
 * withheld figure bears the same reason: which of them is the small one is not told. An empty cell is withheld
 * like a small one unless its column says that empty is safe.
 */
export function releaseTable(table: TableStatistic, rule: ProtectedRule): ReleasedTable {
  const withEmpty = protect(table, rule, true);
  if (withEmpty !== undefined) return withEmpty;
  const withoutEmpty = protect(table, rule, false);
  if (withoutEmpty === undefined) throw new Error("a released total gives away a figure of the table");
  return withoutEmpty;
}

interface Sums {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

function sumsOf(table: TableStatistic): Sums {
  const rows = table.counts.map(() => 0);
  const columns = table.columns.map(() => 0);
  let total = 0;
  for (const [row, counts] of table.counts.entries()) {
    if (counts.length !== table.columns.length) throw new Error("invalid table; a row misses cells");
    for (const [column, count] of counts.entries()) {
      if (count === undefined) continue;
      if (!Number.isSafeInteger(count) || count < 0)
        throw new Error(`invalid count; not a whole number: ${count}`);
      rows[row] = (rows[row] ?? 0) + count;
      columns[column] = (columns[column] ?? 0) + count;
      total += count;
    }
  }
  return { rows, columns, total };
}

/** `undefined` when some figure stays exposed, which only happens when empty cells are shown. */
function protect(
  table: TableStatistic,
  rule: ProtectedRule,
  emptyIsShown: boolean,
): ReleasedTable | undefined {
  const sums = sumsOf(table);
  if (table.rowTotals === undefined && sums.total < rule.employeesMin) return nothing(table);
  const targets: Target[] = [];
  const grid = gridOf({ table, rule, sums, emptyIsShown, targets });
  // Each further figure may leave another sum small: it ends because every round withholds at least one more.
  for (let fresh: readonly Target[] = targets; fresh.length > 0; ) {
    if (withholdComplements(grid, fresh).length > 0) return undefined;
    fresh = coverSmallSums(grid, rule.employeesMin);
  }
  const figure = (row: number, column: number): Shown => {
    const entry = grid[row]?.[column];
    return entry === undefined || entry.withheld ? tooFew : shown(entry.value);
  };
  const [rowCount, columnCount] = [table.counts.length, table.columns.length];
  const cells = table.counts.map((row, r) => {
    const given = table.rowTotals?.[r];
    const asRow = given?.kind === "withheld" ? given : undefined;
    return row.map((count, c) => (count === undefined ? undefined : (asRow ?? figure(r, c))));
  });
  if (table.rowTotals !== undefined) return { cells, rowTotals: table.rowTotals, columnTotals: [] };
  return {
    cells,
    rowTotals: sums.rows.map((_, row) => figure(row, columnCount)),
    columnTotals: sums.columns.map((_, column) => figure(rowCount, column)),
    total: figure(rowCount, columnCount),
  };
}

function nothing(table: TableStatistic): ReleasedTable {
  return {
    cells: table.counts.map((row) => row.map((count) => (count === undefined ? undefined : tooFew))),
    rowTotals: table.counts.map(() => tooFew),
    columnTotals: table.columns.map(() => tooFew),
    total: tooFew,
  };
}

interface GridPlan {
  readonly table: TableStatistic;
  readonly rule: ProtectedRule;
  readonly sums: Sums;
  readonly emptyIsShown: boolean;
  /** Filled with the figures that may not be shown. */
  readonly targets: Target[];
}

/** The table as relations, with the figures under the threshold withheld and listed as targets. */
function gridOf(plan: GridPlan): (Entry | undefined)[][] {
  const { table, sums } = plan;
  const [rowCount, columnCount] = [table.counts.length, table.columns.length];
  const areTotalsPublished = table.rowTotals === undefined;
  const safeColumns = table.columns.map((column) => plan.emptyIsShown && column.emptyIsSafe);
  const grid: (Entry | undefined)[][] = table.counts.map((counts, row) => {
    const given = table.rowTotals?.[row];
    const isRowSafe = safeColumns.every((safe, column) => safe || counts[column] === undefined);
    const rowWorth = table.rowWorths?.[row] ?? 1;
    const entries = counts.map((count, column) => {
      if (count === undefined) return undefined;
      const worth = rowWorth * (table.columns[column]?.worth ?? 1);
      const companies = table.companies?.[row]?.[column];
      const cell = { row, column, value: count, worth, emptyIsSafe: safeColumns[column] ?? false, companies };
      return given?.kind === "withheld" ? free(count) : figureEntry(plan, cell);
    });
    const value = sums.rows[row] ?? 0;
    const total = { row, column: columnCount, value, worth: 2 * rowWorth, emptyIsSafe: isRowSafe };
    return [...entries, given === undefined ? figureEntry(plan, total) : givenTotal(given, value)];
  });
  const columnTotals = sums.columns.map((value, column) => {
    if (!areTotalsPublished) return { ...free(value), isSubtracted: true };
    const worth = 2 * (table.columns[column]?.worth ?? 1);
    return figureEntry(plan, {
      row: rowCount,
      column,
      value,
      worth,
      emptyIsSafe: safeColumns[column] ?? false,
    });
  });
  const total = areTotalsPublished ? { ...free(sums.total), withheld: false } : free(sums.total);
  return [...grid, [...columnTotals, total]];
}

/** A figure that is published nowhere: it may take any value. */
function free(value: number): Entry {
  return { value, lowest: 0, price: Number.POSITIVE_INFINITY, isSubtracted: false, withheld: true };
}

function givenTotal(given: Shown, value: number): Entry {
  if (given.kind === "shown" && given.value !== value) {
    throw new Error(`invalid table; a row adds up to ${value}, its released total is ${given.value}`);
  }
  return { ...free(value), isSubtracted: true, withheld: given.kind === "withheld" };
}

interface Figure {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly worth: number;
  readonly emptyIsSafe: boolean;
  readonly companies?: number | undefined;
}

function figureEntry(plan: GridPlan, figure: Figure): Entry {
  const { row, column, value, worth, emptyIsSafe } = figure;
  const isSubtracted = row === plan.table.counts.length || column === plan.table.columns.length;
  const isSafelyEmpty = value === 0 && emptyIsSafe;
  const isSmall = value < plan.rule.employeesMin || isFromTooFewCompanies(plan, figure);
  if (isSmall && !isSafelyEmpty) plan.targets.push({ row, column, room: 1, directions: "either" });
  return {
    value,
    // Where empty cells are shown, a withheld cell cannot be empty, and every reader knows it.
    lowest: emptyIsSafe ? 1 : 0,
    price: isSafelyEmpty ? Number.POSITIVE_INFINITY : worth * (value + 1),
    isSubtracted,
    withheld: isSmall && !isSafelyEmpty,
  };
}

/** Totals come from at least as many companies as their best-covered cell; a cell without a count from one. */
function isFromTooFewCompanies({ table, rule }: GridPlan, figure: Figure): boolean {
  if (rule.companiesMin <= 1) return false;
  const isCell = figure.row < table.counts.length && figure.column < table.columns.length;
  if (isCell) return (figure.companies ?? 1) < rule.companiesMin;
  const grid = table.companies ?? [];
  const under =
    figure.column === table.columns.length ? (grid[figure.row] ?? []) : grid.map((row) => row[figure.column]);
  return Math.max(1, ...under.map((count) => count ?? 1)) < rule.companiesMin;
}
