export { type AttendanceSheet, attendanceSheet, type SheetPerson } from "./attendance-sheet.ts";
export type { ChangeProjectFault } from "./change-project.ts";
export { fieldRoutes } from "./contract.ts";
export { councilPageWordsFr } from "./council-words.fr.ts";
export { actorOfLink } from "./effort-lines.ts";
export { type FieldRights, fieldRights } from "./field-rights.ts";
export { languageNames } from "./language-words.ts";
export {
  type FieldLanguage,
  fieldLanguages,
  fillWords,
  languageOf,
  ownLanguageSchema,
} from "./languages.ts";
export {
  type CouncilSaid,
  councilLettersAtMost,
  councilSaidSchema,
  councilStands,
  councilVoices,
  happenedTaps,
  type NotedAttendance,
  nextTaps,
  notedAttendanceSchema,
  type Presence,
  presences,
  surprisedTaps,
  type Told,
  tappedMinutes,
  toldLettersAtMost,
  toldSchema,
  type Voice,
  voiceBytesAtMost,
  voiceMediaTypes,
  voiceSecondsAtMost,
  type WeeklyEffort,
  weeklyEffortSchema,
  weeklyMinutes,
} from "./model.ts";
export {
  type Meeting,
  type NextSituation,
  nextSession,
  nextSituation,
  type TitledMeeting,
} from "./next-situation.ts";
export { partLengths, proposedPart, sessionLengths } from "./part-lengths.ts";
export type {
  CouncilWord,
  FieldStore,
  KeptCouncilWord,
  KeptTelling,
  TakenSubmission,
  TellingLine,
} from "./ports.ts";
export { receiveAttendance } from "./receive-attendance.ts";
export { consultationOfLink, isInformed, receiveCouncilWord } from "./receive-council-word.ts";
export { receiveMinutes } from "./receive-minutes.ts";
export type { Receipt } from "./receive-once.ts";
export { receiveTelling } from "./receive-telling.ts";
export { removeTelling } from "./remove-telling.ts";
export { type PathStep, type TraineePath, traineePath } from "./trainee-path.ts";
export { viewCouncilWords } from "./view-council-words.ts";
export { viewTellings, viewVoice } from "./view-tellings.ts";
export type { FieldWordKey } from "./words.fr.ts";
