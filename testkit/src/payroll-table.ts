import { z } from "zod";
import type { Month } from "../../core/src/kernel/calendar.ts";
import { civilDay } from "../../core/src/kernel/calendar.ts";
import { type MappedField, trainingModes } from "../../core/src/workforce/index.ts";
import type { FictionalCompany } from "./company.ts";
import { fictionalName } from "./fictional-names.ts";
import { nirCanary, nirKey } from "./fictional-numbers.ts";
import written from "./payroll-words.json" with { type: "json" };
import type { MonthPay, PersonMonth } from "./person-month.ts";
import {
  type Cell,
  type Column,
  dayCell,
  empty,
  hundredthsCell,
  type Table,
  tableOf,
  wholeCell,
} from "./table.ts";

/** How an export names its columns: in full, shortened, or in capitals without accents. */
export const headingStyles = ["plain", "short", "shouted"] as const;
export type HeadingStyle = (typeof headingStyles)[number];

export interface PayrollTableWish {
  readonly months?: readonly Month[];
  readonly headings?: HeadingStyle;
  /** Names and social security numbers, which readers set aside; written by default. */
  readonly withPersonal?: boolean;
  /** A column says the month; by default it does. */
  readonly withMonth?: boolean;
  /** How months are written: 10/2026, 2026-10, 202610. */
  readonly monthStyle?: "slashes" | "iso" | "digits";
}

const record = z.record(z.string(), z.string());

/** Words of French payroll exports. */
export const payrollWords = z
  .strictObject({
    headings: z.record(z.string(), z.tuple([z.string(), z.string(), z.string()])),
    statuses: record,
    exits: record,
    contracts: z.strictObject({ permanent: z.string(), fixedTerm: z.string(), apprenticeship: z.string() }),
    workingTimes: z.strictObject({ full: z.string(), part: z.string() }),
    sexes: z.strictObject({ female: z.string(), male: z.string() }),
    modes: z.record(z.enum(trainingModes), z.string()),
    obligations: z.strictObject({ mandatory: z.string(), other: z.string(), unsaid: z.string() }),
  })
  .parse(written);

/** A line of the export: one contract of one person in one month. */
interface ContractLine {
  readonly person: PersonMonth;
  readonly pay: MonthPay;
}

/** A payroll export as a table: one line per contract and month. */
export function payrollTable(company: FictionalCompany, wish: PayrollTableWish = {}): Table {
  const months = company.months.filter(({ month }) => wish.months?.includes(month) ?? true);
  const columns = payrollColumns(company, wish).filter(
    ({ field, isPersonal }) =>
      (wish.withPersonal !== false || isPersonal !== true) && (wish.withMonth !== false || field !== "month"),
  );
  return tableOf(columns, function* () {
    for (const { index } of months) {
      for (const person of company.payroll(index)) {
        yield { person, pay: person.pay };
        if (person.secondPay !== undefined) yield { person, pay: person.secondPay };
      }
    }
  });
}

function payrollColumns(company: FictionalCompany, wish: PayrollTableWish): Column<ContractLine>[] {
  const styleRank = headingStyles.indexOf(wish.headings ?? "plain");
  const headingOf = (key: string) => payrollWords.headings[key]?.[styleRank] ?? key;
  const column = (field: MappedField, cell: (line: ContractLine) => Cell): Column<ContractLine> => ({
    heading: headingOf(field),
    field,
    holdsDays: dayFields.has(field),
    cell,
  });
  const personal = (key: string, cell: (line: ContractLine) => Cell): Column<ContractLine> => ({
    heading: headingOf(key),
    field: "",
    isPersonal: true,
    cell,
  });
  return [
    column("staffNumber", ({ person }) => person.staffNumber),
    personal("familyName", ({ person }) => fictionalName(person.employment).family),
    personal("firstName", ({ person }) => fictionalName(person.employment).first),
    personal("nir", ({ person }) => nirOf(person)),
    column("month", ({ person }) => monthText(person, wish.monthStyle ?? "slashes")),
    column("establishment", ({ person }) => company.establishments[person.establishment]?.siret ?? ""),
    ...jobColumns(company, column),
    ...payColumns(column),
    column("qualificationLevel", ({ person }) =>
      person.levelCode === "" ? empty : `Niveau ${Number(person.levelCode)}`,
    ),
    column("sex", ({ person }) => payrollWords.sexes[person.employment.isFemale ? "female" : "male"]),
    column("birthDate", ({ person }) =>
      person.isBirthDeclared ? dayCell(person.employment.birthDay) : empty,
    ),
    ...spanColumns(column),
  ];
}

const dayFields: ReadonlySet<MappedField> = new Set(["birthDate", "contractStart", "contractEnd"]);

type ColumnMaker = (field: MappedField, cell: (line: ContractLine) => Cell) => Column<ContractLine>;

function jobColumns(company: FictionalCompany, column: ColumnMaker): Column<ContractLine>[] {
  return [
    column("occupationCode", ({ person }) => person.occupationCode),
    column("jobLabel", ({ person }) => person.jobLabel),
    column("jobStatus", ({ person }) => payrollWords.statuses[person.trade.statusCode] ?? ""),
    column("jobGrade", ({ person }) => person.gradeText),
    column("collectiveAgreement", () => company.settings.sector.collectiveAgreement),
    column("contractKind", ({ person }) => contractWord(person)),
    column(
      "workingTime",
      ({ pay }) => payrollWords.workingTimes[pay.contractHours >= 15_167 ? "full" : "part"],
    ),
  ];
}

function payColumns(column: ColumnMaker): Column<ContractLine>[] {
  return [
    column("contractHours", ({ pay }) => hundredthsCell(pay.contractHours)),
    column("paidHours", ({ pay }) => hundredthsCell(pay.paidHours)),
    column("grossPay", ({ pay }) => hundredthsCell(pay.grossCents)),
    column("hourlyPay", ({ pay }) => hundredthsCell(pay.hourlyCents)),
  ];
}

function spanColumns(column: ColumnMaker): Column<ContractLine>[] {
  const isEndDeclared = (person: PersonMonth) => person.isLast && person.employment.isExitDeclared;
  return [
    column("contractStart", ({ person }) => dayCell(person.employment.startDay)),
    column("contractEnd", ({ person }) =>
      isEndDeclared(person) ? dayCell(person.employment.exitDay) : empty,
    ),
    column("exitReason", ({ person }) =>
      isEndDeclared(person) ? (payrollWords.exits[person.employment.exitCode] ?? "") : empty,
    ),
    column("stopDays", ({ person }) => wholeCell(person.stopDays)),
    column("suspensionDays", ({ person }) => wholeCell(person.suspensionDays)),
  ];
}

function contractWord(person: PersonMonth): string {
  const { contracts } = payrollWords;
  if (person.contractCode === "") return "";
  if (person.schemeCode !== "99") return contracts.apprenticeship;
  return person.contractCode === "01" ? contracts.permanent : contracts.fixedTerm;
}

function nirOf(person: PersonMonth): string {
  const { employment } = person;
  const { year, month } = civilDay(employment.birthDay);
  const nir = nirCanary({
    isFemale: employment.isFemale,
    birthYear: year,
    birthMonth: month,
    rank: employment.rank,
  });
  return nir + nirKey(nir);
}

function monthText(person: PersonMonth, style: "slashes" | "iso" | "digits"): string {
  const { month, year, monthOfYear } = person.month;
  const digits = String(monthOfYear).padStart(2, "0");
  if (style === "iso") return month;
  return style === "digits" ? `${year}${digits}` : `${digits}/${year}`;
}
