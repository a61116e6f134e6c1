import type { Column } from "../../../engine/src/index.ts";
import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { LongWork } from "../kernel/long-work.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { FileSource, ImportProblem, ReadingPhase } from "../workforce/index.ts";
import type { TableView, TextTable } from "./model.ts";
import type { TableReader } from "./ports.ts";
import { suggestStudy } from "./suggest-study.ts";
import { isMissingText, typeColumns } from "./type-columns.ts";

/** Distinct values shown of a column. */
const shownValues = 12;

/** In order of precedence. */
export type ViewTableRefusal = NotAllowed | UnreadableTable;
export interface UnreadableTable {
  readonly code: "unreadableTable";
  readonly problems: readonly ImportProblem[];
}

/** The columns of a table and what the study seems to be; nothing is stored. */
export async function viewTable(
  house: { readonly tables: TableReader },
  actor: Actor,
  query: { readonly file: FileSource },
  work: LongWork<ReadingPhase>,
): Promise<Result<TableView, ViewTableRefusal>> {
  if (!may(actor, "estimateEffect")) return refuse(notAllowed);
  const reading = await house.tables.read(query.file, work);
  if (reading.kind === "unreadable") return refuse({ code: "unreadableTable", problems: reading.problems });
  return accept(describeTable(reading.table));
}

function describeTable(table: TextTable): TableView {
  const typed = typeColumns(table);
  const columns = table.headings.map((name, index) =>
    describeColumn(name, table.columns[index] ?? [], typed.get(name)),
  );
  return { rowCount: table.rowCount, columns, suggestion: suggestStudy(columns) };
}

function describeColumn(
  name: string,
  texts: readonly string[],
  column: Column | undefined,
): TableView["columns"][number] {
  const values = new Set<string>();
  let missing = 0;
  for (const text of texts) {
    if (isMissingText(text)) missing += 1;
    else if (values.size < shownValues) values.add(text.trim());
  }
  return { name, kind: column?.kind === "number" ? "number" : "text", values: [...values], missing };
}
