import type { CategoryRule } from "../../core/src/categories/index.ts";
import { addMonths, dayNumber, firstDayOf, type Month } from "../../core/src/kernel/calendar.ts";
import type { FictionalCompany } from "./company.ts";
import { lastMonthOf } from "./company-settings.ts";
import { type FlawTruth, flawTally } from "./flaw-tally.ts";
import type { PersonMonth } from "./person-month.ts";
import { type ProgramTruth, programTruth } from "./program-truth.ts";
import {
  declaredVerdicts,
  referenceRule,
  trueVerdicts,
  type Verdict,
  type Verdicts,
  verdictNames,
} from "./reference-rule.ts";
import { trainingsOf } from "./trainings.ts";

export type VerdictCounts = Record<Verdict, number>;

/** Counts of a month: `declared` from what payroll says, `real` from what is. */
export interface MonthTruth {
  readonly month: Month;
  readonly headcount: number;
  readonly declared: Readonly<Record<keyof Verdicts, VerdictCounts>>;
  readonly real: Readonly<Record<keyof Verdicts, VerdictCounts>>;
}

/** People present in the last month, and how many of them ended a training in the twelve months up to it. */
export interface AccessTruth {
  headcount: number;
  trained: number;
  /** By at least one training that is not mandatory. */
  trainedBeyondMandatory: number;
}

export const accessGroups = ["firstLevels", "others", "in", "out", "unknown"] as const;
export type AccessGroup = (typeof accessGroups)[number];

export interface CompanyTruth {
  readonly rule: CategoryRule;
  readonly months: readonly MonthTruth[];
  /** By trade, as the company's own people would say, and by declared verdict of the reference rule. */
  readonly access: Readonly<Record<AccessGroup, AccessTruth>>;
  /** The program's true effects; `undefined` when there is no program. */
  readonly program: ProgramTruth | undefined;
  readonly flaws: readonly FlawTruth[];
}

export interface Member {
  readonly staffNumber: string;
  readonly declared: Verdicts;
  readonly real: Verdicts;
}

/** Everything that is true of a company, found by going through all its people: seconds for a million person-months. */
export function companyTruth(company: FictionalCompany): CompanyTruth {
  const flaws = flawTally(company.settings);
  const months = company.months.map(({ index, month }) => {
    const truth = emptyMonth(month);
    for (const person of company.payroll(index)) {
      countPerson(truth, company, person);
      flaws.see(person);
    }
    return truth;
  });
  return {
    rule: referenceRule(company.settings.sector),
    months,
    access: accessTruth(company),
    program: programTruth(company),
    flaws: flaws.found(),
  };
}

/** Everyone's verdicts in a month, one by one. */
export function* membersOf(company: FictionalCompany, month: Month): Generator<Member> {
  const { sector } = company.settings;
  for (const person of company.payroll(month)) {
    yield {
      staffNumber: person.staffNumber,
      declared: declaredVerdicts(sector, person),
      real: trueVerdicts(sector, person),
    };
  }
}

interface CountingMonth extends MonthTruth {
  headcount: number;
}

function emptyMonth(month: Month): CountingMonth {
  const counts = (): VerdictCounts => ({ in: 0, out: 0, unknown: 0 });
  const table = () => ({ work: counts(), job: counts(), person: counts(), overall: counts() });
  return { month, headcount: 0, declared: table(), real: table() };
}

function countPerson(truth: CountingMonth, company: FictionalCompany, person: PersonMonth): void {
  const { sector } = company.settings;
  const [declared, real] = [declaredVerdicts(sector, person), trueVerdicts(sector, person)];
  truth.headcount += 1;
  for (const name of verdictNames) {
    truth.declared[name][declared[name]] += 1;
    truth.real[name][real[name]] += 1;
  }
}

function accessTruth(company: FictionalCompany): Record<AccessGroup, AccessTruth> {
  const empty = (): AccessTruth => ({ headcount: 0, trained: 0, trainedBeyondMandatory: 0 });
  const access = { firstLevels: empty(), others: empty(), in: empty(), out: empty(), unknown: empty() };
  const { settings } = company;
  const lastMonth = lastMonthOf(settings);
  const firstDay = dayNumber(firstDayOf(addMonths(lastMonth, -11)));
  const dayAfter = dayNumber(firstDayOf(addMonths(lastMonth, 1)));
  for (const person of company.payroll(lastMonth)) {
    const trainings = trainingsOf(settings, person.employment).filter(
      ({ lastDay }) => firstDay <= lastDay && lastDay < dayAfter,
    );
    const isBeyondMandatory = trainings.some(({ isMandatory }) => !isMandatory);
    const verdict = declaredVerdicts(settings.sector, person).overall;
    const groups: readonly AccessGroup[] = [person.trade.isFirstLevels ? "firstLevels" : "others", verdict];
    for (const group of groups) {
      access[group].headcount += 1;
      access[group].trained += trainings.length > 0 ? 1 : 0;
      access[group].trainedBeyondMandatory += isBeyondMandatory ? 1 : 0;
    }
  }
  return access;
}
