import type { WorkforceStore } from "../workforce/index.ts";
import type { CategoryDefinition } from "./model.ts";

/** What the room reads of the months: nothing of it is ever written here. */
export type ReadableWorkforce = Pick<
  WorkforceStore,
  "months" | "snapshot" | "trainingsBetween" | "workAnswers" | "jobGradeTables"
>;

/** How a store answers a new version. Both checks and the write are one act. */
export type SaveOutcome = "saved" | "labelTaken" | "versionOutdated";

/** The categories of one organisation. Opened for one actor: it sees nothing of others. */
export interface CategoryStore {
  /** The latest version of each category, in the order of their labels' keys. */
  latestVersions(): Promise<readonly CategoryDefinition[]>;
  /** All versions of a category, oldest first; empty when it is unknown. */
  versions(category: string): Promise<readonly CategoryDefinition[]>;
  /**
   * Appends a version, never replaces one. `labelTaken` when the latest version of another category has the same
   * label key (see `labelKey`); `versionOutdated` unless the definition's version is one above the latest stored
   * (1 for a new category). In that order.
   */
  save(definition: CategoryDefinition): Promise<SaveOutcome>;
}
