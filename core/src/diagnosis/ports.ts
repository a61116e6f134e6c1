import type { Diagnosis } from "./model.ts";

/** A diagnosis with what the house knows of its keeping. Revision 1 is the first. */
export interface KeptDiagnosis {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: Diagnosis;
}

/** A line of the list. */
export type DiagnosisSummary = Omit<KeptDiagnosis, "content"> & {
  readonly label: string;
  /** Id of its category, or "". */
  readonly category: string;
};

/** How a store answers a new revision. The check and the write are one act. */
export type ReplaceOutcome = "saved" | "unknownDocument" | "revisionOutdated";

/** The diagnoses of one organisation. Opened for one actor: it sees nothing of others. */
export interface DiagnosisStore {
  /** Saved last first; of those saved at the same moment, in the order of ids. */
  list(): Promise<readonly DiagnosisSummary[]>;
  find(id: string): Promise<KeptDiagnosis | undefined>;
  /** Keeps a new one; false, and nothing is kept, when its id is taken. The check and the write are one act. */
  add(kept: KeptDiagnosis): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it; `unknownDocument` comes before `revisionOutdated`. */
  replace(kept: KeptDiagnosis): Promise<ReplaceOutcome>;
  /** True when there was one. */
  remove(id: string): Promise<boolean>;
}
