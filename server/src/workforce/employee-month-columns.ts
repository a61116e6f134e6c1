import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { type EmployeeMonth, writeList } from "../../../core/src/workforce/index.ts";
import type { CopyValue } from "../database/index.ts";
import { storableText } from "./storable-text.ts";

/** A column of `employee_month`: its SQL type and how a fact is written in it. Unknown is written as NULL. */
interface FactColumn {
  readonly name: string;
  readonly type: string;
  readonly write: (row: EmployeeMonth) => CopyValue;
}

const text = (value: Known<string>): CopyValue => (value.known ? storableText(value.value) : null);
const number = (value: Known<number>): CopyValue => (value.known ? value.value : null);
const list = (value: Known<readonly string[]>): CopyValue =>
  writeList(value.known ? known(value.value.map(storableText)) : unknown);

/**
 * In the order of the table, of the COPY that fills it and of the COPY that reads it. Numbers are as wide as what a
 * file can hold: several pay lines of one person add up beyond 32 bits, and days of absence have halves.
 */
export const employeeMonthColumns: readonly FactColumn[] = [
  { name: "employee", type: "uuid NOT NULL", write: (row) => row.employee },
  { name: "establishment", type: "text NOT NULL", write: (row) => storableText(row.establishment) },
  { name: "occupation_code", type: "text", write: (row) => text(row.occupationCode) },
  { name: "job_label", type: "text", write: (row) => text(row.jobLabel) },
  { name: "exposures", type: "text", write: (row) => list(row.exposures) },
  { name: "job_status", type: "text", write: (row) => text(row.jobStatus) },
  { name: "job_grade", type: "text", write: (row) => text(row.jobGrade) },
  { name: "collective_agreement", type: "text", write: (row) => text(row.collectiveAgreement) },
  { name: "contract_kind", type: "text", write: (row) => text(row.contractKind) },
  { name: "working_time", type: "text", write: (row) => text(row.workingTime) },
  { name: "working_time_share", type: "double precision", write: (row) => number(row.workingTimeShare) },
  { name: "paid_hours", type: "double precision", write: (row) => number(row.paidHours) },
  { name: "gross_pay_cents", type: "bigint", write: (row) => number(row.grossPay) },
  { name: "hourly_pay_cents", type: "bigint", write: (row) => number(row.hourlyPay) },
  { name: "qualification_level", type: "smallint", write: (row) => number(row.qualificationLevel) },
  { name: "certifications", type: "text", write: (row) => list(row.certifications) },
  { name: "sex", type: "text", write: (row) => text(row.sex) },
  { name: "age_band", type: "text", write: (row) => text(row.ageBand) },
  { name: "contract_start", type: "text", write: (row) => text(row.contractStart) },
  { name: "tenure_months", type: "bigint", write: (row) => number(row.tenureMonths) },
  { name: "exit_day", type: "text", write: (row) => (row.exit.known ? row.exit.value.day : null) },
  { name: "exit_reason", type: "text", write: (row) => (row.exit.known ? row.exit.value.reason : null) },
  { name: "stop_days", type: "double precision NOT NULL", write: (row) => row.stopDays },
  { name: "suspension_days", type: "double precision NOT NULL", write: (row) => row.suspensionDays },
  { name: "contract_count", type: "integer NOT NULL", write: (row) => row.contractCount },
];

export const employeeMonthColumnNames: readonly string[] = employeeMonthColumns.map((column) => column.name);

export function writeEmployeeMonth(row: EmployeeMonth): CopyValue[] {
  return employeeMonthColumns.map((column) => column.write(row));
}
