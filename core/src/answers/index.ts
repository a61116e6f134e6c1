export { answerRoutes } from "./contract.ts";
export { countWave } from "./count-wave.ts";
export { endPastWaves, endWave } from "./end-wave.ts";
export { functionAsked, type GroupAnswer, groupRecordSchema, type LeaderFunction } from "./group-model.ts";
export { hearVoice, isOutside, viewVoices, writeVoiceDown } from "./hear-voices.ts";
export { inviteWave, reissueInvitation, viewInvitations } from "./invite-wave.ts";
export {
  type AnswerLanguage,
  answerLanguageOf,
  answerLanguages,
  ownAnswerLanguageSchema,
} from "./languages.ts";
export {
  type LetterRoom,
  type LetterState,
  type LetterStore,
  letterStates,
  type WaveLetter,
} from "./letter-model.ts";
export { type Contents, type DrawBelow, nothingKept, type Pool } from "./mix-pool.ts";
export type { MixedVoices } from "./mix-voices.ts";
export { answerModes, type KeptRecord, type OpenedInvitation, wordsLettersAtMost } from "./model.ts";
export type { AnswerStore, Digest, InvitationDesk, ReceiptDesk, VoiceShelf } from "./ports.ts";
export { consentPrefix, consents, fieldPrefix, openValues } from "./read-given.ts";
export { takesVoices, voicePrefix } from "./read-voices.ts";
export { publishWords, viewUnreadWords } from "./read-words.ts";
export { type ReceiveAnswerFault, receiveAnswer, takesAnswers } from "./receive-answer.ts";
export { findGroupWave, receiveGroupAnswer, waveField } from "./receive-group-answer.ts";
export { type ReleasedAnswer, releasedAnswerSchema } from "./released-answer.ts";
export { saveAddresses, sendLetters, viewLetters } from "./send-letters.ts";
export { viewGroupAnswers } from "./view-group-answers.ts";
export { type SaidOfGroup, saidOfGroups, viewGroupTold } from "./view-group-told.ts";
export { type ReleasingHouse, releasedAnswers, viewReleasedAnswers } from "./view-released-answers.ts";
export {
  type Sound,
  soundMediaTypes,
  type Voice,
  type VoiceLine,
  voiceBytesAtMost,
  voiceSecondsAtMost,
  voicesAtMost,
} from "./voice-model.ts";
export type { AnswerWordKey } from "./words.fr.ts";
