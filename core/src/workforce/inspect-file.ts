import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { LongWork } from "../kernel/long-work.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { headingsKeyOf, type SheetLayout } from "./column-mapping.ts";
import type { FileInspection, FileSource, ReadingPhase, SheetInspector, WorkforceStore } from "./ports.ts";

/** What a file seems to be, before anything of it is stored; mappings corrected earlier are proposed again. */
export async function inspectFile(
  house: { readonly sheets: SheetInspector; readonly workforce: WorkforceStore },
  actor: Actor,
  query: { readonly file: FileSource },
  work: LongWork<ReadingPhase>,
): Promise<Result<FileInspection, NotAllowed>> {
  if (!may(actor, "importPayrollFile")) return refuse(notAllowed);
  const inspection = await house.sheets.inspect(query.file, work);
  if (inspection.kind !== "sheet") return accept(inspection);
  const layouts: SheetLayout[] = [];
  for (const layout of inspection.layouts) {
    const remembered = await house.workforce.rememberedMapping(headingsKeyOf(layout.headings));
    layouts.push(remembered === undefined ? layout : withRemembered(layout, remembered.columns));
  }
  return accept({ ...inspection, layouts });
}

function withRemembered(layout: SheetLayout, columns: SheetLayout["proposal"]["columns"]): SheetLayout {
  const mapped = new Set(columns.map((column) => column.field));
  return {
    ...layout,
    proposal: { sheet: layout.sheet, headingRow: layout.headingRow, columns },
    missing: layout.missing.filter((field) => !mapped.has(field)),
  };
}
