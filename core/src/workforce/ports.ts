import type { Day, Month } from "../kernel/calendar.ts";
import type { LongWork, Progress } from "../kernel/long-work.ts";
import type { ColumnMapping, SheetLayout } from "./column-mapping.ts";
import type {
  DeclaredBatch,
  EmployeeId,
  EmployeeMonth,
  Establishment,
  ImportProblem,
  PayrollFileId,
  PayrollFormat,
  PayrollReading,
  ReadingSummary,
  StopTotals,
  TrainingRecord,
} from "./model.ts";
import type { WorkforceSnapshot } from "./snapshot.ts";
import type { JobFamilyAnswers, JobGradeTable } from "./work-knowledge.ts";

/** The bytes of a file as they come, in chunks; `size` when it is known. */
export interface FileSource {
  readonly name: string;
  readonly size?: number;
  chunks(): AsyncIterable<Uint8Array>;
}

export type ReadingPhase = "reading" | "storing";

/**
 * A payroll file being read: people one declaration at a time (each batch belongs to one month), then the reading.
 * `people` must be exhausted before `reading` is asked. Throws `AbortError` only when the signal says so.
 */
export interface OpenPayrollFile {
  people(): AsyncIterable<DeclaredBatch>;
  reading(): Promise<PayrollReading>;
}

export interface PayrollFileReader {
  /** Opens a file of the given format; `mapping` says which column is what, and is ignored for a DSN. */
  open(file: FileSource, options: PayrollReadingOptions, work: LongWork<ReadingPhase>): OpenPayrollFile;
}

export interface PayrollReadingOptions {
  readonly format: PayrollFormat;
  readonly mapping?: ColumnMapping;
  /** The month of a file that does not say its month. */
  readonly month?: Month;
}

/** What can be said of a spreadsheet before it is read whole: its tables, headings and a proposed mapping. */
export interface SheetInspector {
  inspect(file: FileSource, work: LongWork<ReadingPhase>): Promise<FileInspection>;
}

export type FileInspection =
  | { readonly kind: "dsn" }
  | { readonly kind: "sheet"; readonly format: "csv" | "xlsx"; readonly layouts: readonly SheetLayout[] }
  | { readonly kind: "unreadable"; readonly problems: readonly ImportProblem[] };

export interface TrainingRegisterReader {
  read(
    file: FileSource,
    mapping: ColumnMapping,
    work: LongWork<ReadingPhase>,
  ): Promise<{ readonly records: readonly DeclaredTraining[]; readonly problems: readonly ImportProblem[] }>;
}

export interface DeclaredTraining extends Omit<TrainingRecord, "employee"> {
  readonly staffNumber: string;
}

/** Turns staff numbers into employee ids with the organisation's key, which lives outside the database. */
export interface Pseudonyms {
  employeeOf(staffNumber: string): EmployeeId;
}

/** What is kept about an imported file. `staged` rows are seen by nobody until the import is confirmed. */
export interface StoredPayrollFile {
  readonly id: PayrollFileId;
  readonly name: string;
  readonly status: "staged" | "stands";
  readonly fingerprint: string;
  /** Coordinated universal time, ISO 8601. */
  readonly importedAt: string;
  readonly summary: ReadingSummary;
}

/** A batch of rows ready to be stored. */
export interface EmployeeMonthBatch {
  readonly declaration: number;
  readonly month: Month;
  readonly rows: readonly EmployeeMonth[];
}

