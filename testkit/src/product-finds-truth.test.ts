import { expect, test } from "vitest";
import { selectMembers } from "../../core/src/categories/index.ts";
import { type Month, parseMonth } from "../../core/src/kernel/calendar.ts";
import {
  buildSnapshot,
  type EmployeeId,
  type EmployeeMonth,
  type PayrollReading,
} from "../../core/src/workforce/index.ts";
import { dsnFile } from "../../files/src/dsn/dsn-file.ts";
import { type FictionalCompany, fictionalCompany } from "./company.ts";
import { demonstrationCompany } from "./demonstration.ts";
import { fileSource } from "./file-source.ts";
import { jobGradeTableOf, workAnswersOf } from "./reference-rule.ts";
import { sectorNames } from "./sectors.ts";
import { companyTruth, type VerdictCounts } from "./truth.ts";
import { dsnBytes } from "./write-dsn.ts";

interface Read {
  readonly rows: readonly EmployeeMonth[];
  readonly reading: PayrollReading;
}

/** The bytes through the product's own reader; pseudonyms are left to the import, staff numbers stand in. */
async function read(bytes: Uint8Array): Promise<Read> {
  const work = { signal: new AbortController().signal, report: () => undefined };
  const file = dsnFile.open(fileSource("paie.dsn", bytes), { format: "dsn" }, work);
  const rows: EmployeeMonth[] = [];
  for await (const { employees } of file.people()) {
    for (const { staffNumber, ...facts } of employees) {
      rows.push({ ...facts, employee: staffNumber as EmployeeId });
    }
  }
  return { rows, reading: await file.reading() };
}

function counts(column: Int8Array | undefined): VerdictCounts {
  const of = (code: number) => column?.filter((verdict) => verdict === code).length ?? 0;
  return { in: of(1), out: of(0), unknown: of(-1) };
}

async function productCounts(
  company: FictionalCompany,
  month: Month,
): Promise<Record<string, VerdictCounts>> {
  const { rows, reading } = await read(dsnBytes(company, { months: [month] }));
  const { sector } = company.settings;
  const snapshot = buildSnapshot(month, "1", rows, reading.establishments);
  const { byDimension, overall } = selectMembers(companyTruth(company).rule, snapshot, {
    workAnswers: workAnswersOf(sector, "les équipes"),
    jobGradeTables: [jobGradeTableOf(sector)],
  });
  return {
    work: counts(byDimension.work),
    job: counts(byDimension.job),
    person: counts(byDimension.person),
    overall: counts(overall),
  };
}

const firstMonth = parseMonth("2025-12");
if (firstMonth === undefined) throw new Error("the story must begin");

for (const sector of sectorNames) {
  test(`${sector}: read and decided by the product, the file of a month gives the truth`, async () => {
    const company = fictionalCompany({ seed: 5, headcount: 300, firstMonth, monthCount: 2, sector });
    for (const { month, declared } of companyTruth(company).months) {
      expect(await productCounts(company, month)).toEqual(declared);
    }
  });
}

test("the product reads all of the demonstration, with the pay and absences of the truth", async () => {
  const { company, payrollFiles } = demonstrationCompany();
  for (const { month, bytes } of payrollFiles) {
    const { rows, reading } = await read(bytes);
    const people = [...company.payroll(month)];
    expect(reading.problems.filter(({ severity }) => severity !== "notes")).toEqual([]);
    expect(
      rows.map(({ employee, grossPay, paidHours, stopDays, contractCount }) => ({
        staffNumber: String(employee),
        grossCents: grossPay.known ? grossPay.value : undefined,
        paidHours: paidHours.known ? Math.round(paidHours.value * 100) : undefined,
        stopDays,
        contractCount,
      })),
    ).toEqual(
      people.map(({ staffNumber, pay, secondPay, stopDays }) => ({
        staffNumber,
        grossCents: pay.grossCents,
        paidHours: pay.paidHours,
        stopDays,
        contractCount: secondPay === undefined ? 1 : 2,
      })),
    );
  }
});
