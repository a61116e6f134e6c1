/** One row of a table as text: numbers with a decimal point when a workbook gives true ones, days as "2026-03-31". */
export interface SheetRow {
  /** Line of a text file or row of a sheet, 1 for the first. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows in batches, as they come. Problems that stop the reading stand in the log, and the rows end there. */
export type RowBatches = AsyncIterable<readonly SheetRow[]>;

/** Widest table that is read. */
export const maxColumns = 2000;
