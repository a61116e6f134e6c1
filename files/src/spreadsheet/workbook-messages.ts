import type { SheetProblemCode } from "./sheet-problems.ts";
import type { SheetRow } from "./sheet-rows.ts";

/** What the reading of a workbook asks of its thread. */
export type WorkbookOrder =
  | { readonly kind: "open"; readonly bytes: Uint8Array<ArrayBuffer>; readonly gate: SharedArrayBuffer }
  | { readonly kind: "rows"; readonly sheet: string; readonly mostRows: number };

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
}

/** What the thread answers. */
export type WorkbookAnswer =
  | { readonly kind: "sheets"; readonly sheets: readonly WorkbookSheet[] }
  | { readonly kind: "rows"; readonly rows: readonly SheetRow[] }
  | { readonly kind: "end" }
  | { readonly kind: "refused"; readonly code: SheetProblemCode; readonly found: string };

/** Batches sent and not yet asked away; the thread waits when there are this many. */
export const mostBatchesAhead = 2;
export const rowsPerBatch = 500;
