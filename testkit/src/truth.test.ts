import { expect, test } from "vitest";
import { parseMonth } from "../../core/src/kernel/calendar.ts";
import { fictionalCompany } from "./company.ts";
import { sectorNames, sectorOf } from "./sectors.ts";
import { companyTruth, membersOf, type VerdictCounts } from "./truth.ts";
import { dsnBytes } from "./write-dsn.ts";

const firstMonth = parseMonth("2025-05");
if (firstMonth === undefined) throw new Error("the story must begin");
const wish = { seed: 8, headcount: 250, firstMonth, monthCount: 18 };

/**
 * The verdicts again, from the lines of the file and nothing else: positions by their spelling, codes by their first
 * letters. It shares no code with the truth.
 */
function recount(text: string, sectorName: (typeof sectorNames)[number]): Record<string, VerdictCounts> {
  const sector = sectorOf(sectorName);
  const low = new Set(sector.grades.slice(0, sector.referenceGrade).flatMap(({ writtenAs }) => writtenAs));
  const known = new Set(sector.grades.flatMap(({ writtenAs }) => writtenAs));
  const zero = () => ({ in: 0, out: 0, unknown: 0 });
  const counts: Record<"work" | "job" | "person" | "overall", VerdictCounts> = {
    work: zero(),
    job: zero(),
    person: zero(),
    overall: zero(),
  };
  for (const person of text.split("S21.G00.30.001").slice(1)) {
    const [main = ""] = person.split("S21.G00.40.001").slice(1);
    const code = /40\.004,'(.+)'/.exec(main)?.[1];
    const grade = /40\.041,'(.+)'/.exec(main)?.[1];
    const diploma = /30\.024,'(.+)'/.exec(person)?.[1];
    const verdicts = [
      code === undefined ? "unknown" : /^(6[789]|551a|552a|561[df]|563b)/.test(code) ? "in" : "out",
      grade === undefined || !known.has(grade) ? "unknown" : low.has(grade) ? "in" : "out",
      diploma === undefined ? "unknown" : diploma === "01" || diploma === "02" ? "in" : "out",
    ] as const;
    const overall = verdicts.includes("out") ? "out" : verdicts.includes("in") ? "in" : "unknown";
    counts.work[verdicts[0]] += 1;
    counts.job[verdicts[1]] += 1;
    counts.person[verdicts[2]] += 1;
    counts.overall[overall] += 1;
  }
  return counts;
}

for (const sector of sectorNames) {
  test(`${sector}: the truth of each month is what a recount of its file gives`, () => {
    const company = fictionalCompany({ ...wish, sector });
    const truth = companyTruth(company);
    for (const { month, declared, headcount } of truth.months) {
      const text = Buffer.from(dsnBytes(company, { months: [month] })).toString("latin1");
      expect(recount(text, sector)).toEqual(declared);
      expect(headcount).toBe(text.split("S21.G00.30.001").length - 1);
    }
  });
}

test("what is unknown to payroll is known to the truth, and both agree where payroll knows", () => {
  const company = fictionalCompany({ ...wish, sector: "cleaning" });
  const [last] = companyTruth(company).months.slice(-1);
  expect(last?.real.person.unknown).toBe(0);
  expect(last?.declared.person.unknown).toBeGreaterThan((last?.headcount ?? 0) * 0.6);
  for (const { declared, real } of membersOf(company, company.months[17]?.month ?? firstMonth)) {
    for (const dimension of ["work", "job", "person"] as const) {
      if (declared[dimension] !== "unknown") expect(declared[dimension]).toBe(real[dimension]);
    }
  }
});

test("the first levels have less access to training, and far less to what is not mandatory", () => {
  const company = fictionalCompany({ ...wish, headcount: 4000, sector: "cleaning", program: "none" });
  const { access } = companyTruth(company);
  const rate = (group: "firstLevels" | "others") => access[group].trained / access[group].headcount;
  const rateBeyond = (group: "firstLevels" | "others") =>
    access[group].trainedBeyondMandatory / access[group].headcount;
  expect(rate("firstLevels")).toBeLessThan(rate("others") - 0.05);
  expect(rateBeyond("firstLevels")).toBeLessThan(rateBeyond("others") / 2);
  expect(access.firstLevels.headcount + access.others.headcount).toBe(
    access.in.headcount + access.out.headcount + access.unknown.headcount,
  );
});

test("access is what a recount of the trainings of the people present gives", () => {
  const company = fictionalCompany({ ...wish, sector: "foodIndustry" });
  const from = company.months[6]?.firstDay ?? 0;
  const trained = new Set(
    [...company.trainings()].filter(({ lastDay }) => lastDay >= from).map(({ staffNumber }) => staffNumber),
  );
  const present = [...company.payroll(17)].filter(({ trade }) => trade.isFirstLevels);
  const { access } = companyTruth(company);
  expect(access.firstLevels.headcount).toBe(present.length);
  expect(access.firstLevels.trained).toBe(
    present.filter(({ staffNumber }) => trained.has(staffNumber)).length,
  );
});

test("deliberate flaws are listed with their number, and there is none when none is asked", () => {
  const flaws = { unmappedGrade: 0, forgottenEnd: 0, negativeCorrection: 0, secondContract: 0 };
  const missing = {
    occupationCode: 0,
    jobLabel: 0,
    jobGrade: 0,
    qualificationLevel: 0,
    birthDate: 0,
  };
  const clean = fictionalCompany({ ...wish, sector: "retail", flaws, missing });
  expect(companyTruth(clean).flaws).toEqual([]);
  const company = fictionalCompany({
    ...wish,
    sector: "retail",
    flaws: { ...flaws, forgottenEnd: 0.5 },
    missing,
  });
  const leavers = company.months
    .flatMap(({ index }) => [...company.payroll(index)])
    .filter(({ isLast, employment }) => isLast && !employment.isExitDeclared);
  const [found] = companyTruth(company).flaws;
  expect(found?.kind).toBe("forgottenEnd");
  expect(found?.count).toBe(leavers.length);
  expect(leavers.length).toBeGreaterThan(5);
});
