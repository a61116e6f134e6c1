import type { TableReader } from "../../core/src/evaluation/index.ts";
import type { PayrollFileReader } from "../../core/src/workforce/index.ts";
import { dsnFile } from "./dsn/dsn-file.ts";
import { readTable } from "./spreadsheet/read-table.ts";
import { sheetFile } from "./spreadsheet/sheet-file.ts";

export { sheetInspector as inspectSheet } from "./spreadsheet/inspect-sheet.ts";
export { trainingRegisterFile } from "./spreadsheet/training-register.ts";

/** Payroll files of every known format. */
export const payrollFile: PayrollFileReader = {
  open: (file, options, work) => (options.format === "dsn" ? dsnFile : sheetFile).open(file, options, work),
};

/** Tables of people trained and not trained. */
export const tableReader: TableReader = { read: readTable };
