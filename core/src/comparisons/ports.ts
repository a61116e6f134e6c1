import type { ParticipantLink } from "./fixed-model.ts";
import type { ComparedFinding, ProjectComparison } from "./model.ts";
import type { FixedPeople } from "./person-table.ts";
import type { ComparisonAnswers } from "./project-facts.ts";

/** What is kept of a project to compare: written by people, never known from payroll. */
export interface ComparisonSetting {
  readonly links: readonly ParticipantLink[];
  readonly answers: ComparisonAnswers;
}

/** The comparisons of one organisation. Opened for one actor. A choice is written once; so is its finding. */
export interface ComparisonStore {
  /** In the order in which they were chosen. */
  ofProject(project: string): Promise<readonly ProjectComparison[]>;
  /** Nobody else chooses or unlocks a comparison of the project until the act is over. */
  holdProject(project: string): Promise<void>;
  choose(project: string, chosen: ProjectComparison, people: FixedPeople): Promise<void>;
  /** People as they were fixed; undefined when nothing is kept under this id. */
  peopleOf(comparison: string): Promise<FixedPeople | undefined>;
  /** Keeps the finding; false, and nothing changes, when there is one. */
  unlock(comparison: string, finding: ComparedFinding, fingerprint: string): Promise<boolean>;
  setting(project: string): Promise<ComparisonSetting>;
  saveSetting(project: string, setting: ComparisonSetting): Promise<void>;
}
