import { bankChoices, type ChoiceSet } from "./bank-choices.ts";
import { type BankQuestion, bankQuestions } from "./bank-items.ts";
import { bankChoiceWordsAr, bankWordsAr } from "./bank-words.ar.ts";
import { bankChoiceWordsEn, bankWordsEn } from "./bank-words.en.ts";
import { bankChoiceWordsFr, bankWordsFr } from "./bank-words.fr.ts";
import { bankChoiceWordsFrEasy, bankWordsFrEasy } from "./bank-words.fr-easy.ts";
import { bankChoiceWordsPt, bankWordsPt } from "./bank-words.pt.ts";
import { bankChoiceWordsTa, bankWordsTa } from "./bank-words.ta.ts";
import { bankChoiceWordsTr, bankWordsTr } from "./bank-words.tr.ts";
import type { Audience, Choice, Question, Questionnaire, Texts, WaveMoment } from "./questionnaire-model.ts";

/** A language of the bank. One that nobody who speaks it has read again says so wherever it is shown. */
interface BankLanguage {
  readonly code: string;
  readonly isReviewed: boolean;
  readonly questions: Readonly<Record<string, string>>;
  readonly choices: Readonly<Record<string, string>>;
}

export const bankLanguages: readonly BankLanguage[] = [
  { code: "fr", isReviewed: true, questions: bankWordsFr, choices: bankChoiceWordsFr },
  { code: "fr-easy", isReviewed: false, questions: bankWordsFrEasy, choices: bankChoiceWordsFrEasy },
  { code: "en", isReviewed: false, questions: bankWordsEn, choices: bankChoiceWordsEn },
  { code: "ar", isReviewed: false, questions: bankWordsAr, choices: bankChoiceWordsAr },
  { code: "pt", isReviewed: false, questions: bankWordsPt, choices: bankChoiceWordsPt },
  { code: "tr", isReviewed: false, questions: bankWordsTr, choices: bankChoiceWordsTr },
  { code: "ta", isReviewed: false, questions: bankWordsTa, choices: bankChoiceWordsTa },
];

/** The place that a question of the bank leaves for a task of the job. */
export const situationPlace = "{situation}";

/** Questions of the bank for these people at this moment, in the order they are offered. */
export function bankQuestionsFor(audience: Audience, moment: WaveMoment): readonly BankQuestion[] {
  return bankQuestions.filter(
    (entry) => entry.audiences.includes(audience) && entry.moments.includes(moment),
  );
}

/** A question of the bank as a questionnaire holds it; languages that the bank has not stay to be written. */
export function questionFromBank(entry: BankQuestion, id: string, languages: readonly string[]): Question {
  const fields = {
    id,
    text: textsIn(languages, ({ questions }) => questions[entry.key]),
    hint: {},
    isSensitive: entry.isSensitive,
    bankKey: entry.key,
    topic: entry.topic,
    isIndicator: true,
    relevance: [],
  };
  if (entry.answers === "words") return { ...fields, kind: "words" };
  return { ...fields, kind: "choice", choices: choicesOfSet(entry.answers, languages) };
}

/** A set of answers of the bank, to give to a question of one's own. */
export function choicesOfSet(set: ChoiceSet, languages: readonly string[]): readonly Choice[] {
  return Object.entries(bankChoices[set]).map(([id, icon]) => ({
    id,
    text: textsIn(languages, ({ choices }) => choices[`${set}.${id}`]),
    icon,
  }));
}

/**
 * The questions as they are, with the bank's words put where a language of the questionnaire has none yet. Only a
 * question that still says in French what the bank says is filled: a translation must say what is asked.
 */
export function fillFromBank(questionnaire: Questionnaire): Questionnaire {
  const { languages } = questionnaire;
  const questions = questionnaire.questions.map((question) => {
    const entry = bankQuestions.find(({ key }) => key === question.bankKey);
    if (entry === undefined || question.text.fr !== bankWordsFr[entry.key]) return question;
    const model = questionFromBank(entry, question.id, languages);
    const text = { ...model.text, ...written(question.text) };
    if (question.kind === "number" || question.kind === "words" || model.kind !== "choice") {
      return { ...question, text };
    }
    return { ...question, text, choices: question.choices.map((choice) => filled(choice, model.choices)) };
  });
  return { ...questionnaire, questions };
}

function filled(choice: Choice, models: readonly Choice[]): Choice {
  const model = models.find(({ id, text }) => id === choice.id && text.fr === choice.text.fr);
  return model === undefined ? choice : { ...choice, text: { ...model.text, ...written(choice.text) } };
}

function written(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
}

function textsIn(languages: readonly string[], find: (bank: BankLanguage) => string | undefined): Texts {
  const pairs = languages.map((code) => {
    const language = bankLanguages.find((each) => each.code === code);
    return [code, (language === undefined ? undefined : find(language)) ?? ""] as const;
  });
  return Object.fromEntries(pairs.filter(([, text]) => text !== ""));
}
