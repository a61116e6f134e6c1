export { blankProject } from "./blank-project.ts";
export { type ChosenCalls, chooseCalls } from "./choose-calls.ts";
export { projectRoutes } from "./contract.ts";
export { type CouncilChanges, changesSinceInformed } from "./council-changes.ts";
export {
  type CouncilReading,
  type CouncilScale,
  councilScale,
  councilThresholdsKey,
  isOpinionAwaited,
} from "./council-scale.ts";
export {
  type EffortRow,
  type EffortStatement,
  effortStatement,
  type LedgerSum,
  pricedLines,
  takeForecast,
} from "./effort-statement.ts";
export { firstDay } from "./first-day.ts";
export {
  hearInvitationVoice,
  type InvitationVoice,
  type InvitationVoiceFacts,
  type InvitationVoiceStore,
  invitationVoiceBytesAtMost,
  recordInvitation,
  removeInvitationVoice,
  viewInvitationVoice,
} from "./invitation-voice.ts";
export { type LedgerFacts, type LedgerPart, ledgerFacts } from "./ledger-facts.ts";
export { listProjects } from "./list-projects.ts";
export { openMemoryProjectStore } from "./memory-project-store.ts";
export {
  type MergeChoices,
  type MergeConflict,
  type MergeSide,
  type Merging,
  mergeIds,
  mergeList,
  mergeSides,
  mergeValue,
  partOf,
  placeName,
  type Versions,
} from "./merge-lines.ts";
export {
  type Consultation,
  type Decision,
  type Participant,
  type Project,
  type ProjectActor,
  type ProjectEffortLine,
  type ProjectSession,
  projectBytesAtMost,
  projectSchema,
  type SequenceDone,
} from "./model.ts";
export { moveFactsSchema, moveless } from "./move-facts.ts";
export {
  type MissingFact,
  missingFacts,
  missingFor,
  moveProject,
  type ProjectMoveFault,
} from "./move-project.ts";
export { type NextMove, type NextMoveKey, nextMoveKeys } from "./next-move.ts";
export { nextMoves } from "./next-moves.ts";
export type { Passage } from "./passage-model.ts";
export type { KeptProject, ListedProject, ProjectStore, ReplaceProjectOutcome } from "./ports.ts";
export { type Course, courseOf, openEvents } from "./project-course.ts";
export { nextDate, type Party } from "./project-facts.ts";
export { isProjectKeepable } from "./project-size.ts";
export type { ProjectSummary } from "./project-summary.ts";
export { readStall, type StallReading, type StallReason, type SuggestedCall } from "./read-stall.ts";
export { readStep } from "./read-step.ts";
export { recordPassage } from "./record-passage.ts";
export { removeProject } from "./remove-project.ts";
export { beginProject, saveProject } from "./save-project.ts";
export {
  type HiddenPart,
  isTotalTellable,
  type ShownProject,
  shownProject,
  withoutPeople,
} from "./shown-project.ts";
export {
  type PortfolioEntry,
  type PortfolioPile,
  type PortfolioProject,
  type PortfolioReason,
  portfolioPiles,
  sortPortfolio,
} from "./sort-portfolio.ts";
export { type MovedPoint, type SteeringAgenda, steeringAgenda } from "./steering-agenda.ts";
export { type SteeringMinutes, steeringMinutes } from "./steering-minutes.ts";
export {
  type SteeringYardsticks,
  steeringYardsticks,
  steeringYardsticksSchema,
} from "./steering-yardsticks.ts";
export { tracesOf } from "./traces.ts";
export { viewProject } from "./view-project.ts";
export { type ProjectEvent, type ProjectStep, projectEvents, projectSteps } from "./vocabulary.ts";
export { projectWordsFr } from "./words.fr.ts";
