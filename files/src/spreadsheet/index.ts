export { businessSeriesFile } from "./business-series.ts";
export { sheetFile } from "./payroll-sheet.ts";
export { readTable, tableFile } from "./read-table.ts";
export { sheetInspector } from "./sheet-inspector.ts";
export { type SheetProblemCode, severityByProblem } from "./sheet-problems.ts";
export { trainingRegisterFile } from "./training-register.ts";
export { type CsvCell, withoutExportGuard, writeCsv } from "./write-csv.ts";
