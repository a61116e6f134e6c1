import type { ReturnBook } from "./model.ts";

/** A book of returns with what the house knows of its keeping, under the id of its project. Revision 1 is the first. */
export interface KeptReturnBook {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: ReturnBook;
}

/** How a store answers a new revision. The check and the write are one act. */
export type ReplaceReturnOutcome = "saved" | "unknownDocument" | "revisionOutdated";

/** The books of returns of one organisation, each under the id of its project. Opened for one actor. */
export interface ReturnStore {
  find(project: string): Promise<KeptReturnBook | undefined>;
  /** Keeps the first revision; false when the project has one. The check and the write are one act. */
  add(kept: KeptReturnBook): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it. */
  replace(kept: KeptReturnBook): Promise<ReplaceReturnOutcome>;
}
