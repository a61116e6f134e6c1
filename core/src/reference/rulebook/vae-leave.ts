import { addDays, addMonthsToDay, type Day } from "../../kernel/calendar.ts";
import type { Rulebook, RuleReading } from "../model.ts";
import { applyRule, sentence, stepFrom } from "./rule-step.ts";

/** The dates of a leave for a VAE. */
export interface VaeLeaveDates {
  /** Last day to ask. */
  readonly requestBy: Day;
  /** Last day for the employer to answer, when the request is made on `requestBy` or on the day given. */
  readonly answerBy: Day;
  /** Latest start that the employer may impose. */
  readonly postponedTo: Day;
  /** Asked in time; unknown as long as nothing has been asked. */
  readonly isInTime: boolean | undefined;
}

/** The deadlines of an employee's leave for a VAE (décret n° 2023-1275 of 27 December 2023). */
export function vaeLeaveDates(book: Rulebook, startsOn: Day, requestedOn?: Day): RuleReading<VaeLeaveDates> {
  const wanted = { key: "vae.leave", amounts: ["requestDays", "answerDays", "postponementMonths"] as const };
  return applyRule(book, startsOn, wanted, (row, read) => {
    const requestBy = addDays(startsOn, -read("requestDays"));
    const note = sentence("reference.step.vaeLeave", {
      requestDays: read("requestDays"),
      answerDays: read("answerDays"),
      months: read("postponementMonths"),
    });
    const isInTime = requestedOn === undefined ? undefined : requestedOn <= requestBy;
    return {
      value: {
        requestBy,
        answerBy: addDays(requestedOn ?? requestBy, read("answerDays")),
        postponedTo: addMonthsToDay(startsOn, read("postponementMonths")),
        isInTime,
      },
      steps: [stepFrom(row, { sentence: note, outcome: isInTime === false ? "notMet" : "told" })],
    };
  });
}
