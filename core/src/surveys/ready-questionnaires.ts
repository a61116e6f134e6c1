import { bankQuestionsFor, questionFromBank } from "./bank.ts";
import type { BankWordKey } from "./bank-words.fr.ts";
import type { Audience, Questionnaire, WaveMoment } from "./questionnaire-model.ts";

/** Questions that a questionnaire made in one gesture takes, by moment; those of a group for whoever leads one. */
const ready: Readonly<Record<WaveMoment | "group", readonly BankWordKey[]>> = {
  before: [
    "wasTold",
    "couldChoose",
    "talkedAboutWishes",
    "solveProblem",
    "explainWork",
    "chooseOrder",
    "askedForHelp",
    "listenedTo",
    "wantToLearn",
    "expectation",
  ],
  immediate: ["useful", "difficulty", "readyToTry", "satisfied", "nextTraining", "comment"],
  delayed: [
    "usedAtWork",
    "timeToUse",
    "helpedToUse",
    "recognized",
    "solveProblem",
    "explainWork",
    "chooseOrder",
    "askedForHelp",
    "listenedTo",
    "wantToLearn",
    "comment",
  ],
  yearLater: ["responsibilities", "interest", "autonomy"],
  group: [
    "groupDoes",
    "groupUses",
    "groupHelps",
    "groupDares",
    "workRuns",
    "groupTime",
    "leadTime",
    "groupComment",
  ],
};

export interface ReadyQuestionnaire {
  readonly id: string;
  readonly label: string;
  readonly audience: Audience;
  readonly moment: WaveMoment;
  readonly languages: readonly string[];
}

/** A questionnaire made of the bank, within the budget of its moment, to be changed at will. Version 1. */
export function readyQuestionnaire(wished: ReadyQuestionnaire): Questionnaire {
  const { audience, moment, languages } = wished;
  const keys = ready[audience === "employee" ? moment : "group"];
  const offered = bankQuestionsFor(audience, moment);
  const questions = keys.flatMap((key) => {
    const entry = offered.find((each) => each.key === key);
    return entry === undefined ? [] : [questionFromBank(entry, key, languages)];
  });
  return { format: 1, version: 1, opening: {}, questions, ...wished };
}
