export { privacyRoutes } from "./contract.ts";
export { eraseAgain, erasePerson, previewErasure } from "./erase-person.ts";
export { erasedPerson } from "./erased-words.fr.ts";
export { exportPerson } from "./export-person.ts";
export { findPerson } from "./find-person.ts";
export { type Clue, type PersonalKind, personalKinds, type TableLine } from "./model.ts";
export { nameParts, partRuns } from "./name-in-text.ts";
export { personalPaperWordsFr } from "./paper-words-all.fr.ts";
export type {
  HeldAccount,
  HeldRow,
  HouseEraser,
  PersonalShelf,
  RetentionChoice,
  RetentionShelf,
  SweepShelf,
  SweptKind,
} from "./ports.ts";
export { publishRecord, viewRecord } from "./publish-record.ts";
export { mapWords, wordsOf } from "./read-words.ts";
export { personalRegister } from "./register.ts";
export { retentionRuleOf } from "./retention-rules.ts";
export type { SayPrivacy } from "./say-privacy.ts";
export { sweepPast } from "./sweep-past.ts";
export { isTimed, type TimedKind, timedKinds } from "./timed-kinds.ts";
export { changeRetention, viewRetention } from "./view-retention.ts";
export { privacyWordsFr } from "./words.fr.ts";
