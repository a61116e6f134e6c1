import { showFound } from "./personal-content.ts";
import { isTotalRow, repeatsHeadings } from "./row-kinds.ts";
import type { ProblemLog } from "./sheet-problems.ts";
import type { RowBatches, SheetRow } from "./sheet-rows.ts";
import type { TablePlan } from "./table-plan.ts";

/**
 * The rows of a table that are about someone or something: without those above the headings, empty ones, headings
 * repeated on every page, totals and stray lines, which leave a note.
 */
export async function* bodyRows(batches: RowBatches, plan: TablePlan, log: ProblemLog): RowBatches {
  for await (const rows of batches) {
    yield rows.filter((row) => row.row > plan.headingRow && isBodyRow(row, plan, log));
  }
}

function isBodyRow(row: SheetRow, plan: TablePlan, log: ProblemLog): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return false;
  const place = { line: row.row, ...(plan.sheet === "" ? {} : { sheet: plan.sheet }) };
  if (repeatsHeadings(row.cells, plan.headings)) {
    log.add("repeatedHeadings", place);
    return false;
  }
  if (isTotalRow(row.cells)) {
    log.add("totalRow", place);
    return false;
  }
  if (filled.length === 1 && plan.headings.length >= 4) {
    log.add("strayRow", place, showFound(filled[0] ?? ""));
    return false;
  }
  if (plan.sheet === "" && row.cells.slice(plan.headings.length).some((cell) => cell.trim() !== "")) {
    log.add("raggedRow", place);
  }
  return true;
}
