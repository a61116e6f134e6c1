import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type {
  ColumnMapping,
  DeclaredBatch,
  FileSource,
  OpenPayrollFile,
  PayrollFileReader,
  PayrollReading,
  ReadingPhase,
} from "../../../core/src/workforce/index.ts";
import { bodyRows } from "./body-rows.ts";
import { type DeclarationsSeen, openDeclarations } from "./declarations-seen.ts";
import { type EstablishmentsSeen, openEstablishments } from "./establishments-seen.ts";
import { type OpenSheets, openSheets, peekRows } from "./open-sheet.ts";
import { openReaders, type RowSettings, readPayrollRow } from "./payroll-row.ts";
import { holdsPersonalContent, mask } from "./personal-content.ts";
import { plainWords } from "./plain-words.ts";
import { referenceHours } from "./reference-hours.ts";
import { openCells, openTableCells, type TableCells } from "./row-cells.ts";
import { findTables } from "./sheet-inspector.ts";
import { type FoundTable, findTable, proposalOf, recognisedRows } from "./sheet-layout.ts";
import { openProblemLog, type ProblemLog } from "./sheet-problems.ts";
import type { SheetRow } from "./sheet-rows.ts";
import { planTable, type TablePlan } from "./table-plan.ts";

type Options = Parameters<PayrollFileReader["open"]>[1];

const longestStaffNumber = 64;

/**
 * Reads payroll exports in CSV and XLSX: one declaration per month and establishment found in the rows. Without a
 * mapping, the reader's own proposal is used when it misses nothing that `options` does not give.
 */
export const sheetFile: PayrollFileReader = { open };

function open(file: FileSource, options: Options, work: LongWork<ReadingPhase>): OpenPayrollFile {
  const reading = openReading();
  async function* people(): AsyncIterable<DeclaredBatch> {
    const sheets = await openSheets(file, work, reading.log);
    if (sheets === "dsn") reading.log.add("wrongFormat");
    if (sheets === "dsn" || sheets === undefined) {
      reading.finish(options.format, "");
      return;
    }
    try {
      yield* readSheets(sheets, options, work, reading);
      reading.finish(sheets.format, sheets.fingerprint());
    } finally {
      await sheets.close();
    }
  }
  return { people, reading: async () => reading.outcome() };
}

interface Reading {
  readonly log: ProblemLog;
  readonly declarations: DeclarationsSeen;
  readonly establishments: EstablishmentsSeen;
  readonly dropped: Map<string, number>;
  finish(format: PayrollReading["format"], fingerprint: string): void;
  outcome(): PayrollReading;
}

function openReading(): Reading {
  const log = openProblemLog();
  const declarations = openDeclarations(log);
  const establishments = openEstablishments();
  const dropped = new Map<string, number>();
  let outcome: PayrollReading | undefined;
  return {
    log,
    declarations,
    establishments,
    dropped,
    finish(format, fingerprint) {
      outcome = {
        declarations: declarations.list(),
        company: establishments.company(),
        activityCode: establishments.activityCode(),
        establishments: establishments.list(log),
        // A sheet gives days of absence without their family: company totals by family would be invented.
        stopTotals: new Map(),
        problems: log.list(),
        droppedRubrics: dropped,
        fingerprint,
        format,
      };
    },
    outcome() {
      if (outcome === undefined)
        throw new Error("invalid order of calls; people must be read before the reading");
      return outcome;
    },
  };
}

async function* readSheets(
  sheets: OpenSheets,
  options: Options,
  work: LongWork<ReadingPhase>,
  reading: Reading,
): AsyncIterable<DeclaredBatch> {
  const { log } = reading;
  const sheet = await chooseSheet(sheets, options.mapping, log);
  if (sheet === undefined) return;
  const { head, rows } = await peekRows(sheets.rows(sheet, 0), recognisedRows);
  const table = findTable(sheet, head, options.mapping?.headingRow);
  if (table === undefined) {
    if (!log.blocks) log.add("noTable");
    return;
  }
  if (table.below.length === 0 && !log.blocks) log.add("noRows");
  const plan = planTable(table, { ...(options.mapping ?? proposalOf(table)), sheet }, log);
  checkPlan(plan, options, log);
  if (log.blocks) return;
  const opened = {
    plan,
    settings: settingsOf(table, plan, options),
    cells: openTableCells(plan.columns, plan.sheet, log),
  };
  for await (const batch of bodyRows(rows, plan, log)) {
    work.signal.throwIfAborted();
    for (const row of batch) readRow(row, opened, reading);
    if (log.blocks) return;
    if (reading.declarations.isFull()) yield* reading.declarations.release();
  }
  work.signal.throwIfAborted();
  if (!log.blocks) yield* reading.declarations.release();
}

/** The sheet of the mapping, or the first one that looks like payroll; a text file has only one. */
async function chooseSheet(
  sheets: OpenSheets,
  mapping: ColumnMapping | undefined,
  log: ProblemLog,
): Promise<string | undefined> {
  if (sheets.format === "csv") return "";
  const visible = sheets.sheets.filter(({ isHidden }) => !isHidden);
  const names = new Set(sheets.sheets.map(({ name }) => name));
  if (mapping !== undefined && !names.has(mapping.sheet)) {
    log.add("sheetMissing");
    return undefined;
  }
  if (visible.length > 1) log.add("otherSheetsNotRead", {}, String(visible.length - 1));
  if (mapping !== undefined) return mapping.sheet;
  if (visible.length === 1) return visible[0]?.name;
  const [first] = await findTables(sheets, log);
  if (first === undefined && !log.blocks) log.add("noTable");
  return first?.sheet;
}

function checkPlan(plan: TablePlan, options: Options, log: ProblemLog): void {
  if (!plan.columns.has("staffNumber") && !log.blocks) log.add("staffNumberColumnMissing");
  if (!plan.columns.has("month") && options.month === undefined) log.add("monthMissing");
  const [pay] = plan.columns.get("grossPay") ?? [];
  if (pay !== undefined && /\bbase\b/.test(plainWords(pay.heading))) {
    log.add("basePayAsGross", { column: pay.heading });
  }
}

function settingsOf(table: FoundTable, plan: TablePlan, options: Options): RowSettings {
  const [hours] = plan.columns.get("contractHours") ?? [];
  const cells = hours === undefined ? [] : table.below.map((row) => row.cells[hours.index] ?? "");
  return {
    month: options.month,
    referenceHours: referenceHours(hours?.heading ?? "", cells),
    readers: openReaders(),
  };
}

interface OpenedTable {
  readonly plan: TablePlan;
  readonly settings: RowSettings;
  readonly cells: TableCells;
}

function readRow(row: SheetRow, { plan, settings, cells: tableCells }: OpenedTable, reading: Reading): void {
  const cells = openCells(row, tableCells);
  const staffNumber = cells.text("staffNumber");
  if (staffNumber === "" || staffNumber.length > longestStaffNumber) {
    reading.log.add("rowWithoutStaffNumber", cells.place("staffNumber"));
    return;
  }
  if (holdsPersonalContent(staffNumber)) {
    reading.log.add("rowWithPersonalNumber", cells.place("staffNumber"), mask);
    return;
  }
  for (const { heading, index } of plan.dropped) {
    if ((row.cells[index] ?? "").trim() !== "") {
      reading.dropped.set(heading, (reading.dropped.get(heading) ?? 0) + 1);
    }
  }
  const read = readPayrollRow(cells, staffNumber, settings);
  if (read === undefined) return;
  reading.establishments.see(read.employee.establishment, cells, read.employee.collectiveAgreement);
  reading.declarations.add(read.month, read.employee, cells.place());
}
