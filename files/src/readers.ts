import type { PayrollFileReader } from "../../core/src/workforce/index.ts";
import { dsnFile } from "./dsn/dsn-file.ts";
import { sheetFile } from "./spreadsheet/index.ts";

export {
  businessSeriesFile,
  sheetInspector as inspectSheet,
  tableFile as tableReader,
  trainingRegisterFile,
} from "./spreadsheet/index.ts";

/** Payroll files of every known format. */
export const payrollFile: PayrollFileReader = {
  open: (file, options, work) => (options.format === "dsn" ? dsnFile : sheetFile).open(file, options, work),
};
