export { type AnswerIcon, answerDrawings, answerIcons } from "./answer-icons.ts";
export { askedQuestions } from "./asked-questions.ts";
export { minutesAsked } from "./burden-budget.ts";
export { questionnaireRoutes, waveRoutes } from "./contract.ts";
export { readForm, writeForm } from "./exchange-form.ts";
export type { FormFiles, ReadForm, XlsformRemark, XlsformRemarkCode } from "./form-remarks.ts";
export { type CloseWaveRefusal, closePastWave, closeWave, openWave, removeWave } from "./move-wave.ts";
export { openAnswerWords } from "./open-answer-words.ts";
export { planWave } from "./plan-wave.ts";
export type {
  Invited,
  InvitedWave,
  InvitedWaves,
  KeptWave,
  QuestionnaireStore,
  WaveStore,
} from "./ports.ts";
export {
  type Audience,
  audiences,
  type Choice,
  choicesAtMost,
  choicesOf,
  openAnswers,
  type Question,
  type Questionnaire,
  questionnaireSchema,
  questionsAtMost,
  questionTopics,
  scaleChoicesAtMost,
  type Texts,
  textLetters,
  type WaveMoment,
  waveMoments,
} from "./questionnaire-model.ts";
export { readyQuestionnaire } from "./ready-questionnaires.ts";
export { beginQuestionnaire, saveQuestionnaire } from "./save-questionnaire.ts";
export { listQuestionnaires, removeQuestionnaire, viewQuestionnaire } from "./view-questionnaires.ts";
export { findInvitedWave, viewWaveQuestionnaire, viewWaves, waveLine } from "./view-waves.ts";
export { type Wave, waveSchema } from "./wave-model.ts";
export { surveyWordsFr } from "./words.fr.ts";
