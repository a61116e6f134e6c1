import type { Month } from "../kernel/calendar.ts";
import { departmentOfPostcode, payBandOf, tenureBandOf } from "../reference/index.ts";
import { jobFamilyOf } from "./job-family.ts";
import type { EmployeeId, Establishment } from "./model.ts";
import type { Attribute, WorkforceSnapshot } from "./snapshot.ts";
import { type ColumnWriter, columnWriter, perAttribute } from "./snapshot-columns.ts";

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
  const columns: Columns = perAttribute(columnWriter);
  const site = rememberEstablishments(establishments);
  const familyOf = rememberFamilies();
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
      if (present === undefined) {
        const row = employees.length;
        rowOfEmployee.set(fields.employee, row);
        employees.push(fields.employee);
        writeJob(row, fields);
        writePerson(columns, row, fields);
        return;
      }
      const isMainRow = isMain(present, fields);
      if (isMainRow) writeJob(present, fields);
      extendPerson(columns, present, fields, isMainRow);
    },
    finish() {
      const finish = (attribute: Attribute) => columns[attribute].finish(employees.length);
      return { month, version, employees, columns: perAttribute(finish) };
    },
  };
}

type Columns = Readonly<Record<Attribute, ColumnWriter>>;

/** Facts about the person and lists, which all rows of the person tell together. */
function extendPerson(columns: Columns, row: number, fields: SnapshotFields, isMainRow: boolean): void {
  const fill = (column: ColumnWriter, value: string | null): void => {
    const label = textOf(value);
    if (label !== undefined && (isMainRow || column.labelAt(row) === undefined)) column.set(row, label);
  };
  const extend = (column: ColumnWriter, list: string | null): void => {
    if (list !== null) column.set(row, joinLists(column.labelAt(row), listLabel(list)));
  };
  fill(columns.qualificationLevel, fields.qualificationLevel);
  fill(columns.sex, fields.sex);
  fill(columns.ageBand, fields.ageBand);
  extend(columns.exposure, fields.exposures);
  extend(columns.certification, fields.certifications);
}

/** The same for the first row of a person: nothing is there yet to be kept. */
function writePerson(columns: Columns, row: number, fields: SnapshotFields): void {
  columns.qualificationLevel.set(row, textOf(fields.qualificationLevel));
  columns.sex.set(row, textOf(fields.sex));
  columns.ageBand.set(row, textOf(fields.ageBand));
  columns.exposure.set(row, fields.exposures === null ? undefined : listLabel(fields.exposures));
  columns.certification.set(
    row,
    fields.certifications === null ? undefined : listLabel(fields.certifications),
  );
}

function listLabel(list: string): string {
  return list === "" ? emptyListLabel : list;
}

function joinLists(label: string | undefined, added: string): string {
  if (label === undefined || label === emptyListLabel || label === added) return added;
  if (added === emptyListLabel) return label;
  return [...new Set([...label.split("+"), ...added.split("+")])].sort().join("+");
}

interface MainOrder {
  readonly paidHours: number | null;
  readonly contractStart: string | null;
  readonly establishment: string;
}

/** Whether the first row is more the main one than the second; not knowing comes last. */
function comesBefore(first: MainOrder, second: MainOrder): boolean {
  const [firstHours, secondHours] = [first.paidHours ?? -Infinity, second.paidHours ?? -Infinity];
  if (firstHours !== secondHours) return firstHours > secondHours;
  const [firstStart, secondStart] = [first.contractStart ?? "9999", second.contractStart ?? "9999"];
  if (firstStart !== secondStart) return firstStart < secondStart;
  return first.establishment < second.establishment;
}

function textOf(value: string | null): string | undefined {
  return value === null || value === "" ? undefined : value;
}

interface Site {
  readonly department: string | undefined;
  readonly collectiveAgreement: string | undefined;
}

const unknownSite: Site = { department: undefined, collectiveAgreement: undefined };

function rememberEstablishments(establishments: Iterable<Establishment>): (siret: string) => Site {
  const siteBySiret = new Map<string, Site>();
  for (const { siret, postcode, collectiveAgreement } of establishments) {
    siteBySiret.set(siret, {
      department: postcode.known ? departmentOfPostcode(postcode.value) : undefined,
      collectiveAgreement: collectiveAgreement.known ? textOf(collectiveAgreement.value) : undefined,
    });
  }
  return (siret) => siteBySiret.get(siret) ?? unknownSite;
}

/** Payroll repeats few labels over many people: each distinct one is worked out once. */
function rememberFamilies(): (label: string) => string | undefined {
  const familyByLabel = new Map<string, string | undefined>();
  return (label) => {
    if (!familyByLabel.has(label)) familyByLabel.set(label, jobFamilyOf(label));
    return familyByLabel.get(label);
  };
}
