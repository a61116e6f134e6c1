export { adaptForTrainee, type TrainingPath } from "./adapt-for-trainee.ts";
export { blankBlock, blankDesign } from "./blank-design.ts";
export type { Sequence } from "./block-model.ts";
export {
  type AfestBlockCheck,
  type AfestProof,
  type AfestTask,
  afestTasks,
  checkAfestBlock,
} from "./check-afest-block.ts";
export { cleaFramework } from "./clea-framework.ts";
export { trainingRoutes } from "./contract.ts";
export {
  type ActorDuties,
  type AlternativeCost,
  type AlternativeMinutes,
  costAlternatives,
} from "./cost-alternatives.ts";
export type { BlockCost, MissingFigure } from "./cost-block.ts";
export { designFromDiagnosis } from "./design-from-diagnosis.ts";
export { type DesignVeil, noVeil } from "./design-veil.ts";
export {
  type DocumentFormat,
  type DocumentKind,
  documentFormats,
  documentKinds,
} from "./documents/document-kinds.ts";
export type { PracticalBlock, PracticalDocument } from "./documents/practical-document.ts";
export type { PracticalSubject, SayPractical } from "./documents/subject.ts";
export { paperWordsFr } from "./documents/words.fr.ts";
export type { EffortPayment, EffortStanding } from "./effort-coverage.ts";
export {
  blankFundingFacts,
  blankPersonFacts,
  type Certification,
  certifications,
  type FundingCompany,
  type FundingFacts,
  fundingFactsSchema,
  type PersonFacts,
  traineeStatuses,
} from "./funding/facts.ts";
export { fundAlternative } from "./funding/fund-alternative.ts";
export {
  type BlockedScheme,
  type CostKind,
  costKinds,
  type FundingAnswer,
  type FundingChange,
  type FundingCombination,
  type FundingGroup,
  type FundingLine,
  type FundingPayer,
  type FundingRequest,
  type FundingScheme,
  fundingSchemes,
  type OpenScheme,
  type SolvedFunding,
} from "./funding/funding-model.ts";
export {
  type FundingMerit,
  type FundingProposal,
  fundingDay,
  fundingMerits,
  fundingProposals,
  type PayerShare,
  payerShares,
} from "./funding/funding-proposals.ts";
export {
  blocksToCertify,
  type CompanyQuestions,
  companyQuestions,
  type PersonQuestions,
  personQuestions,
} from "./funding/funding-questions.ts";
export type { LinearSolver } from "./funding/linear-model.ts";
export { yalpsSolver } from "./funding/yalps-solver.ts";
export { gatherHandoverFacts } from "./handover/gather-handover-facts.ts";
export {
  type HandoverFacts,
  type HandoverView,
  handoverViews,
  type MissingFact,
} from "./handover/handover-facts.ts";
export { writeHandover } from "./handover/write-handover.ts";
export { missingText } from "./handover/write-handover-blocks.ts";
export { type HandoverKind, handoverKinds, writeHandoverMail } from "./handover/write-handover-mail.ts";
export type { KnownTotal } from "./known-total.ts";
export { type CleaMap, type CleaSuggestion, mapClea } from "./map-clea.ts";
export { type CalendarReader, calendarReaders } from "./meetings-of-schedule.ts";
export {
  type AbsenceBound,
  type Alternative,
  type Block,
  type DesignAttachment,
  type DesignEffortLine,
  type Dispensation,
  designBytesAtMost,
  type ScheduleWishes,
  type Trainee,
  type Trainer,
  type TrainingDesign,
  trainingDesignSchema,
  type WorkSituation,
  type WorkWindow,
} from "./model.ts";
export { planSchedule, type ScheduleQuestion } from "./plan-schedule.ts";
export type { KeptTrainingDesign, TrainingDesignSummary } from "./ports.ts";
export {
  type AxisReading,
  type DesignReading,
  type DesignSentence,
  isOffWork,
  type PracticeSource,
  readDesign,
} from "./read-design.ts";
export { type ObstacleReading, readObstacles } from "./read-obstacles.ts";
export {
  designByteCount,
  type ReadTrainingDesignFault,
  readTrainingDesign,
} from "./read-training-design.ts";
export {
  attachmentBytesAtMost,
  attachmentsAtMost,
  type RecognisedAttachment,
  recogniseAttachment,
} from "./recognise-attachment.ts";
export type {
  ScheduleBlockage,
  ScheduleConstraint,
  ScheduledSession,
  SchedulePlan,
} from "./schedule-model.ts";
export { proposedMinutes, type SituationPlan, sequencesFromSituations } from "./sequences-from-situations.ts";
export {
  type EffortQuestion,
  type EffortValue,
  usualHorizons,
  valueEffort,
} from "./value-effort.ts";
export {
  adaptationKinds,
  attachmentKinds,
  attachmentMediaTypes,
  combinationAxes,
  type DesignActor,
  designActors,
  type EffortKind,
  effortKinds,
  logics,
  objectives,
  obligations,
  obstacleKinds,
  priceUnits,
  purposes,
  type Scheme,
  type SequenceKind,
  schemes,
  sequenceKinds,
  trainingModes,
  workLinkKinds,
  workLinkReaches,
} from "./vocabulary.ts";
export { trainingWordsFr } from "./words.fr.ts";
