import type { ProtectedRule } from "./disclosure-rules.ts";
import { amountReason, totalOf } from "./judge-amount.ts";
import type {
  Contributions,
  MagnitudeTableStatistic,
  ReleasedTable,
  Shown,
  WithheldReason,
} from "./model.ts";
import { type Entry, type Target, withholdComplements } from "./withhold-complements.ts";

/** A table of amounts with every figure shown. */
export function exactMagnitudes(table: MagnitudeTableStatistic): ReleasedTable {
  return present(gridOf(table, "exact"));
}

/**
 * Withholds totals of amounts that rest on too few people or companies, or on one that dominates; then the
 * cheapest others, until each withheld amount stays uncertain by at least the rule's share of itself up and down.
 * When that cannot be had, nothing of the table is shown. A contributor who knows its own amount is not reckoned
 * with beyond the dominance rule.
 */
export function releaseMagnitudes(table: MagnitudeTableStatistic, rule: ProtectedRule): ReleasedTable {
  const grid = gridOf(table, rule);
  const targets: Target[] = [];
  for (const [row, entries] of grid.entries()) {
    for (const [column, entry] of entries.entries()) {
      if (entry?.reason === undefined) continue;
      targets.push({ row, column, room: rule.protectionShare * entry.value, directions: "both" });
    }
  }
  const exposed = withholdComplements(grid, targets);
  if (exposed.length > 0) for (const entry of grid.flat()) if (entry !== undefined) entry.withheld = true;
  return present(grid);
}

interface AmountEntry extends Entry {
  readonly reason: WithheldReason | undefined;
}

type AmountGrid = (AmountEntry | undefined)[][];

function present(grid: AmountGrid): ReleasedTable {
  const figures = grid.map((row) =>
    row.map((entry) => (entry === undefined ? undefined : presentEntry(entry))),
  );
  const margin = figures.at(-1) ?? [];
  const total = margin.at(-1);
  const isPresent = (figure: Shown | undefined): figure is Shown => figure !== undefined;
  return {
    cells: figures.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: figures
      .slice(0, -1)
      .map((row) => row.at(-1))
      .filter(isPresent),
    columnTotals: margin.slice(0, -1).filter(isPresent),
    ...(total === undefined ? {} : { total }),
  };
}

function presentEntry(entry: AmountEntry): Shown {
  if (!entry.withheld) return { kind: "shown", value: entry.value };
  return { kind: "withheld", because: entry.reason ?? "recoverable" };
}

function gridOf(table: MagnitudeTableStatistic, rule: ProtectedRule | "exact"): AmountGrid {
  const columnCount = table.cells[0]?.length ?? 0;
  const rows = table.cells.map((row) => {
    if (row.length !== columnCount) throw new Error("invalid table; a row misses cells");
    return [
      ...row.map((cell) => (cell === undefined ? undefined : entryOf(cell, rule, false))),
      entryOf(pooled(row), rule, true),
    ];
  });
  const columns = Array.from({ length: columnCount }, (_, column) =>
    entryOf(pooled(table.cells.map((row) => row[column])), rule, true),
  );
  return [...rows, [...columns, entryOf(pooled(table.cells.flat()), rule, false)]];
}

function entryOf(
  contributions: Contributions,
  rule: ProtectedRule | "exact",
  isSubtracted: boolean,
): AmountEntry {
  const value = totalOf(contributions.employees);
  const reason = rule === "exact" ? undefined : amountReason(contributions, rule);
  return { value, lowest: 0, price: value + 1, isSubtracted, withheld: reason !== undefined, reason };
}

/**
 * Contributions of several cells together. The same company may stand in several cells: taking its parts as
 * separate would hide that it dominates, so companies are told apart by their position in the cells' lists only
 * when every cell lists the same number of them (0 where one has nothing).
 */
function pooled(cells: readonly (Contributions | undefined)[]): Contributions {
  const present = cells.filter((cell) => cell !== undefined);
  const employees = present.flatMap((cell) => Array.from(cell.employees));
  const first = present[0]?.companies;
  if (first === undefined) return { employees };
  const companies = Array.from(first, () => 0);
  for (const cell of present) {
    if (cell.companies?.length !== companies.length)
      throw new Error("invalid table; cells list other companies");
    for (let index = 0; index < companies.length; index += 1) {
      companies[index] = (companies[index] ?? 0) + (cell.companies[index] ?? 0);
    }
  }
  return { employees, companies };
}
