export { blankProject } from "./blank-project.ts";
export {
  calendarEffort,
  type ProposedEffort,
  takeProposedEffort,
} from "./calendar-effort.ts";
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
  takeForecast,
} from "./effort-statement.ts";
export { blankInvitation, type Invitation } from "./invitation-model.ts";
export { type LedgerFacts, type LedgerPart, ledgerFacts } from "./ledger-facts.ts";
export { projectListRoute } from "./list-route.ts";
export {
  effortLinesAtMost,
  effortOfMeeting,
  type FunctionPresent,
  functionsPresent,
  takeMeetingEffort,
} from "./meeting-effort.ts";
export { type MergeConflict, type MergeSide, mergeSides, placeName } from "./merge-lines.ts";
export { type MergedProject, mergeProjects, type ProjectVersions } from "./merge-projects.ts";
export {
  type Consultation,
  type Decision,
  type FundingRequest,
  type Milestone,
  type Participant,
  type Partner,
  type Project,
  type ProjectActor,
  type ProjectEffortLine,
  type ProjectRisk,
  type ProjectSession,
  projectBytesAtMost,
  projectSchema,
  type SequenceDone,
  type SteeringMeeting,
} from "./model.ts";
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
export type { KeptProject } from "./ports.ts";
export { type Course, courseOf, openEvents } from "./project-course.ts";
export { datedSessions, lastMeeting, nextDate, type Party } from "./project-facts.ts";
export {
  projectFromCategory,
  projectFromDesign,
  projectFromDiagnosis,
  sessionsOfDesign,
} from "./project-from.ts";
export type { ProjectSummary } from "./project-summary.ts";
export { readStall, type StallReading, type StallReason, type SuggestedCall } from "./read-stall.ts";
export type { HiddenPart } from "./shown-project.ts";
export {
  type PortfolioEntry,
  type PortfolioPile,
  type PortfolioProject,
  type PortfolioReason,
  portfolioPiles,
  sortPortfolio,
} from "./sort-portfolio.ts";
export {
  agendaOfMeeting,
  type MovedPoint,
  type SteeringAgenda,
  steeringAgenda,
} from "./steering-agenda.ts";
export { type SteeringMinutes, steeringMinutes } from "./steering-minutes.ts";
export {
  type SteeringYardsticks,
  steeringYardsticks,
  steeringYardsticksSchema,
} from "./steering-yardsticks.ts";
export {
  type AbandonReason,
  abandonReasons,
  fundingAnswers,
  type ProjectEvent,
  type ProjectStep,
  participantStatuses,
  partnerKinds,
  projectEvents,
  projectSteps,
} from "./vocabulary.ts";
export { projectWordsFr } from "./words.fr.ts";
