import {
  type Choice,
  choicesAtMost,
  choicesOf,
  type Question,
  type Questionnaire,
} from "./questionnaire-model.ts";
import {
  choiceWordsAtMost,
  doubleTurns,
  hardWords,
  leadingTurns,
  negativeTurns,
  onePersonTurns,
  sentenceWordsAtMost,
} from "./writing-yardsticks.fr.ts";

/** What may make a question badly understood. Warnings of a reader, not refusals: people decide. */
export const writingRemarks = [
  "sentenceTooLong",
  "twoQuestions",
  "leading",
  "negative",
  "hardWord",
  "namesOnePerson",
  "shouted",
  "moreThanFourChoices",
  "choiceTooLong",
  "choiceWithoutDrawing",
] as const;
export type WritingRemarkCode = (typeof writingRemarks)[number];

/** A remark on a question, in one language ("" when on all of them). */
export interface WritingRemark {
  readonly question: string;
  readonly language: string;
  readonly code: WritingRemarkCode;
  /** The word or the choice it is about, or "". */
  readonly found: string;
  /** What could be said instead, or "". */
  readonly instead: string;
}

type Remark = Omit<WritingRemark, "question">;

/** Remarks on every question. Turns of phrase are looked for in French only; length in every language. */
export function readWriting(questionnaire: Questionnaire): readonly WritingRemark[] {
  return questionnaire.questions.flatMap((question) =>
    [
      ...questionnaire.languages.flatMap((language) => readText(question, language, questionnaire)),
      ...readChoices(question, questionnaire.languages),
    ].map((remark) => ({ ...remark, question: question.id })),
  );
}

function readText(
  question: Question,
  language: string,
  { audience }: Pick<Questionnaire, "audience">,
): readonly Remark[] {
  const text = question.text[language] ?? "";
  if (text.trim() === "") return [];
  const remark = (code: WritingRemarkCode, found = "", instead = ""): Remark => ({
    language,
    code,
    found,
    instead,
  });
  const most = language === "fr-easy" ? sentenceWordsAtMost["fr-easy"] : sentenceWordsAtMost.other;
  const remarks: Remark[] = [];
  if (sentences(text).some((sentence) => wordsOf(sentence).length > most))
    remarks.push(remark("sentenceTooLong"));
  if (/\p{Lu}/u.test(text) && text === text.toUpperCase() && /\p{L}{4}/u.test(text))
    remarks.push(remark("shouted"));
  if (!language.startsWith("fr")) return remarks;
  const matches = (turns: readonly RegExp[]) => turns.some((turn) => turn.test(text));
  if (matches(doubleTurns)) remarks.push(remark("twoQuestions"));
  if (matches(leadingTurns)) remarks.push(remark("leading"));
  else if (matches(negativeTurns)) remarks.push(remark("negative"));
  for (const word of wordsOf(text)) {
    const root = word.toLowerCase().replace(/s$/u, "");
    const instead = hardWords[root];
    if (instead !== undefined) remarks.push(remark("hardWord", word, instead));
  }
  if (audience !== "employee" && matches(onePersonTurns)) remarks.push(remark("namesOnePerson"));
  return remarks;
}

function readChoices(question: Question, languages: readonly string[]): readonly Remark[] {
  const choices = choicesOf(question);
  const remarks: Remark[] = [];
  if (choices.length > choicesAtMost) {
    remarks.push({ language: "", code: "moreThanFourChoices", found: String(choices.length), instead: "" });
  }
  for (const choice of choices) remarks.push(...readChoice(choice, languages));
  return remarks;
}

function readChoice(choice: Choice, languages: readonly string[]): readonly Remark[] {
  const [base = "fr"] = languages;
  const name = choice.text[base] ?? "";
  const long = languages
    .filter((language) => wordsOf(choice.text[language] ?? "").length > choiceWordsAtMost)
    .map((language) => ({
      language,
      code: "choiceTooLong" as const,
      found: choice.text[language] ?? "",
      instead: "",
    }));
  if (choice.icon !== undefined || name === "") return long;
  return [...long, { language: "", code: "choiceWithoutDrawing", found: name, instead: "" }];
}

const sentences = (text: string): readonly string[] => text.split(/[.?!…؟]+/u);
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
