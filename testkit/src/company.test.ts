import { expect, test } from "vitest";
import { lastDayOf, type Month, monthsBetween, parseMonth } from "../../core/src/kernel/calendar.ts";
import { fictionalCompany } from "./company.ts";
import type { FictionalCompanyWish } from "./company-settings.ts";
import { passesLuhn } from "./fictional-numbers.ts";
import type { PersonMonth } from "./person-month.ts";
import { sectorNames } from "./sectors.ts";
import { never } from "./story-calendar.ts";

function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

const usual: FictionalCompanyWish = {
  seed: 11,
  headcount: 300,
  firstMonth: month("2024-11"),
  monthCount: 24,
  sector: "cleaning",
};

test("the same wish makes the same people, another seed makes others", () => {
  const people = (seed: number) =>
    [...fictionalCompany({ ...usual, seed }).employments()].map(({ key }) => key);
  expect(people(11)).toEqual(people(11));
  expect(people(11)).not.toEqual(people(12));
});

/** What is wrong with one person's month: nothing, in a coherent company. */
function oddities(person: PersonMonth): string[] {
  const { employment, pay, grade, month, stopDays, suspensionDays } = person;
  const age = (month.firstDay - employment.birthDay) / 365.25;
  const checks: Readonly<Record<string, boolean>> = {
    "is of working age": age > 15.9 && age < 75,
    "has entered": employment.startDay <= month.lastDay,
    "has not left before": employment.exitDay >= month.firstDay,
    "leaves after entering": employment.exitDay > employment.startDay,
    "has a position of the grid": grade >= 1 && grade <= 18,
    "is paid for no more than the contract": pay.paidHours >= 0 && pay.paidHours <= pay.contractHours,
    "has a gross pay above the base": pay.grossCents - pay.correctionCents >= pay.baseCents,
    "is absent within the month": stopDays <= 31 && suspensionDays <= 31,
  };
  return Object.keys(checks).filter((check) => checks[check] === false);
}

for (const sector of sectorNames) {
  for (const headcount of [5, 200]) {
    test(`${sector}, ${headcount} seats: every month is coherent`, () => {
      const company = fictionalCompany({ ...usual, sector, headcount });
      for (const { index } of company.months) {
        const people = [...company.payroll(index)];
        expect(new Set(people.map(({ staffNumber }) => staffNumber)).size).toBe(people.length);
        expect(people.flatMap(oddities)).toEqual([]);
      }
    });
  }
}

test("all seats are taken in the first month and hardly ever empty later", () => {
  const company = fictionalCompany({ ...usual, headcount: 2000 });
  const headcounts = company.months.map(({ index }) => [...company.payroll(index)].length);
  expect(headcounts[0]).toBe(2000);
  expect(Math.min(...headcounts)).toBeGreaterThan(1950);
  expect(Math.max(...headcounts)).toBeLessThanOrEqual(2000);
});

test("people of a month are those of the story who are present, one establishment after another", () => {
  const company = fictionalCompany({ ...usual, headcount: 900, establishmentCount: 4 });
  for (const index of [0, 7, 23]) {
    const present = [...company.employments()].filter(
      ({ startMonth, exitMonth }) => startMonth <= index && index <= exitMonth,
    );
    const months = [...company.payroll(index)];
    expect(months.map(({ staffNumber }) => staffNumber)).toEqual(
      present.map(({ rank }) => String(rank).padStart(6, "0")),
    );
    const byEstablishment = company.establishments.flatMap((_, position) => [
      ...company.payroll(index, position),
    ]);
    expect(byEstablishment).toEqual(months);
  }
});

test("entries, exits, promotions and conversions all happen, and promotion raises the position", () => {
  const company = fictionalCompany({ ...usual, headcount: 2000 });
  const everyone = [...company.employments()];
  const promoted = everyone.filter(({ promotionMonth }) => promotionMonth !== never);
  expect(everyone.filter(({ startMonth }) => startMonth > 0).length).toBeGreaterThan(300);
  expect(everyone.filter(({ exitMonth }) => exitMonth !== never).length).toBeGreaterThan(300);
  expect(everyone.filter(({ conversionMonth }) => conversionMonth !== never).length).toBeGreaterThan(50);
  expect(promoted.length).toBeGreaterThan(100);
  for (const employment of promoted) {
    expect(employment.promotedGrade).toBeGreaterThan(employment.grade);
    expect(employment.promotionMonth).toBeLessThan(employment.exitMonth);
  }
});

test("every site of clients has its people, on every sort of size", () => {
  for (const [headcount, siteCount] of [
    [60, 41],
    [60, 3],
    [800, 500],
  ] as const) {
    const company = fictionalCompany({ ...usual, headcount, siteCount, establishmentCount: 2 });
    const sites = new Set([...company.payroll(0)].map(({ site }) => site).filter((site) => site >= 0));
    expect(sites.size).toBe(siteCount);
    expect(passesLuhn(company.site(0).siret)).toBe(true);
  }
});

test("facts are missing at the rates asked for, and at no other", () => {
  const missing = { jobGrade: 0.2, jobLabel: 0.1, staffNumber: 0.05, qualificationLevel: 0.5 };
  const company = fictionalCompany({ ...usual, headcount: 20_000, monthCount: 1, missing });
  const people = [...company.payroll(0)];
  const share = (isMissing: (person: (typeof people)[number]) => boolean) =>
    people.filter(isMissing).length / people.length;
  expect(share(({ gradeText }) => gradeText === "")).toBeCloseTo(0.2, 1.7);
  expect(share(({ jobLabel }) => jobLabel === "")).toBeCloseTo(0.1, 1.7);
  expect(share(({ staffNumber }) => staffNumber === "")).toBeCloseTo(0.05, 1.7);
  expect(share(({ levelCode }) => levelCode === "")).toBeCloseTo(0.5, 1.7);
  expect(share(({ contractCode }) => contractCode === "")).toBe(0);
});

test("trainings fall in the story and in the time of the person, on working days", () => {
  const company = fictionalCompany({ ...usual, headcount: 1000 });
  const trainings = [...company.trainings()];
  const [first, last] = [company.months[0]?.firstDay ?? 0, company.months[23]?.lastDay ?? 0];
  expect(trainings.length).toBeGreaterThan(500);
  for (const { firstDay, lastDay } of trainings) {
    expect(firstDay).toBeLessThanOrEqual(lastDay);
    expect(firstDay).toBeGreaterThanOrEqual(first);
    expect(lastDay).toBeLessThanOrEqual(last);
    expect([0, 6]).not.toContain((firstDay + 4) % 7);
  }
});

test("a company that cannot be is refused", () => {
  expect(() => fictionalCompany({ ...usual, headcount: 0 })).toThrow("headcount");
  expect(() => fictionalCompany({ ...usual, headcount: 1_000_001 })).toThrow("headcount");
  expect(() => fictionalCompany({ ...usual, establishmentCount: 301 })).toThrow("establishment");
  expect(() => fictionalCompany({ ...usual, program: { startMonth: 23 } })).toThrow("program");
  expect(() => [...fictionalCompany(usual).payroll(24)]).toThrow("month");
});

test("the months follow the calendar", () => {
  const { months } = fictionalCompany(usual);
  expect(months.map((each) => each.month).at(-1)).toBe("2026-10");
  expect(monthsBetween(month("2024-11"), month("2026-10"))).toBe(23);
  expect(months[3]?.lastDay).toBe((months[4]?.firstDay ?? 0) - 1);
  expect(lastDayOf(month("2025-02"))).toBe("2025-02-28");
});
