import type { OwnRuleRow } from "./model.ts";

/** How a store answers a new own row. The check and the write are one act. */
export type RecordOutcome = "recorded" | "outdated";

/** The rows that one organisation wrote over the published ones. Opened for one actor: it sees nothing of others. */
export interface OwnRuleStore {
  /** Every own row, replaced ones included, by key, first day and revision. */
  all(): Promise<readonly OwnRuleRow[]>;
  /**
   * Appends a row, never replaces one. `outdated` unless its revision is one above the latest stored for its key and
   * first day (1 for the first).
   */
  record(own: OwnRuleRow): Promise<RecordOutcome>;
}