/** The months, employees and trainings of one organisation. Opened for one actor: it sees nothing of others. */
export interface WorkforceStore {
  /** Months that can be looked at, latest first. */
  months(): Promise<readonly StoredMonth[]>;
  establishments(): Promise<readonly Establishment[]>;
  payrollFiles(): Promise<readonly StoredPayrollFile[]>;
  /** A file, which nobody else can keep or drop until the end of the transaction. */
  findFileToSettle(id: PayrollFileId): Promise<StoredPayrollFile | undefined>;
  /** A file with the same bytes, of which everything still stands: to import it again would change nothing. */
  findStandingTwin(fingerprint: string): Promise<StoredPayrollFile | undefined>;
  /** Writes rows that nobody sees before `letStand`; gives their number. */
  stageRows(file: PayrollFileId, batches: AsyncIterable<EmployeeMonthBatch>): Promise<number>;
  /**
   * Keeps what is to be known of a staged file; rows of declarations that do not stand are deleted. From here to the
   * end of the transaction, no other import changes what stands.
   */
  stageFile(file: StoredPayrollFile, reading: PayrollReading): Promise<void>;
  /**
   * How the staged rows differ from what stands for the same months and establishments; one entry per month. Each
   * person counts once in a month, in however many establishments.
   */
  compareWithStanding(file: PayrollFileId): Promise<readonly MonthDifference[]>;
  /**
   * Makes the staged file stand: what stood for the same month, establishment and fraction is deleted. Fractions of
   * different wholes (1/2 and 2/3) are not the same cut of the people: the new ones replace all the former ones.
   */
  letStand(file: PayrollFileId): Promise<void>;
  /** Deletes a staged file and its rows. */
  dropStaged(file: PayrollFileId): Promise<void>;
  snapshot(month: Month): Promise<WorkforceSnapshot | undefined>;
  /** `undefined` when a file that stands does not say them, or stands for a part of what it says of the month. */
  stopTotals(month: Month): Promise<StopTotals | undefined>;
  /** People of some month from `first` to the one before `last` who are not in `last` any more, once each. */
  countLeavers(first: Month, last: Month): Promise<number>;
  /** Stores trainings in place of those whose last day is within the days given, bounds included. */
  replaceTrainings(records: readonly TrainingRecord[], firstDay: Day, lastDay: Day): Promise<void>;
  /** Trainings that end within the days given, bounds included. */
  trainingsBetween(firstDay: Day, lastDay: Day): Promise<readonly TrainingRecord[]>;
  countTrainings(firstDay: Day, lastDay: Day): Promise<number>;
  workAnswers(): Promise<readonly JobFamilyAnswers[]>;
  saveWorkAnswers(answers: JobFamilyAnswers): Promise<void>;
  jobGradeTables(): Promise<readonly JobGradeTable[]>;
  saveJobGradeTable(table: JobGradeTable): Promise<void>;
  rememberedMapping(headingsKey: string): Promise<ColumnMapping | undefined>;
  rememberMapping(headingsKey: string, mapping: ColumnMapping): Promise<void>;
}

/** Tickets of imports: others see how far they are and can ask them to stop. A ticket is forgotten after a day. */
export interface ImportDesk {
  open(ticket: ImportTicket): Promise<void>;
  /** A ticket that says it runs, and of which nothing was heard for a minute, has failed. */
  find(id: string): Promise<ImportTicket | undefined>;
  /** Makes a waiting ticket run. False when it does not wait, or was asked to stop: a ticket runs once. */
  start(id: string): Promise<boolean>;
  /** Tells that a running import is alive, and how far it has come. */
  report(id: string, progress: Progress<ReadingPhase>): Promise<void>;
  close(id: string, state: "finished" | "failed" | "stopped"): Promise<void>;
  /** Asks a waiting or running import to stop; one that is over stays as it is. */
  askToStop(id: string): Promise<void>;
}

/** One import from the click to its end. */
export interface ImportTicket {
  readonly id: string;
  readonly name: string;
  readonly options: PayrollReadingOptions;
  readonly state: "waiting" | "running" | "finished" | "failed" | "stopped";
  readonly isAskedToStop: boolean;
  readonly progress: Progress<ReadingPhase>;
}

/** A month that stands. `headcount` counts people: once each, in however many establishments. */
export interface StoredMonth {
  readonly month: Month;
  readonly headcount: number;
  readonly establishmentCount: number;
}

/**
 * `changed` counts people present in both whose stored facts differ. When nothing stood, everyone is `added` and all
 * else but `newHeadcount` is 0.
 */
export interface MonthDifference {
  readonly month: Month;
  readonly storedHeadcount: number;
  readonly newHeadcount: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}
