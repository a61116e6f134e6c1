export { answerRoutes } from "./contract.ts";
export type { GroupTold } from "./group-model.ts";
export { type AnswerLanguage, answerLanguageOf, answerLanguages } from "./languages.ts";
export {
  type ReleasedAnswer,
  type ReleasedShare,
  releasedAnswerSchema,
  type WithheldCode,
  withheldCodes,
} from "./released-answer.ts";
export type { AskedGroup, GroupAnswers, ReleasedChange, ReleasedWave } from "./released-wave.ts";
export { themeLettersAtMost, themesAtMost } from "./themes.ts";
export { spokenLettersAtMost } from "./voice-model.ts";
