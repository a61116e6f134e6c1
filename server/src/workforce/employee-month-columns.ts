import type { Known } from "../../../core/src/kernel/known.ts";
import type { EmployeeMonth } from "../../../core/src/workforce/index.ts";
import type { CopyValue } from "../database/index.ts";

/** A column of `employee_month`: its SQL type and how a fact is written in it. Unknown is written as NULL. */
interface FactColumn {
  readonly name: string;
  readonly type: string;
  readonly write: (row: EmployeeMonth) => CopyValue;
}

/** Joins the members of a list in one text; a known empty list is "". */
export const listSeparator = "+";

const fact = (value: Known<string | number>): CopyValue => (value.known ? value.value : null);
const list = (value: Known<readonly string[]>): CopyValue =>
  value.known ? [...value.value].sort().join(listSeparator) : null;

/** In the order of the table, of the COPY that fills it and of the COPY that reads it. */
export const employeeMonthColumns: readonly FactColumn[] = [
  { name: "employee", type: "uuid NOT NULL", write: (row) => row.employee },
  { name: "establishment", type: "text NOT NULL", write: (row) => row.establishment },
  { name: "occupation_code", type: "text", write: (row) => fact(row.occupationCode) },
  { name: "job_label", type: "text", write: (row) => fact(row.jobLabel) },
  { name: "exposures", type: "text", write: (row) => list(row.exposures) },
  { name: "job_status", type: "text", write: (row) => fact(row.jobStatus) },
  { name: "job_grade", type: "text", write: (row) => fact(row.jobGrade) },
  { name: "collective_agreement", type: "text", write: (row) => fact(row.collectiveAgreement) },
  { name: "contract_kind", type: "text", write: (row) => fact(row.contractKind) },
  { name: "working_time", type: "text", write: (row) => fact(row.workingTime) },
  { name: "working_time_share", type: "real", write: (row) => fact(row.workingTimeShare) },
  { name: "paid_hours", type: "real", write: (row) => fact(row.paidHours) },
  { name: "gross_pay_cents", type: "integer", write: (row) => fact(row.grossPay) },
  { name: "hourly_pay_cents", type: "integer", write: (row) => fact(row.hourlyPay) },
  { name: "qualification_level", type: "smallint", write: (row) => fact(row.qualificationLevel) },
  { name: "certifications", type: "text", write: (row) => list(row.certifications) },
  { name: "sex", type: "text", write: (row) => fact(row.sex) },
  { name: "age_band", type: "text", write: (row) => fact(row.ageBand) },
  { name: "contract_start", type: "text", write: (row) => fact(row.contractStart) },
  { name: "tenure_months", type: "integer", write: (row) => fact(row.tenureMonths) },
  { name: "exit_day", type: "text", write: (row) => (row.exit.known ? row.exit.value.day : null) },
  { name: "exit_reason", type: "text", write: (row) => (row.exit.known ? row.exit.value.reason : null) },
  { name: "stop_days", type: "smallint NOT NULL", write: (row) => row.stopDays },
  { name: "suspension_days", type: "smallint NOT NULL", write: (row) => row.suspensionDays },
  { name: "contract_count", type: "smallint NOT NULL", write: (row) => row.contractCount },
];

export const employeeMonthColumnNames: readonly string[] = employeeMonthColumns.map((column) => column.name);

export function writeEmployeeMonth(row: EmployeeMonth): CopyValue[] {
  return employeeMonthColumns.map((column) => column.write(row));
}
