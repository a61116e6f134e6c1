export { chooseComparison } from "./choose-comparison.ts";
export { type ComparedTable, comparedTable } from "./compared-table.ts";
export type { ComparisonHouse } from "./comparison-house.ts";
export { comparisonRoutes } from "./contract.ts";
export { designPeople } from "./design-people.ts";
export { factNamesFr, outcomeNamesFr } from "./fact-words.fr.ts";
export { findEffect, readFinding, type UndatedFinding } from "./find-effect.ts";
export {
  type FixedPerson,
  fixedPersonSchema,
  fixedSpanSchema,
  type ParticipantLink,
  participantLinkSchema,
} from "./fixed-model.ts";
export { openMemoryComparisonStore } from "./memory-comparison-store.ts";
export {
  type ComparedFinding,
  type ComparisonWish,
  comparedFindingSchema,
  type ProjectComparison,
  projectComparisonSchema,
} from "./model.ts";
export { treatmentColumn } from "./people-columns.ts";
export { type FixedPeople, fixPeople } from "./person-table.ts";
export type { ComparisonSetting, ComparisonStore } from "./ports.ts";
export { prepareComparison, setComparison } from "./prepare-comparison.ts";
export { type ComparisonAnswers, comparisonAnswersSchema, nothingAnswered } from "./project-facts.ts";
export { proposeComparison } from "./propose-comparison.ts";
export { unlockComparison } from "./unlock-comparison.ts";
export { viewComparisons } from "./view-comparisons.ts";
export {
  type ComputableRule,
  horizons,
  type OutcomeKey,
  outcomeKeys,
  sheetsOfOutcome,
  startFacts,
} from "./vocabulary.ts";
export { comparisonWordsFr } from "./words.fr.ts";
export { outcomeWording } from "./words-of-outcomes.ts";
