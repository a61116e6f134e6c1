import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import type { Rulebook, RuleCheck, RuleStep } from "../model.ts";
import { checkOf, checkRule, outcomeOf, outcomeWhen, sentence, stepFrom } from "./rule-step.ts";

export interface CompanyFacts {
  /** People, as the Code du travail counts them. */
  readonly headcount: Known<number>;
  readonly hasWorksCouncil: Known<boolean>;
}

/** Whether something is owed, with the steps that say so. */
export interface RuleDuty {
  readonly duty: "due" | "notDue" | "notKnown";
  readonly steps: readonly RuleStep[];
}

/** Consulting the works council on training, and keeping the economic and social database (BDESE). */
export interface ConsultationDuties {
  readonly worksCouncil: RuleDuty;
  readonly database: RuleDuty;
}

export function consultationDuties(book: Rulebook, day: Day, facts: CompanyFacts): ConsultationDuties {
  const consulting = checkRule(
    book,
    day,
    { key: "skillsPlan.worksCouncilConsultation", amounts: [] },
    (row) => [
      stepFrom(row, {
        sentence: sentence("reference.step.worksCouncil"),
        outcome: outcomeOf(facts.hasWorksCouncil),
      }),
    ],
  );
  const keeping = checkRule(
    book,
    day,
    { key: "skillsPlan.economicDatabase", amounts: ["headcount"] },
    (row, read) => [
      stepFrom(row, {
        sentence: sentence("reference.step.database", { headcount: read("headcount") }),
        outcome: outcomeWhen(facts.headcount, (people) => people >= read("headcount")),
        amount: { value: read("headcount"), unit: "people" },
      }),
    ],
  );
  return { worksCouncil: dutyOf(consulting), database: dutyOf(keeping) };
}

/** Whether the OPCO may pay for the skills plan of the company: firms under 50 only. */
export function checkSkillsPlanFunding(
  book: Rulebook,
  day: Day,
  { headcount }: Pick<CompanyFacts, "headcount">,
): RuleCheck {
  return checkOf(
    checkRule(book, day, { key: "money.skillsPlanUnderFifty", amounts: ["headcount"] }, (row, read) => [
      stepFrom(row, {
        sentence: sentence("reference.step.underHeadcount", { headcount: read("headcount") }),
        outcome: outcomeWhen(headcount, (people) => people < read("headcount")),
        amount: { value: read("headcount"), unit: "people" },
      }),
    ]),
  );
}

/** Whether a person may prepare the career interview with a CEP adviser: firms under 300. */
export function checkInterviewPreparation(
  book: Rulebook,
  day: Day,
  { headcount }: Pick<CompanyFacts, "headcount">,
): RuleCheck {
  return checkOf(
    checkRule(book, day, { key: "careerInterview.preparation", amounts: ["headcount"] }, (row, read) => [
      stepFrom(row, {
        sentence: sentence("reference.step.underHeadcount", { headcount: read("headcount") }),
        outcome: outcomeWhen(headcount, (people) => people < read("headcount")),
        amount: { value: read("headcount"), unit: "people" },
      }),
    ]),
  );
}

function dutyOf(steps: readonly RuleStep[]): RuleDuty {
  const { verdict } = checkOf(steps);
  const duty = ({ allowed: "due", blocked: "notDue", notKnown: "notKnown" } as const)[verdict];
  return { duty, steps };
}
