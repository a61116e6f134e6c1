import { addDays, addMonthsToDay, type Day } from "../../kernel/calendar.ts";
import type { Rulebook, RuleReading, RuleRow, RuleStep } from "../model.ts";
import { amountOf } from "./rule-on.ts";
import { applyRule, sentence, stepFrom } from "./rule-step.ts";

/** What the dates of a person's career interviews hang on. A day that is absent is not known, or has not happened. */
export interface CareerInterviewFacts {
  /** The company is covered by an agreement that adapted the old rule: it had until 1 October 2026. */
  readonly couvertParAccord: boolean;
  readonly hiredOn: Day;
  readonly lastInterviewOn?: Day;
  readonly lastReviewOn?: Day;
  /** Back from a long absence (maternity, parental leave, illness…). */
  readonly returnedOn?: Day;
  readonly midCareerVisitOn?: Day;
  readonly bornOn?: Day;
}

export const careerInterviewKinds = [
  "first",
  "periodic",
  "review",
  "afterAbsence",
  "midCareer",
  "endOfCareer",
] as const;
export type CareerInterviewKind = (typeof careerInterviewKinds)[number];

/** An interview to hold, on `dueBy` at the latest; not before `opensOn` when there is such a day. */
export interface CareerInterviewDate {
  readonly kind: CareerInterviewKind;
  readonly dueBy: Day;
  readonly opensOn?: Day;
}

/**
 * The next interview of each kind, under the rule of the given day (Code du travail L.6315-1). Both readings of the
 * start of the reform are rows: `couvertParAccord` chooses between them until 30 September 2026.
 */
export function careerInterviewDates(
  book: Rulebook,
  day: Day,
  facts: CareerInterviewFacts,
): RuleReading<readonly CareerInterviewDate[]> {
  const name = facts.couvertParAccord ? "scheduleUnderAgreement" : "schedule";
  const wanted = { key: `careerInterview.${name}`, amounts: ["periodYears", "reviewYears"] as const };
  return applyRule(book, day, wanted, (row, read) => {
    const found = [
      regular(row, facts, read("periodYears")),
      review(row, facts, read("reviewYears")),
      ...afterAbsence(row, facts),
      ...midCareer(row, facts),
      ...endOfCareer(row, facts),
    ];
    return { value: found.map(({ date }) => date), steps: found.map(({ step }) => step) };
  });
}

interface DatedStep {
  readonly date: CareerInterviewDate;
  readonly step: RuleStep;
}

function regular(row: RuleRow, { hiredOn, lastInterviewOn }: CareerInterviewFacts, years: number): DatedStep {
  const firstMonths = amountOf(row, "firstMonths")?.value;
  if (lastInterviewOn === undefined && firstMonths !== undefined) {
    return {
      date: { kind: "first", dueBy: addMonthsToDay(hiredOn, firstMonths) },
      step: stepFrom(row, {
        sentence: sentence("reference.step.interviewFirst", { months: firstMonths }),
        amount: { value: firstMonths, unit: "months" },
      }),
    };
  }
  return {
    date: { kind: "periodic", dueBy: addMonthsToDay(lastInterviewOn ?? hiredOn, 12 * years) },
    step: stepFrom(row, {
      sentence: sentence("reference.step.interviewPeriod", { years }),
      amount: { value: years, unit: "years" },
    }),
  };
}

function review(row: RuleRow, { hiredOn, lastReviewOn }: CareerInterviewFacts, years: number): DatedStep {
  return {
    date: { kind: "review", dueBy: addMonthsToDay(lastReviewOn ?? hiredOn, 12 * years) },
    step: stepFrom(row, {
      sentence: sentence("reference.step.interviewReview", { years }),
      amount: { value: years, unit: "years" },
    }),
  };
}

/** Under the old rule every return asks for one; under the new one only without interview in the months before. */
function afterAbsence(
  row: RuleRow,
  { returnedOn, lastInterviewOn }: CareerInterviewFacts,
): readonly DatedStep[] {
  if (returnedOn === undefined) return [];
  if (lastInterviewOn !== undefined && lastInterviewOn >= returnedOn) return [];
  const months = amountOf(row, "absenceMonths")?.value;
  const isRecent =
    months !== undefined &&
    lastInterviewOn !== undefined &&
    lastInterviewOn >= addMonthsToDay(returnedOn, -months);
  if (isRecent) return [];
  const note =
    months === undefined
      ? sentence("reference.step.interviewReturn")
      : sentence("reference.step.interviewReturnUnless", { months });
  return [{ date: { kind: "afterAbsence", dueBy: returnedOn }, step: stepFrom(row, { sentence: note }) }];
}

function midCareer(row: RuleRow, { midCareerVisitOn }: CareerInterviewFacts): readonly DatedStep[] {
  const months = amountOf(row, "midCareerMonths")?.value;
  if (midCareerVisitOn === undefined || months === undefined) return [];
  return [
    {
      date: { kind: "midCareer", opensOn: midCareerVisitOn, dueBy: addMonthsToDay(midCareerVisitOn, months) },
      step: stepFrom(row, { sentence: sentence("reference.step.interviewMidCareer", { months }) }),
    },
  ];
}

function endOfCareer(row: RuleRow, { bornOn }: CareerInterviewFacts): readonly DatedStep[] {
  const [age, years] = [amountOf(row, "endOfCareerAge")?.value, amountOf(row, "endOfCareerYears")?.value];
  if (bornOn === undefined || age === undefined || years === undefined) return [];
  const birthday = addMonthsToDay(bornOn, 12 * age);
  return [
    {
      date: {
        kind: "endOfCareer",
        opensOn: addMonthsToDay(birthday, -12 * years),
        dueBy: addDays(birthday, -1),
      },
      step: stepFrom(row, { sentence: sentence("reference.step.interviewEndOfCareer", { age, years }) }),
    },
  ];
}
