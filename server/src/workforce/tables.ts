import type { Generated } from "kysely";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    payroll_file: PayrollFileTable;
    payroll_declaration: PayrollDeclarationTable;
    payroll_file_month: PayrollFileMonthTable;
    workforce_month: WorkforceMonthTable;
    employee_month: EmployeeMonthTable;
    establishment: EstablishmentTable;
    training: TrainingTable;
    work_answers: WorkAnswersTable;
    job_grade_table: JobGradeTableTable;
    remembered_mapping: RememberedMappingTable;
    import_ticket: ImportTicketTable;
  }
}

export interface PayrollFileTable {
  organisation_id: string;
  payroll_file_id: string;
  name: string;
  fingerprint: string;
  imported_at: string;
  status: "staged" | "stands";
  /** ReadingSummary as JSON. */
  summary: unknown;
  /** Establishments of the reading as JSON, written in their table when the file is made to stand. */
  establishments: unknown;
  /** Declarations at the import: fewer are left once another file has replaced some. */
  declaration_count: number;
}

export interface PayrollDeclarationTable {
  organisation_id: string;
  payroll_file_id: string;
  declaration: number;
  month: string;
  establishment: string;
  fraction: string;
  /** It brings nobody, and stands in place of what it cancelled until another file declares the month again. */
  is_cancellation: boolean;
  standing: "staged" | "stands";
}

/** What a file says of a month as a whole. */
export interface PayrollFileMonthTable {
  organisation_id: string;
  payroll_file_id: string;
  month: string;
  /** Declarations of the month at the import that bring people. */
  declaration_count: number;
  /** StopTotals as JSON; null when the file does not say them. */
  stop_totals: unknown;
}

/** Counts of a month that stands, written anew each time something of the month changes. */
export interface WorkforceMonthTable {
  organisation_id: string;
  month: string;
  headcount: number;
  establishment_count: number;
}

export interface EmployeeMonthTable {
  organisation_id: string;
  payroll_file_id: string;
  declaration: number;
  employee: string;
}

export interface EstablishmentTable {
  organisation_id: string;
  siret: string;
  label: string | null;
  postcode: string | null;
  activity_code: string | null;
  collective_agreement: string | null;
  told_for: string;
}

export interface TrainingTable {
  organisation_id: string;
  employee: string;
  title: string;
  first_day: string;
  last_day: string;
  hours: number | null;
  is_mandatory: boolean | null;
  mode: string | null;
  certification: string | null;
}

export interface WorkAnswersTable {
  organisation_id: string;
  job_family: string;
  answers: unknown;
}

export interface JobGradeTableTable {
  organisation_id: string;
  collective_agreement: string;
  grades: unknown;
}

export interface RememberedMappingTable {
  organisation_id: string;
  headings_key: string;
  mapping: unknown;
}

export interface ImportTicketTable {
  organisation_id: string;
  ticket_id: string;
  name: string;
  options: unknown;
  state: "waiting" | "running" | "finished" | "failed" | "stopped";
  is_asked_to_stop: boolean;
  phase: "reading" | "storing";
  done: number;
  total: number | null;
  /** When its last change was told. */
  told_at: Generated<string>;
}
