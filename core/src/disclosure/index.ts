export {
  type AtomLedger,
  atomsOfLedger,
  type CutNote,
  ledgerEntries,
} from "./atom-ledger.ts";
export { cutFrame } from "./cut-frame.ts";
export { orderForCut } from "./cut-order.ts";
export { acrossCompaniesRule, type DisclosureRule, oneCompanyRule, ruleFor } from "./disclosure-rules.ts";
export { degreesOfFreedomMin } from "./estimate-difference.ts";
export type {
  Answer,
  AnswerRecord,
  Atom,
  AtomLedgerEntry,
  CountedQuestion,
  DrawBelow,
  Frame,
  FramePerson,
  FrameStatistic,
  KeyedAnswers,
  RecordedFrame,
  RecordedTexts,
  ReleasedFromFrame,
} from "./frame-model.ts";
export {
  employerFrameRule,
  type FrameRule,
  pooledFrameRule,
  trustedPartyFrameRule,
} from "./frame-rules.ts";
export { openMemoryAtomLedger } from "./memory-atom-ledger.ts";
export type { Shown } from "./model.ts";
export { recordNext } from "./next-frame.ts";
export { placeInAtoms, recordAtoms } from "./record-atoms.ts";
export { derive, release } from "./release.ts";
export { releaseFromFrame } from "./release-from-frame.ts";
export { type Snapped, snapCategory, tellFit } from "./snap-category.ts";
