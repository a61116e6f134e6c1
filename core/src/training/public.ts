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
export {
  type DocumentFormat,
  type DocumentKind,
  documentFormats,
  documentKinds,
} from "./documents/document-kinds.ts";
export type { EffortPayment, EffortStanding } from "./effort-coverage.ts";
export {
  blankFundingFacts,
  blankPersonFacts,
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
export type { LinearSolver } from "./funding/linear-model.ts";
export { yalpsSolver } from "./funding/yalps-solver.ts";
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
