import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type {
  ColumnMapping,
  DeclaredTraining,
  FileSource,
  ImportProblem,
  ReadingPhase,
  TrainingRegisterReader,
} from "../../../core/src/workforce/index.ts";
import { bodyRows } from "./body-rows.ts";
import { readDay } from "./french-dates.ts";
import { readHours } from "./french-numbers.ts";
import { openSheets, peekRows } from "./open-sheet.ts";
import { readTrainingMode, readYesNo } from "./person-words.ts";
import { holdsPersonalContent, mask } from "./personal-content.ts";
import { openCells, openTableCells, type RowCells } from "./row-cells.ts";
import { findTable, recognisedRows } from "./sheet-layout.ts";
import { openProblemLog, type ProblemLog } from "./sheet-problems.ts";
import { planTable, type TablePlan } from "./table-plan.ts";

interface Register {
  readonly records: readonly DeclaredTraining[];
  readonly problems: readonly ImportProblem[];
}

const mostRecords = 2_000_000;
const mostHours = 5000;

/** Reads registers of training in CSV and XLSX; one date alone is both the first and the last day. */
export const trainingRegisterFile: TrainingRegisterReader = { read };

async function read(
  file: FileSource,
  mapping: ColumnMapping,
  work: LongWork<ReadingPhase>,
): Promise<Register> {
  const log = openProblemLog();
  const records: DeclaredTraining[] = [];
  const sheets = await openSheets(file, work, log);
  if (sheets === "dsn") log.add("wrongFormat");
  if (sheets === "dsn" || sheets === undefined) return { records, problems: log.list() };
  try {
    const sheet = sheets.format === "csv" ? "" : mapping.sheet;
    if (!sheets.sheets.some(({ name }) => name === sheet)) log.add("sheetMissing");
    else {
      const { head, rows } = await peekRows(sheets.rows(sheet, 0), recognisedRows);
      const table = findTable(sheet, head, mapping.headingRow);
      if (table === undefined && !log.blocks) log.add("noTable");
      const plan = table === undefined ? undefined : planTable(table, { ...mapping, sheet }, log);
      if (plan !== undefined) checkPlan(plan, log);
      if (plan !== undefined && !log.blocks) {
        const cells = openTableCells(plan.columns, sheet, log);
        for await (const batch of bodyRows(rows, plan, log)) {
          work.signal.throwIfAborted();
          for (const row of batch) readRecord(openCells(row, cells), records);
          if (records.length > mostRecords) log.add("tooManyRows");
          if (log.blocks) break;
        }
      }
    }
  } finally {
    await sheets.close();
  }
  work.signal.throwIfAborted();
  return { records: log.blocks ? [] : records, problems: log.list() };
}

function checkPlan(plan: TablePlan, log: ProblemLog): void {
  if (!plan.columns.has("staffNumber") && !log.blocks) log.add("staffNumberColumnMissing");
  if (!plan.columns.has("trainingTitle")) log.add("trainingTitleMissing");
  if (!plan.columns.has("firstDay") && !plan.columns.has("lastDay")) log.add("trainingDayMissing");
}

function readRecord(cells: RowCells, records: DeclaredTraining[]): void {
  const staffNumber = cells.text("staffNumber");
  if (staffNumber === "") {
    cells.note("rowWithoutStaffNumber", "staffNumber", "");
    return;
  }
  if (holdsPersonalContent(staffNumber)) {
    cells.note("rowWithPersonalNumber", "staffNumber", mask);
    return;
  }
  const title = cells.words("trainingTitle", " ");
  if (!title.known) {
    cells.note("trainingWithoutTitle", "trainingTitle", "");
    return;
  }
  const days = readDays(cells);
  if (days === undefined) return;
  const hours = cells.read(
    "trainingHours",
    (text) => {
      const count = readHours(text);
      return count !== undefined && count >= 0 && count <= mostHours ? count : undefined;
    },
    "countUnreadable",
  );
  records.push({
    staffNumber,
    title: title.value,
    firstDay: days.first,
    lastDay: days.last,
    hours,
    isMandatory: cells.read("isMandatory", readMandatory, "yesNoUnknown"),
    mode: cells.read("trainingMode", readTrainingMode, "trainingModeUnknown"),
    certification: cells.words("trainingCertification", " "),
  });
}

/** Registers answer yes or no, or name the kind of training. */
function readMandatory(text: string): boolean | undefined {
  if (/^\s*(?:non|pas)[\s-]+(?:obligatoire|réglementaire)/i.test(text)) return false;
  return readYesNo(text) ?? (/obligatoire|réglementaire|reglementaire/i.test(text) ? true : undefined);
}

/** Days of one cell each, or of one cell that holds a period: "du 01/03/2026 au 03/03/2026". */
function readDays(cells: RowCells): { readonly first: Day; readonly last: Day } | undefined {
  const texts = [cells.text("firstDay"), cells.text("lastDay")].filter((text) => text !== "");
  const days = texts.flatMap(daysWithin);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) {
    cells.note("trainingWithoutDay", "firstDay", texts.join(" "));
    return undefined;
  }
  if (first > last) {
    cells.note("trainingDaysReversed", "lastDay", `${first} ${last}`);
    return undefined;
  }
  return { first, last };
}

function daysWithin(text: string): Day[] {
  const whole = readDay(text);
  if (whole !== undefined) return [whole];
  const found = text.match(/\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/g) ?? [];
  return found.map(readDay).filter((day) => day !== undefined);
}
