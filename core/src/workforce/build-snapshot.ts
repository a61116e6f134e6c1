import type { Month } from "../kernel/calendar.ts";
import { type Known, valueOr } from "../kernel/known.ts";
import type { EmployeeMonth, Establishment } from "./model.ts";
import type { WorkforceSnapshot } from "./snapshot.ts";
import { type SnapshotFields, snapshotBuilder } from "./snapshot-builder.ts";

/** The columns of a month, each person once whatever the number of establishments; see `snapshotBuilder`. */
export function buildSnapshot(
  month: Month,
  version: string,
  rows: Iterable<EmployeeMonth>,
  establishments: Iterable<Establishment>,
): WorkforceSnapshot {
  const builder = snapshotBuilder(month, version, establishments);
  for (const row of rows) builder.add(fieldsOf(row));
  return builder.finish();
}

function fieldsOf(row: EmployeeMonth): SnapshotFields {
  const { qualificationLevel } = row;
  return {
    employee: row.employee,
    establishment: row.establishment,
    occupationCode: valueOr(row.occupationCode, null),
    jobLabel: valueOr(row.jobLabel, null),
    exposures: writeList(row.exposures),
    jobStatus: valueOr(row.jobStatus, null),
    jobGrade: valueOr(row.jobGrade, null),
    collectiveAgreement: valueOr(row.collectiveAgreement, null),
    contractKind: valueOr(row.contractKind, null),
    workingTime: valueOr(row.workingTime, null),
    paidHours: valueOr(row.paidHours, null),
    hourlyPayCents: valueOr(row.hourlyPay, null),
    qualificationLevel: qualificationLevel.known ? String(qualificationLevel.value) : null,
    certifications: writeList(row.certifications),
    sex: valueOr(row.sex, null),
    ageBand: valueOr(row.ageBand, null),
    contractStart: valueOr(row.contractStart, null),
    tenureMonths: valueOr(row.tenureMonths, null),
  };
}

/** A list as one text: sorted members joined by "+", each once; "" is a list known to be empty, `null` is unknown. */
export function writeList(list: Known<readonly string[]>): string | null {
  return list.known ? [...new Set(list.value)].sort().join("+") : null;
}
