import { expect, test } from "vitest";
import { parseMonth } from "../../core/src/kernel/calendar.ts";
import { type FictionalCompany, fictionalCompany } from "./company.ts";
import type { ProgramSettings } from "./company-settings.ts";
import { lastSessionMonth, type Program } from "./program.ts";
import { cohortOf, hasStayed, isPromoted, programTruth } from "./program-truth.ts";

const firstMonth = parseMonth("2024-11");
if (firstMonth === undefined) throw new Error("the story must begin");

function company(headcount: number, seed: number, program: Partial<ProgramSettings>): FictionalCompany {
  return fictionalCompany({
    seed,
    headcount,
    firstMonth: firstMonth ?? never(),
    monthCount: 24,
    sector: "cleaning",
    program,
  });
}

function never(): never {
  throw new Error("the story must begin");
}

/** What payroll shows of a cohort member. */
function outcome({ isTrained, trained, untrained }: Program, isMet: typeof isPromoted): number {
  return isMet(isTrained ? trained : untrained) ? 1 : 0;
}

/**
 * The effect on the treated by comparing like with like on everything that selection depends on: pay step, full time,
 * age in tens of years and tenure in bands, each cell weighted by its trained people (Cochran 1968).
 */
function stratifiedEffect(of: FictionalCompany, isMet: typeof isPromoted): number {
  const cells = new Map<string, { trained: number[]; untrained: number[] }>();
  for (const { program } of cohortOf(of)) {
    const { premium, isFullTime, age, tenureYears } = program.facts;
    const tenureBand = tenureYears < 2 ? 0 : tenureYears < 5 ? 1 : tenureYears < 10 ? 2 : 3;
    const key = `${premium} ${isFullTime} ${Math.floor(age / 10)} ${tenureBand}`;
    const cell = cells.get(key) ?? { trained: [], untrained: [] };
    (program.isTrained ? cell.trained : cell.untrained).push(outcome(program, isMet));
    cells.set(key, cell);
  }
  let [weighted, weight] = [0, 0];
  for (const { trained, untrained } of cells.values()) {
    if (trained.length === 0 || untrained.length === 0) continue;
    weighted += trained.length * (mean(trained) - mean(untrained));
    weight += trained.length;
  }
  return weighted / weight;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test("comparing trained and untrained people is biased; comparing like with like finds the truth", () => {
  const large = company(60_000, 21, { startMonth: 8 });
  const truth = programTruth(large);
  expect(truth?.cohort).toBeGreaterThan(20_000);
  for (const [isMet, known] of [
    [isPromoted, truth?.promotion],
    [hasStayed, truth?.retention],
  ] as const) {
    const effect = known?.effectOnTreated ?? Number.NaN;
    expect(effect).toBeGreaterThan(0.03);
    expect((known?.naiveDifference ?? 0) - effect).toBeGreaterThan(0.04);
    expect(Math.abs(stratifiedEffect(large, isMet) - effect)).toBeLessThan(0.025);
  }
});

test("without selection the plain comparison finds the truth", () => {
  const large = company(60_000, 22, { startMonth: 8, selection: 0 });
  const promotion = programTruth(large)?.promotion;
  expect(Math.abs((promotion?.naiveDifference ?? 1) - (promotion?.effectOnTreated ?? 0))).toBeLessThan(0.02);
});

test("a program that does nothing has no effect on anyone", () => {
  const idle = company(3000, 23, { startMonth: 8, promotionRatio: 1, exitRatio: 1 });
  for (const { program } of cohortOf(idle)) expect(program.trained).toEqual(program.untrained);
  expect(programTruth(idle)?.promotion.effectOnTreated).toBe(0);
});

test("training changes nothing before its sessions are over, and people live the life that was chosen", () => {
  const { settings, ...rest } = company(3000, 24, { startMonth: 8 });
  if (settings.program === undefined) throw new Error("a program was asked for");
  const lastSession = lastSessionMonth(settings.program);
  let trainedCount = 0;
  for (const { employment, program } of cohortOf({ settings, ...rest })) {
    const lived = program.isTrained ? program.trained : program.untrained;
    expect([employment.exitMonth, employment.promotionMonth]).toEqual([
      lived.exitMonth,
      lived.promotionMonth,
    ]);
    expect(program.trained.exitMonth).toBeGreaterThan(lastSession);
    expect(employment.startMonth).toBeLessThan(settings.program.startMonth);
    if (program.isTrained) expect(program.sessionMonth).toBeLessThanOrEqual(lastSession);
    trainedCount += program.isTrained ? 1 : 0;
  }
  const sessions = [...rest.trainings()].filter(({ isProgram }) => isProgram);
  expect(sessions).toHaveLength(trainedCount);
  expect(trainedCount).toBeGreaterThan(300);
});

test("a promotion that payroll shows is a change of position between two months", () => {
  const small = company(800, 25, { startMonth: 8 });
  const gradeByRank = new Map<number, number>();
  let changes = 0;
  for (const { index } of small.months) {
    for (const { employment, grade } of small.payroll(index)) {
      const before = gradeByRank.get(employment.rank);
      if (before !== undefined && before !== grade) {
        changes += 1;
        expect(employment.promotionMonth).toBe(index);
      }
      gradeByRank.set(employment.rank, grade);
    }
  }
  const promoted = [...small.employments()].filter(({ promotionMonth }) => promotionMonth < 24);
  expect(changes).toBe(promoted.length);
});

test("a story of less than six months has no program", () => {
  const short = fictionalCompany({
    seed: 1,
    headcount: 50,
    firstMonth: firstMonth ?? never(),
    monthCount: 5,
    sector: "hotels",
  });
  expect(programTruth(short)).toBeUndefined();
});
