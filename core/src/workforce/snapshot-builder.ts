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
 * come from the main row; what is about the person comes from the most main row that says it; exposures and
 * certifications add up. A database gives rows back in an order of its own: what is said of anyone never hangs on it.
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
  const tellers: PersonOfSeveralRows["tellers"] = new Map();

  const jobOf = (fields: SnapshotFields): JobLabels => {
    const { department, collectiveAgreement } = site(fields.establishment);
    const { hourlyPayCents, tenureMonths } = fields;
    return {
      establishment: textOf(fields.establishment),
      department,
      occupationCode: textOf(fields.occupationCode),
      jobFamily: fields.jobLabel === null ? undefined : familyOf(fields.jobLabel),
      jobStatus: textOf(fields.jobStatus),
      jobGrade: textOf(fields.jobGrade),
      collectiveAgreement: textOf(fields.collectiveAgreement) ?? collectiveAgreement,
      contractKind: textOf(fields.contractKind),
      workingTime: textOf(fields.workingTime),
      payBand: hourlyPayCents === null ? undefined : payBandOf(hourlyPayCents, month, department),
      tenureBand: tenureMonths === null ? undefined : tenureBandOf(tenureMonths),
    };
  };
  const writeJob = (row: number, fields: SnapshotFields, job: JobLabels): void => {
    paidHours[row] = fields.paidHours;
    contractStarts[row] = fields.contractStart;
    for (const attribute of jobAttributes) columns[attribute].set(row, job[attribute]);
  };
  const mainOf = (row: number): MainOrder => ({
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
        writeJob(row, fields, jobOf(fields));
        writePerson(columns, row, fields);
        return;
      }
      const main = mainOf(present);
      extendPerson({ columns, tellers, row: present, firstTeller: main }, fields);
      const order = compareMain(fields, main);
      const job = jobOf(fields);
      if (order < 0 || (order === 0 && isJobBefore(job, columns, present))) writeJob(present, fields, job);
    },
    finish() {
      const finish = (attribute: Attribute) => columns[attribute].finish(employees.length);
      return { month, version, employees, columns: perAttribute(finish) };
    },
  };
}

type Columns = Readonly<Record<Attribute, ColumnWriter>>;

/** What comes from the main row alone. */
const jobAttributes = [
  "establishment",
  "department",
  "occupationCode",
  "jobFamily",
  "jobStatus",
  "jobGrade",
  "collectiveAgreement",
  "contractKind",
  "workingTime",
  "payBand",
  "tenureBand",
] as const;
type JobLabels = Readonly<Record<(typeof jobAttributes)[number], string | undefined>>;

/** Of two rows that nothing ranks, the one whose first differing label is the smaller; not knowing comes last. */
function isJobBefore(job: JobLabels, columns: Columns, row: number): boolean {
  for (const attribute of jobAttributes) {
    const [label, present] = [job[attribute], columns[attribute].labelAt(row)];
    if (label !== present) return isLabelBefore(label, present);
  }
  return false;
}

function isLabelBefore(label: string | undefined, present: string | undefined): boolean {
  return label !== undefined && (present === undefined || label < present);
}

const personAttributes = ["qualificationLevel", "sex", "ageBand"] as const;
type Tellers = Record<(typeof personAttributes)[number], MainOrder>;

interface PersonOfSeveralRows {
  readonly columns: Columns;
  /** Which row told each fact of the person, by place, for persons of several rows. */
  readonly tellers: Map<number, Tellers>;
  readonly row: number;
  /** The only row so far, of someone who has no tellers yet. */
  readonly firstTeller: MainOrder;
}

/** Facts about the person and lists, which all rows of the person tell together. */
function extendPerson(person: PersonOfSeveralRows, fields: SnapshotFields): void {
  const { columns, tellers, row, firstTeller } = person;
  const told = tellers.get(row) ?? {
    qualificationLevel: firstTeller,
    sex: firstTeller,
    ageBand: firstTeller,
  };
  tellers.set(row, told);
  const teller = mainOrderOf(fields);
  for (const attribute of personAttributes) {
    const [label, present] = [textOf(fields[attribute]), columns[attribute].labelAt(row)];
    if (label === undefined) continue;
    const order = present === undefined ? -1 : compareMain(teller, told[attribute]);
    if (order > 0 || (order === 0 && !isLabelBefore(label, present))) continue;
    columns[attribute].set(row, label);
    told[attribute] = teller;
  }
  const extend = (column: ColumnWriter, list: string | null): void => {
    if (list !== null) column.set(row, joinLists(column.labelAt(row), listLabel(list)));
  };
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

function mainOrderOf({ paidHours, contractStart, establishment }: MainOrder): MainOrder {
  return { paidHours, contractStart, establishment };
}

/** Below zero when the first row is more the main one than the second; not knowing comes last. */
function compareMain(first: MainOrder, second: MainOrder): number {
  const [firstHours, secondHours] = [first.paidHours ?? -Infinity, second.paidHours ?? -Infinity];
  if (firstHours !== secondHours) return firstHours > secondHours ? -1 : 1;
  const [firstStart, secondStart] = [first.contractStart ?? "9999", second.contractStart ?? "9999"];
  if (firstStart !== secondStart) return firstStart < secondStart ? -1 : 1;
  if (first.establishment === second.establishment) return 0;
  return first.establishment < second.establishment ? -1 : 1;
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
