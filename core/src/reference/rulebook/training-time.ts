import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import type { Rulebook, RuleReading, RuleRow, RuleStep } from "../model.ts";
import { applyRule, sentence, stepFrom } from "./rule-step.ts";

/** What lets a training take place outside working time. Minutes a year and employee. */
export type OffTimeAgreement =
  | { readonly kind: "none" }
  | { readonly kind: "collective"; readonly limitMinutes: Known<number>; readonly usedMinutes: number }
  /** `flatRateMinutes`: the working year of an employee under a flat rate (forfait), who has a limit of their own. */
  | { readonly kind: "individual"; readonly usedMinutes: number; readonly flatRateMinutes?: number };

export interface TrainingTimeFacts {
  /** A text makes the training a condition of the activity. */
  readonly isMandatory: Known<boolean>;
  readonly minutes: number;
  readonly agreement: OffTimeAgreement;
}

/** How the minutes of a training may be shared: at least so many in working time, the rest outside it. */
export interface TrainingTime {
  readonly workingMinutes: number;
  readonly offTimeMinutes: number;
}

/** Training is working time; only what is not mandatory may go outside it, within the limit of an agreement. */
export function trainingTime(book: Rulebook, day: Day, facts: TrainingTimeFacts): RuleReading<TrainingTime> {
  const { isMandatory } = facts;
  if (!isMandatory.known || isMandatory.value) {
    return applyRule(book, day, { key: "workingTime.mandatoryTraining", amounts: [] }, (row) => {
      const note = isMandatory.known ? "reference.step.mandatoryTime" : "reference.step.mandatoryNotKnown";
      const outcome = isMandatory.known ? "told" : "notKnown";
      return {
        value: { workingMinutes: facts.minutes, offTimeMinutes: 0 },
        steps: [stepFrom(row, { sentence: sentence(note), outcome, amount: inMinutes(facts.minutes) })],
      };
    });
  }
  const wanted = {
    key: "workingTime.otherTraining",
    amounts: ["offTimeMinutes", "flatRatePercent"] as const,
  };
  return applyRule(book, day, wanted, (row, read) => {
    const limit = limitOf(row, facts.agreement, read);
    const offTimeMinutes = Math.min(facts.minutes, limit.minutes);
    return {
      value: { workingMinutes: facts.minutes - offTimeMinutes, offTimeMinutes },
      steps: [limit.step],
    };
  });
}

interface OffTimeLimit {
  readonly minutes: number;
  readonly step: RuleStep;
}

function limitOf(
  row: RuleRow,
  agreement: OffTimeAgreement,
  read: (name: "offTimeMinutes" | "flatRatePercent") => number,
): OffTimeLimit {
  if (agreement.kind === "none") {
    return { minutes: 0, step: stepFrom(row, { sentence: sentence("reference.step.offTimeNoAgreement") }) };
  }
  if (agreement.kind === "collective") {
    if (!agreement.limitMinutes.known) {
      const note = sentence("reference.step.offTimeLimitNotKnown");
      return { minutes: 0, step: stepFrom(row, { sentence: note, outcome: "notKnown" }) };
    }
    return remaining(
      row,
      "reference.step.offTimeCollective",
      agreement.limitMinutes.value - agreement.usedMinutes,
    );
  }
  const { flatRateMinutes, usedMinutes } = agreement;
  return flatRateMinutes === undefined
    ? remaining(row, "reference.step.offTimeIndividual", read("offTimeMinutes") - usedMinutes)
    : remaining(
        row,
        "reference.step.offTimeFlatRate",
        Math.floor((flatRateMinutes * read("flatRatePercent")) / 100) - usedMinutes,
      );
}

function remaining(
  row: RuleRow,
  key:
    | "reference.step.offTimeCollective"
    | "reference.step.offTimeIndividual"
    | "reference.step.offTimeFlatRate",
  left: number,
): OffTimeLimit {
  const minutes = Math.max(0, left);
  const note = sentence(key, { hours: minutes / 60 });
  return { minutes, step: stepFrom(row, { sentence: note, amount: inMinutes(minutes) }) };
}

function inMinutes(value: number): { readonly value: number; readonly unit: "minutes" } {
  return { value, unit: "minutes" };
}
