import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import type { LongWork } from "../kernel/long-work.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { DeclaredBatch, PayrollFileId, PayrollReading, ReadingSummary } from "./model.ts";
import type {
  EmployeeMonthBatch,
  FileSource,
  MonthDifference,
  OpenPayrollFile,
  PayrollFileReader,
  PayrollReadingOptions,
  Pseudonyms,
  ReadingPhase,
  StoredPayrollFile,
  WorkforceStore,
} from "./ports.ts";
import { summarizeReading } from "./summarize-reading.ts";

export interface ImportPayrollFile {
  readonly file: FileSource;
  readonly options: PayrollReadingOptions;
  /**
   * `ask`: what replaces stored rows waits for a confirmation. `replace`: it does not. `readOnly`: nothing is stored.
   */
  readonly mode: "ask" | "replace" | "readOnly";
}

/** `awaitsConfirmation`: rows are staged, nobody sees them. `readOnly`: the file was read and nothing was stored. */
export interface PayrollFileImported {
  readonly status: "stored" | "awaitsConfirmation" | "readOnly";
  readonly file: PayrollFileId;
  readonly summary: ReadingSummary;
  readonly differences: readonly MonthDifference[];
}

/** In order of precedence. */
export type ImportPayrollFileRefusal =
  | NotAllowed
  | { readonly code: "unreadable"; readonly summary: ReadingSummary }
  | { readonly code: "noEmployee"; readonly summary: ReadingSummary }
  | { readonly code: "alreadyImported"; readonly file: PayrollFileId; readonly summary: ReadingSummary };

export interface ImportHouse {
  readonly payrollFiles: PayrollFileReader;
  readonly pseudonyms: Pseudonyms;
  readonly workforce: WorkforceStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/**
 * Reads a payroll file and stores its months. Nothing is stored when something blocks; the caller's transaction
 * undoes the staged rows on any refusal, failure or stop. Replacing what stands waits for a yes unless told otherwise.
 */
export async function importPayrollFile(
  house: ImportHouse,
  actor: Actor,
  command: ImportPayrollFile,
  work: LongWork<ReadingPhase>,
): Promise<Result<PayrollFileImported, ImportPayrollFileRefusal>> {
  if (!may(actor, "importPayrollFile")) return refuse(notAllowed);
  const id = house.ids.next() as PayrollFileId;
  const open = house.payrollFiles.open(command.file, command.options, work);
  const batches = pseudonymised(open, house.pseudonyms);
  if (command.mode === "readOnly") await exhaust(batches);
  else await house.workforce.stageRows(id, batches);

  const reading = await open.reading();
  const summary = summarizeReading(reading);
  if (summary.problems.some((problem) => problem.severity === "blocks"))
    return refuse({ code: "unreadable", summary });
  const cancels = reading.declarations.some((declaration) => declaration.standing === "cancelsStored");
  if (summary.employeeMonthCount === 0 && !cancels) return refuse({ code: "noEmployee", summary });
  if (command.mode === "readOnly") return accept({ status: "readOnly", file: id, summary, differences: [] });

  work.signal.throwIfAborted();
  work.report({ phase: "storing", done: 0 });
  const fingerprint = fingerprintOf(reading, command.options);
  const stored: StoredPayrollFile = {
    id,
    name: command.file.name,
    status: "staged",
    fingerprint,
    importedAt: house.clock.now(),
    summary,
  };
  await house.workforce.stageFile(stored, reading);
  const twin = await house.workforce.findStandingTwin(fingerprint);
  if (twin !== undefined) return refuse({ code: "alreadyImported", file: twin.id, summary });
  const differences = await house.workforce.compareWithStanding(id);
  const replaces = differences.some((difference) => difference.storedHeadcount > 0);
  if (replaces && command.mode === "ask") {
    return accept({ status: "awaitsConfirmation", file: id, summary, differences });
  }
  work.signal.throwIfAborted();
  await house.workforce.letStand(id);
  return accept({ status: "stored", file: id, summary, differences });
}

/** The same bytes read with other columns, or for another month, are not the same file: correcting them must work. */
function fingerprintOf(reading: PayrollReading, { mapping, month }: PayrollReadingOptions): string {
  if (reading.format === "dsn") return reading.fingerprint;
  const columns = mapping?.columns.toSorted((left, right) => left.index - right.index);
  return [reading.fingerprint, JSON.stringify({ ...mapping, columns, month })].join(" ");
}

async function* pseudonymised(
  open: OpenPayrollFile,
  pseudonyms: Pseudonyms,
): AsyncIterable<EmployeeMonthBatch> {
  for await (const batch of open.people()) yield withoutStaffNumbers(batch, pseudonyms);
}

function withoutStaffNumbers(batch: DeclaredBatch, pseudonyms: Pseudonyms): EmployeeMonthBatch {
  const rows = batch.employees.map(({ staffNumber, ...facts }) => ({
    ...facts,
    employee: pseudonyms.employeeOf(staffNumber),
  }));
  return { declaration: batch.declaration, month: batch.month, rows };
}

async function exhaust(batches: AsyncIterable<EmployeeMonthBatch>): Promise<void> {
  for await (const _ of batches);
}
