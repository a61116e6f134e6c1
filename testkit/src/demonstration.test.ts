import { expect, test } from "vitest";
import { categoryDraftSchema } from "../../core/src/categories/model.ts";
import { columnMappingSchema } from "../../core/src/workforce/column-mapping.ts";
import { jobFamilyOf } from "../../core/src/workforce/index.ts";
import { jobFamilyAnswersSchema, jobGradeTableSchema } from "../../core/src/workforce/work-knowledge.ts";
import { demonstrationCompany } from "./demonstration.ts";

const demonstration = demonstrationCompany();
const { company } = demonstration;
const lastMonth = [...company.payroll(23)];

test("the demonstration is the same every time, to the byte", () => {
  const again = demonstrationCompany();
  const bytesOf = (of: typeof demonstration) =>
    [...of.payrollFiles, of.trainingRegister, of.effectTable].map(({ bytes }) =>
      Buffer.from(bytes).toString("hex"),
    );
  expect(bytesOf(again)).toEqual(bytesOf(demonstration));
});

test("it tells two years of sixty people on 41 sites of clients, to October 2026", () => {
  expect(demonstration.payrollFiles.map(({ month }) => month).at(0)).toBe("2024-11");
  expect(demonstration.payrollFiles.map(({ month }) => month).at(-1)).toBe("2026-10");
  expect(demonstration.payrollFiles).toHaveLength(24);
  expect(lastMonth.length).toBeGreaterThanOrEqual(58);
  expect(lastMonth.length).toBeLessThanOrEqual(60);
  for (const { index } of company.months) {
    const sites = new Set([...company.payroll(index)].map(({ site }) => site).filter((site) => site >= 0));
    expect(sites.size).toBeGreaterThanOrEqual(39);
  }
  const siteLines = Buffer.from(demonstration.payrollFiles[23]?.bytes ?? []).toString("latin1");
  expect(siteLines.match(/S21\.G00\.85\.001/g)).toHaveLength(41);
});

test("what people would enter by hand is well formed", () => {
  expect(() => jobGradeTableSchema.parse(demonstration.jobGradeTable)).not.toThrow();
  expect(() => categoryDraftSchema.parse(demonstration.startingCategory)).not.toThrow();
  expect(() => columnMappingSchema.parse(demonstration.trainingRegister.mapping)).not.toThrow();
  for (const answers of demonstration.workAnswers) {
    expect(() => jobFamilyAnswersSchema.parse(answers)).not.toThrow();
  }
});

test("every job family of the payroll has its answers about the work", () => {
  const answered = new Set(demonstration.workAnswers.map(({ jobFamily }) => jobFamily));
  const families = new Set(
    lastMonth.flatMap(({ jobLabel }) => (jobLabel === "" ? [] : [jobFamilyOf(jobLabel)])),
  );
  for (const family of families) expect(answered).toContain(family);
  expect(families.size).toBeGreaterThanOrEqual(6);
});

test("the register speaks of people that payroll knows", () => {
  const staffNumbers = new Set([...company.employments()].map(({ rank }) => String(rank).padStart(6, "0")));
  const rows = Buffer.from(demonstration.trainingRegister.bytes).toString().trim().split("\r\n").slice(1);
  expect(rows.length).toBeGreaterThan(40);
  for (const row of rows) expect(staffNumbers).toContain(row.split(";")[0]);
});

test("the story has entries, exits, promotions, trained and untrained people, and an access gap", () => {
  const { program, access } = demonstration.truth();
  const everyone = [...company.employments()];
  expect(everyone.filter(({ startMonth }) => startMonth > 0).length).toBeGreaterThan(8);
  expect(everyone.filter(({ promotionMonth }) => promotionMonth < 24).length).toBeGreaterThan(5);
  expect(program?.trained).toBeGreaterThanOrEqual(8);
  expect((program?.cohort ?? 0) - (program?.trained ?? 0)).toBeGreaterThanOrEqual(8);
  expect(access.firstLevels.trainedBeyondMandatory * access.others.headcount).toBeLessThan(
    access.others.trainedBeyondMandatory * access.firstLevels.headcount,
  );
});

test("the file of trained and untrained people has an effect that a plain difference overstates", () => {
  const { truth } = demonstration.effectTable;
  expect(truth.effectOnTreated).toBeGreaterThan(4);
  expect(truth.naiveDifference).toBeGreaterThan(truth.effectOnTreated + 3);
});
