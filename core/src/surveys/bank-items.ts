import type { ChoiceSet } from "./bank-choices.ts";
import type { BankWordKey } from "./bank-words.fr.ts";
import type { Audience, QuestionTopic, WaveMoment } from "./questionnaire-model.ts";

/** What a question of our own rests on, so that its wording can be argued with. */
export type BankSource = "workSituation" | "defis" | "transfer" | "retrospective" | "seed";

/** A question of the bank. All are indicators of our own wording: none is a validated measure. */
export interface BankQuestion {
  readonly key: BankWordKey;
  readonly topic: QuestionTopic;
  /** A set of answers, or `words` for a free answer. */
  readonly answers: ChoiceSet | "words";
  readonly audiences: readonly Audience[];
  readonly moments: readonly WaveMoment[];
  readonly source: BankSource;
  readonly isSensitive: boolean;
}

const twice = ["before", "delayed"] as const;
const employee = ["employee"] as const;
const leads = ["frontlineManager", "workplaceTutor"] as const;

type Line = readonly [BankWordKey, QuestionTopic, ChoiceSet | "words", readonly WaveMoment[], BankSource];

const employeeLines: readonly Line[] = [
  ["doSituation", "competences", "howDone", twice, "workSituation"],
  ["didSituation", "competences", "howDone", ["delayed"], "retrospective"],
  ["usedAtWork", "competences", "howOften", ["delayed"], "transfer"],
  ["recognized", "competences", "yesPartlyNo", ["delayed", "yearLater"], "seed"],
  ["solveProblem", "capabilities", "frequency", twice, "workSituation"],
  ["explainWork", "capabilities", "yesPartlyNo", twice, "workSituation"],
  ["chooseOrder", "capabilities", "frequency", twice, "workSituation"],
  ["askedForHelp", "placeInTeam", "frequency", twice, "seed"],
  ["listenedTo", "placeInTeam", "frequency", twice, "seed"],
  ["wantToLearn", "appetite", "yesPartlyNo", twice, "seed"],
  ["nextTraining", "appetite", "yesPartlyNo", ["immediate", "delayed", "yearLater"], "seed"],
  ["expectation", "appetite", "words", ["before"], "transfer"],
  ["talkedAboutWishes", "expression", "yesNo", ["before"], "defis"],
  ["couldChoose", "expression", "yesPartlyNo", ["before"], "defis"],
  ["wasTold", "expression", "yesPartlyNo", ["before"], "defis"],
  ["useful", "usefulness", "amount", ["immediate"], "transfer"],
  ["difficulty", "usefulness", "difficulty", ["immediate"], "transfer"],
  ["readyToTry", "usefulness", "yesPartlyNo", ["immediate"], "transfer"],
  ["satisfied", "usefulness", "satisfaction", ["immediate"], "transfer"],
  ["comment", "usefulness", "words", ["immediate", "delayed"], "transfer"],
  ["timeToUse", "conditions", "frequency", ["delayed"], "transfer"],
  ["helpedToUse", "conditions", "yesPartlyNo", ["delayed"], "transfer"],
  ["responsibilities", "trajectory", "change", ["delayed", "yearLater"], "defis"],
  ["interest", "trajectory", "change", ["delayed", "yearLater"], "defis"],
  ["autonomy", "trajectory", "change", ["delayed", "yearLater"], "defis"],
];

const groupLines: readonly Line[] = [
  ["groupDoes", "competences", "groupShare", twice, "workSituation"],
  ["groupUses", "competences", "frequency", ["delayed"], "transfer"],
  ["groupHelps", "placeInTeam", "change", ["delayed"], "seed"],
  ["groupDares", "appetite", "change", ["delayed"], "seed"],
  ["workRuns", "workOrganization", "course", ["delayed"], "seed"],
  ["groupTime", "conditions", "amount", ["delayed"], "transfer"],
  ["leadTime", "conditions", "amount", ["delayed"], "transfer"],
  ["groupComment", "workOrganization", "words", ["delayed"], "seed"],
];

/** Answers that may cost something to who gives them: their counts are published with noise. */
const sensitive: readonly BankWordKey[] = ["listenedTo", "talkedAboutWishes", "couldChoose", "comment"];

const bankQuestionOf =
  (audiences: readonly Audience[]) =>
  ([key, topic, answers, moments, source]: Line): BankQuestion => ({
    key,
    topic,
    answers,
    audiences,
    moments,
    source,
    isSensitive: sensitive.includes(key),
  });

/** Every question of the bank, in the order it is offered. Those who lead answer for a group, never for a person. */
export const bankQuestions: readonly BankQuestion[] = [
  ...employeeLines.map(bankQuestionOf(employee)),
  ...groupLines.map(bankQuestionOf(leads)),
];
