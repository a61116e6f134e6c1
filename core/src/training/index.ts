export { adaptForTrainee, type TrainingPath } from "./adapt-for-trainee.ts";
export { type AttachToDesignRefusal, attachToDesign } from "./attach-to-design.ts";
export { blankBlock, blankDesign } from "./blank-design.ts";
export {
  centsSchema,
  daySchema,
  idOrNoneSchema,
  idSchema,
  knownOf,
  listOf,
  longTextSchema,
  minutesSchema,
  shortTextSchema,
} from "./block-model.ts";
export { type AfestBlockCheck, type AfestProof, checkAfestBlock } from "./check-afest-block.ts";
export { trainingRoutes } from "./contract.ts";
export { type AlternativeCost, costAlternatives, effortCents, effortOf } from "./cost-alternatives.ts";
export { designFromDiagnosis } from "./design-from-diagnosis.ts";
export { type DesignVeil, noVeil } from "./design-veil.ts";
export {
  type DocumentFormat,
  type DocumentKind,
  documentFormats,
  documentKinds,
  documentMediaTypes,
} from "./documents/document-kinds.ts";
export type {
  PictureFile,
  PracticalBlock,
  PracticalDocument,
  PracticalWriter,
} from "./documents/practical-document.ts";
export type { SayPractical } from "./documents/subject.ts";
export { practicalWordsFr } from "./documents/words.fr.ts";
export { type ExportCalendarRefusal, exportCalendar } from "./export-calendar.ts";
export { type ExportDocument, type ExportDocumentRefusal, exportDocument } from "./export-document.ts";
export { blankFundingFacts, type FundingFacts, fundingFactsSchema } from "./funding/facts.ts";
export { fundAlternative } from "./funding/fund-alternative.ts";
export type {
  FundingAnswer,
  FundingCombination,
  FundingLine,
  FundingRequest,
} from "./funding/funding-model.ts";
export {
  type FundingProposal,
  fundingDay,
  fundingProposals,
  type PayerShare,
  payerShares,
} from "./funding/funding-proposals.ts";
export type { LinearSolver } from "./funding/linear-model.ts";
export { yalpsSolver } from "./funding/yalps-solver.ts";
export { addTotals, type KnownTotal } from "./known-total.ts";
export { listTrainingDesigns } from "./list-training-designs.ts";
export { type CleaMap, mapClea } from "./map-clea.ts";
export { type CalendarReader, meetingsOfSchedule, type SayTraining } from "./meetings-of-schedule.ts";
export { openMemoryTrainingDesignStore } from "./memory-training-design-store.ts";
export {
  type Alternative,
  type Block,
  type DesignAttachment,
  type Trainee,
  type Trainer,
  type TrainingDesign,
  trainingDesignSchema,
  type WorkSituation,
} from "./model.ts";
export { planSchedule } from "./plan-schedule.ts";
export type {
  AttachOutcome,
  CalendarMeeting,
  CalendarWriter,
  KeptAttachment,
  KeptTrainingDesign,
  ReplaceDesignOutcome,
  Sha256,
  TrainingDesignStore,
  TrainingDesignSummary,
} from "./ports.ts";
export { type DesignReading, readDesign } from "./read-design.ts";
export { recogniseAttachment } from "./recognise-attachment.ts";
export { type RemoveAttachmentRefusal, removeAttachment } from "./remove-attachment.ts";
export { type RemoveTrainingDesignRefusal, removeTrainingDesign } from "./remove-training-design.ts";
export { type SaveTrainingDesignRefusal, saveTrainingDesign } from "./save-training-design.ts";
export { designForCouncil, isSumTellable, type ShownDesign, shownDesign } from "./shown-design.ts";
export {
  type EffortFunding,
  type EffortPart,
  type EffortValue,
  type LedgerValue,
  valueEffort,
  valueLedger,
} from "./value-effort.ts";
export { type ViewAttachmentRefusal, viewAttachment } from "./view-attachment.ts";
export { type ViewTrainingDesignRefusal, viewTrainingDesign } from "./view-training-design.ts";
export {
  attachmentKinds,
  attachmentMediaTypes,
  type DesignActor,
  designActors,
  type EffortKind,
  effortKinds,
  type Scheme,
} from "./vocabulary.ts";
export { trainingWordsFr } from "./words.fr.ts";
