import { z } from "zod";
import type { Id } from "../kernel/brand.ts";
import type { Day, Month } from "../kernel/calendar.ts";
import type { Known } from "../kernel/known.ts";
import type { EuroCents } from "../kernel/money.ts";
import type {
  ContractKind,
  ExitReason,
  Exposure,
  JobStatus,
  QualificationLevel,
  Sex,
  WorkingTime,
} from "../reference/index.ts";

/** A keyed fingerprint of the staff number, written as a UUID; the staff number itself is never stored. */
export type EmployeeId = Id<"Employee">;
export type PayrollFileId = Id<"PayrollFile">;

/**
 * What one employee's payroll says for one month. Only the main contract is described; `contractCount` says if there
 * were others.
 */
export interface EmployeeMonth {
  readonly employee: EmployeeId;
  /** SIRET, 14 digits. */
  readonly establishment: string;
  /** PCS-ESE code such as "684a". */
  readonly occupationCode: Known<string>;
  readonly jobLabel: Known<string>;
  readonly exposures: Known<readonly Exposure[]>;
  readonly jobStatus: Known<JobStatus>;
  /** Position in the collective agreement's grid, as payroll writes it. */
  readonly jobGrade: Known<string>;
  /** IDCC, 4 digits. */
  readonly collectiveAgreement: Known<string>;
  readonly contractKind: Known<ContractKind>;
  readonly workingTime: Known<WorkingTime>;
  /** Hours of the contract over the reference hours of the category, 0 to 1 (above 1 for overtime contracts). */
  readonly workingTimeShare: Known<number>;
  readonly paidHours: Known<number>;
  /** Gross pay of the month; negative in months of correction. */
  readonly grossPay: Known<EuroCents>;
  readonly hourlyPay: Known<EuroCents>;
  readonly qualificationLevel: Known<QualificationLevel>;
  readonly certifications: Known<readonly string[]>;
  readonly sex: Known<Sex>;
  /** Whole years at the end of the month, kept as a band only: "15-24", "25-34", "35-44", "45-54", "55+". */
  readonly ageBand: Known<AgeBand>;
  readonly contractStart: Known<Day>;
  readonly tenureMonths: Known<number>;
  readonly exit: Known<{ readonly day: Day; readonly reason: ExitReason }>;
  /** Days of stopped work in the month, halves included. All motives are one: the motive never leaves the reader. */
  readonly stopDays: number;
  /** Days of other suspensions of the contract in the month. */
  readonly suspensionDays: number;
  readonly contractCount: number;
}

export const ageBands = ["15-24", "25-34", "35-44", "45-54", "55+"] as const;
export type AgeBand = (typeof ageBands)[number];

export interface Establishment {
  /** SIRET, 14 digits. */
  readonly siret: string;
  readonly label: Known<string>;
  readonly postcode: Known<string>;
  /** NAF code of the establishment (APET), such as "8121Z". */
  readonly activityCode: Known<string>;
  readonly collectiveAgreement: Known<string>;
}

/** Days and stops of the whole company in the month by family; the finest that is kept about motives. */
export interface StopTotals {
  readonly workAccidentStops: number;
  readonly workAccidentDays: number;
  readonly otherStops: number;
  readonly otherDays: number;
}

/** Where a problem stands in a file: the line of a text file, or the sheet and row of a workbook. */
export const problemPlaceSchema = z.object({
  line: z.int().optional(),
  sheet: z.string().optional(),
  column: z.string().optional(),
  rubric: z.string().optional(),
});
export type ProblemPlace = z.infer<typeof problemPlaceSchema>;

/**
 * `blocks`: nothing can be stored. `drops`: this line or person is left aside. `notes`: stored, worth knowing.
 * `found` is what stood there, shortened, and never a personal identifier.
 */
export const importProblemSchema = z.object({
  code: z.string(),
  severity: z.enum(["blocks", "drops", "notes"]),
  place: problemPlaceSchema,
  found: z.string(),
  /** How many times; places after the first hundred of a code are counted only. */
  count: z.int(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** One employee of a declaration, as written in the file: the only place where the staff number stands. */
export interface DeclaredEmployee extends Omit<EmployeeMonth, "employee"> {
  /** Staff number as written in the file, or a fallback key of the contract when there is none. */
  readonly staffNumber: string;
}

/**
 * One declaration of a file: an establishment's month, or one fraction of it. It is also what a later import
 * replaces. A declaration that a later one of the same file replaces or cancels does not stand.
 */
export interface Declaration {
  /** Position among the declarations of the file, 0 for the first. */
  readonly index: number;
  readonly month: Month;
  /** SIRET of the declaring establishment, or "" when the file does not say it. */
  readonly establishment: string;
  /** Fraction of the establishment's declaration, such as "1/2"; "1/1" when it is whole. */
  readonly fraction: string;
  readonly standing: "stands" | "replacedInFile" | "cancelsStored";
  readonly employeeCount: number;
}

/** What the reader knows once all people were read. */
export interface PayrollReading {
  readonly declarations: readonly Declaration[];
  /** SIREN, 9 digits. */
  readonly company: Known<string>;
  readonly activityCode: Known<string>;
  readonly establishments: readonly Establishment[];
  readonly stopTotals: ReadonlyMap<Month, StopTotals>;
  readonly problems: readonly ImportProblem[];
  /** Occurrences of each rubric or column that was not kept, by its name. */
  readonly droppedRubrics: ReadonlyMap<string, number>;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fingerprint: string;
  readonly format: PayrollFormat;
}

/** People of one declaration, as the reader gives them: before pseudonyms, never stored in this form. */
export interface DeclaredBatch {
  readonly declaration: number;
  readonly month: Month;
  readonly employees: readonly DeclaredEmployee[];
}

export const payrollFormats = ["dsn", "csv", "xlsx"] as const;
export type PayrollFormat = (typeof payrollFormats)[number];

/** What is told and kept about a reading: counts, problems and what was left out; nothing about one person. */
export const readingSummarySchema = z.object({
  format: z.enum(payrollFormats),
  /** SIREN, or "" when the file does not say it. */
  company: z.string(),
  /** Months that stand in the file, earliest first. */
  months: z.array(z.string()),
  establishmentCount: z.int(),
  /** People and months: one person in two months counts twice. */
  employeeMonthCount: z.int(),
  droppedRubrics: z.array(z.object({ rubric: z.string(), count: z.int() })),
  problems: z.array(importProblemSchema),
});
export type ReadingSummary = z.infer<typeof readingSummarySchema>;

/** One training followed by one employee. */
export interface TrainingRecord {
  readonly employee: EmployeeId;
  readonly title: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly hours: Known<number>;
  /** Training that conditions the exercise of an activity (Code du travail, L.6321-2). */
  readonly isMandatory: Known<boolean>;
  readonly mode: Known<TrainingMode>;
  readonly certification: Known<string>;
}

export const trainingModes = ["classroom", "remote", "workSituation", "workStudy", "mixed"] as const;
export type TrainingMode = (typeof trainingModes)[number];
