declare module "../database/schema.ts" {
  interface DatabaseSchema {
    privacy_erasure: PrivacyErasureTable;
    retention_choice: RetentionChoiceTable;
    retention_sweep: RetentionSweepTable;
  }
}

/** What was erased, as digests that tell nothing without the key of the installation: a restore applies them again. */
export interface PrivacyErasureTable {
  organisation_id: string;
  /** HMAC-SHA-256 of the kind and the clue, hexadecimal. */
  digest: string;
  /** "name", "employee" or "account". */
  kind: string;
  /** Parts of the name; 1 for the other kinds. */
  parts: number;
  /** Coordinated universal time, ISO 8601. */
  erased_on: string;
}

/** How long an organisation chose to keep a kind of data. */
export interface RetentionChoiceTable {
  organisation_id: string;
  kind: string;
  months: number;
  chosen_at: string;
  chosen_by: string;
}

/** What a sweep deleted: a count, of nobody. */
export interface RetentionSweepTable {
  organisation_id: string;
  /** Day of the sweep. */
  swept_on: string;
  kind: string;
  removed: number;
}
