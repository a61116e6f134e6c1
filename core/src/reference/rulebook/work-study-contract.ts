import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import type { Rulebook, RuleCheck } from "../model.ts";
import { checkOf, checkRule, outcomeWhen, sentence, stepFrom } from "./rule-step.ts";

export const workStudyLengths = ["ordinary", "extended", "longest"] as const;
/** What lets a contrat de professionnalisation last: the ordinary rule, an agreement, or the audience of the person. */
export type WorkStudyLength = (typeof workStudyLengths)[number];

export interface WorkStudyPlan {
  readonly length: WorkStudyLength;
  readonly months: Known<number>;
  readonly trainingMinutes: Known<number>;
  /** The whole contract, or its professionalisation action. */
  readonly totalMinutes: Known<number>;
}

const mostMonths = {
  ordinary: "maximumMonths",
  extended: "extendedMonths",
  longest: "longestMonths",
} as const;

/** Whether a contrat de professionnalisation keeps its months and its share of training (L.6325-1 and following). */
export function checkWorkStudyContract(book: Rulebook, day: Day, plan: WorkStudyPlan): RuleCheck {
  const most = mostMonths[plan.length];
  const amounts = ["minimumMonths", most, "minimumPercent", "maximumPercent", "minimumMinutes"] as const;
  const { months, trainingMinutes, totalMinutes } = plan;
  const steps = checkRule(book, day, { key: "recruitment.workStudyContract", amounts }, (row, read) => [
    stepFrom(row, {
      sentence: sentence("reference.step.monthsBetween", { least: read("minimumMonths"), most: read(most) }),
      outcome: outcomeWhen(months, (value) => value >= read("minimumMonths") && value <= read(most)),
      amount: { value: read(most), unit: "months" },
    }),
    stepFrom(row, {
      sentence: sentence("reference.step.atLeastHours", { hours: read("minimumMinutes") / 60 }),
      outcome: outcomeWhen(trainingMinutes, (value) => value >= read("minimumMinutes")),
      amount: { value: read("minimumMinutes"), unit: "minutes" },
    }),
    stepFrom(row, {
      sentence: sentence("reference.step.trainingShare", {
        least: read("minimumPercent"),
        most: read("maximumPercent"),
      }),
      outcome: totalMinutes.known
        ? outcomeWhen(
            trainingMinutes,
            (value) =>
              value * 100 >= totalMinutes.value * read("minimumPercent") &&
              value * 100 <= totalMinutes.value * read("maximumPercent"),
          )
        : "notKnown",
    }),
  ]);
  return checkOf(steps);
}
