export { type CompetingRisksDetails, type CompetingRisksOptions, competingRisks } from "./competing-risks.ts";
export { type SequenceDistance, sequenceDistances } from "./dissimilarities.ts";
export { kaplanMeier, type SurvivalDetails, type SurvivalOptions } from "./kaplan-meier.ts";
export { type LogRankOptions, logRank } from "./log-rank.ts";
export type { Spells } from "./read-spells.ts";
export type { SequenceCaveat } from "./sequence-caveat.ts";
export {
  type SequenceEstimated,
  type SequenceFinding,
  type SequenceMethodName,
  type SequenceRefused,
  sequenceMethodNames,
} from "./sequence-finding.ts";
export type { SequenceRefusal, SequenceRefusalCode } from "./sequence-refusal.ts";
export {
  type StateSequencesDetails,
  type StateSequencesOptions,
  stateSequences,
  type TransitionRate,
} from "./state-sequences.ts";
export type { StateTable } from "./state-table.ts";
export type { IncidencePoint, LogRankDetails, SurvivalPoint } from "./survival-details.ts";
export {
  type TypicalPath,
  type TypicalPathsDetails,
  type TypicalPathsOptions,
  typicalPaths,
} from "./typical-paths.ts";
