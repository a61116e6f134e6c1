export { type AnswerIcon, answerDrawings, answerIcons } from "./answer-icons.ts";
export { askedQuestions, type ChosenSoFar } from "./asked-questions.ts";
export { bankLanguages, bankQuestionsFor, choicesOfSet, fillFromBank, questionFromBank } from "./bank.ts";
export { bankChoices, type ChoiceSet } from "./bank-choices.ts";
export type { BankQuestion, BankSource } from "./bank-items.ts";
export { type Burden, minutesAsked, readBurden, secondsOf } from "./burden-budget.ts";
export { questionnaireRoutes, waveRoutes } from "./contract.ts";
export {
  findFaults,
  type MissingText,
  missingTexts,
  type QuestionnaireFault,
  wholeLanguages,
} from "./find-faults.ts";
export type { XlsformRemark, XlsformRemarkCode } from "./form-remarks.ts";
export { openAnswerWords } from "./open-answer-words.ts";
export { type PublishedScale, publishedScales, scaleQuestions } from "./published-scales.ts";
export {
  type Audience,
  audiences,
  type Choice,
  type Condition,
  choicesAllowed,
  choicesAtMost,
  choicesOf,
  type OpenAnswer,
  openAnswers,
  type Question,
  type QuestionKind,
  type Questionnaire,
  type QuestionTopic,
  questionKinds,
  questionnaireSchema,
  questionsAtMost,
  questionTopics,
  type ScaleOrigin,
  scaleChoicesAtMost,
  type Texts,
  textLetters,
  type WaveMoment,
  waveMoments,
} from "./questionnaire-model.ts";
export { readWriting, type WritingRemark } from "./read-writing.ts";
export { readyQuestionnaire } from "./ready-questionnaires.ts";
export { askedAtLeast, fewestAsked } from "./who-is-asked.ts";
export { surveyWordsFr } from "./words.fr.ts";
