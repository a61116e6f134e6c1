import fc from "fast-check";
import type { Day } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import { euroCents } from "../kernel/money.ts";
import {
  contractKindByDsnCode,
  exitReasonByDsnCode,
  exposureByDsnCode,
  jobStatusByDsnCode,
  qualificationLevelByDsnCode,
  sexByDsnCode,
  workingTimeByDsnCode,
} from "../reference/index.ts";
import { ageBands, type EmployeeMonth } from "./model.ts";
import { employeeNumber } from "./sample-files.ts";

/** Texts that have broken databases, copies, spreadsheets and screens. */
const nasty = [
  "",
  " ",
  "\\N",
  "\\.",
  "\\",
  "a\tb",
  "a\nb\r\nc",
  "null",
  "NULL",
  "'; DROP TABLE employee_month; --",
  "=HYPERLINK(1)",
  "\u0000",
  "a\u0000b",
  "\ud83e\uddf9",
  "\ud83e",
  "\udcff tail",
  "\u202egauche",
  "é\u0301",
  "a+b",
  "+",
  "x".repeat(3000),
];

export const anyText = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: "binary", maxLength: 40 }));

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Known<Value>> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(unknown) }, { weight: 3, arbitrary: value.map(known) });
}

const anyDay = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => [year, pad(month), pad(day)].join("-") as Day);
const pad = (value: number) => String(value).padStart(2, "0");
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true });
const anyWhole = fc.maxSafeInteger();
const anyCents = fc.maxSafeInteger().map(euroCents);
const oneOf = <Value>(values: Readonly<Record<string, Value>>) => fc.constantFrom(...Object.values(values));

/** Anyone of a small company in any of three establishments, with any facts the types allow. */
export const anyEmployeeMonth: fc.Arbitrary<EmployeeMonth> = fc.record({
  employee: fc.integer({ min: 1, max: 6 }).map(employeeNumber),
  establishment: fc.constantFrom("00000000000018", "00000000000026", "Annexe"),
  occupationCode: maybe(fc.constantFrom("684a", "561d", "67")),
  jobLabel: maybe(anyText),
  exposures: maybe(fc.array(oneOf(exposureByDsnCode), { maxLength: 3 })),
  jobStatus: maybe(oneOf(jobStatusByDsnCode)),
  jobGrade: maybe(anyText),
  collectiveAgreement: maybe(fc.constantFrom("3043", "1351")),
  contractKind: maybe(oneOf(contractKindByDsnCode)),
  workingTime: maybe(oneOf(workingTimeByDsnCode)),
  workingTimeShare: maybe(anyNumber),
  paidHours: maybe(anyNumber),
  grossPay: maybe(anyCents),
  hourlyPay: maybe(fc.oneof(anyCents, fc.integer({ min: 900, max: 4000 }).map(euroCents))),
  qualificationLevel: maybe(oneOf(qualificationLevelByDsnCode)),
  certifications: maybe(fc.array(anyText, { maxLength: 3 })),
  sex: maybe(oneOf(sexByDsnCode)),
  ageBand: maybe(fc.constantFrom(...ageBands)),
  contractStart: maybe(anyDay),
  tenureMonths: maybe(anyWhole),
  exit: maybe(fc.record({ day: anyDay, reason: oneOf(exitReasonByDsnCode) })),
  stopDays: fc.oneof(fc.nat({ max: 31 }), fc.constant(0.5)),
  suspensionDays: fc.oneof(fc.nat({ max: 31 }), fc.constant(1.5)),
  contractCount: fc.integer({ min: 1, max: 100_000 }),
});

/** People of one month, at most one row for each person and establishment. */
export const anyMonthOfPeople = fc.uniqueArray(anyEmployeeMonth, {
  selector: ({ employee, establishment }) => `${employee} ${establishment}`,
  minLength: 1,
  maxLength: 12,
});

/** A person as any store gives them back: no database keeps the zero character, nor half of a character. */
export function asKept(row: EmployeeMonth): EmployeeMonth {
  const text = (value: Known<string>) => (value.known ? known(keptText(value.value)) : value);
  const { certifications } = row;
  return {
    ...row,
    jobLabel: text(row.jobLabel),
    jobGrade: text(row.jobGrade),
    certifications: certifications.known ? known(certifications.value.map(keptText)) : certifications,
  };
}

export function keptText(value: string): string {
  return value.toWellFormed().replaceAll("\0", "\ufffd");
}
