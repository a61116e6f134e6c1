import type { Month } from "../kernel/calendar.ts";
import { departmentOfPostcode, payBandOf, tenureBandOf } from "../reference/index.ts";
import { jobFamilyOf } from "./job-family.ts";
import type { EmployeeId, Establishment } from "./model.ts";
import { type Attribute, attributes, type WorkforceSnapshot } from "./snapshot.ts";
import { type ColumnWriter, columnWriter } from "./snapshot-columns.ts";

/**
 * One employee's month in one establishment, as text. `null` is unknown. Lists are sorted and joined by "+"; "" is a
 * list known to be empty. The caller may use one object again and again: `add` copies what it keeps.
 */
export interface SnapshotFields {
  employee: EmployeeId;
  establishment: string;
  occupationCode: string | null;
  jobLabel: string | null;
  exposures: string | null;
  jobStatus: string | null;
  jobGrade: string | null;
  collectiveAgreement: string | null;
  contractKind: string | null;
  workingTime: string | null;
  paidHours: number | null;
  hourlyPayCents: number | null;
  qualificationLevel: string | null;
  certifications: string | null;
  sex: string | null;
  ageBand: string | null;
  /** Day, "2026-03-31". */
  contractStart: string | null;
  tenureMonths: number | null;
}

/** Label of a list known to be empty: nobody asked is unknown, nothing found is "none". */
export const emptyListLabel = "none";

export interface SnapshotBuilder {
  add(row: SnapshotFields): void;
  finish(): WorkforceSnapshot;
}

/**
 * Makes the columns of a month from rows in any order, one at a time. Someone in several establishments is one person:
 * the main row is the one with the most paid hours, then the earliest contract, then the smallest SIRET. Work and job
 * come from the main row; what is about the person is filled from the other rows when the main one does not say it;
 * exposures and certifications add up.
 */
export function snapshotBuilder(
  month: Month,
  version: string,
  establishments: Iterable<Establishment>,
): SnapshotBuilder {
  const columns = openColumns();
  const site = rememberEstablishments(establishments);
  const familyOf = remember((label: string) => jobFamilyOf(label));
  const rowOfEmployee = new Map<EmployeeId, number>();
  const employees: EmployeeId[] = [];
  const paidHours: (number | null)[] = [];
  const contractStarts: (string | null)[] = [];

  const writeJob = (row: number, fields: SnapshotFields): void => {
    const { department, collectiveAgreement } = site(fields.establishment);
    paidHours[row] = fields.paidHours;
    contractStarts[row] = fields.contractStart;
    columns.establishment.set(row, textOf(fields.establishment));
    columns.department.set(row, department);
    columns.occupationCode.set(row, textOf(fields.occupationCode));
    columns.jobFamily.set(row, fields.jobLabel === null ? undefined : familyOf(fields.jobLabel));
    columns.jobStatus.set(row, textOf(fields.jobStatus));
    columns.jobGrade.set(row, textOf(fields.jobGrade));
    columns.collectiveAgreement.set(row, textOf(fields.collectiveAgreement) ?? collectiveAgreement);
    columns.contractKind.set(row, textOf(fields.contractKind));
    columns.workingTime.set(row, textOf(fields.workingTime));
    columns.payBand.set(
      row,
      fields.hourlyPayCents === null ? undefined : payBandOf(fields.hourlyPayCents, month, department),
    );
    columns.tenureBand.set(row, fields.tenureMonths === null ? undefined : tenureBandOf(fields.tenureMonths));
  };
  const isMain = (row: number, fields: SnapshotFields): boolean =>
    comesBefore(fields, {
      paidHours: paidHours[row] ?? null,
      contractStart: contractStarts[row] ?? null,
      establishment: columns.establishment.labelAt(row) ?? "",
    });

  return {
    add(fields) {
      const present = rowOfEmployee.get(fields.employee);
      const row = present ?? employees.length;
      const isMainRow = present === undefined || isMain(present, fields);
      if (present === undefined) {
        rowOfEmployee.set(fields.employee, row);
        employees.push(fields.employee);
      }
      if (isMainRow) writeJob(row, fields);
      writePerson(columns, row, fields, isMainRow);
    },
    finish() {
      const headcount = employees.length;
      const finished = Object.fromEntries(
        attributes.map((attribute) => [attribute, columns[attribute].finish(headcount)]),
      );
      return { month, version, employees, columns: everyColumn(finished) };
    },
  };
}
