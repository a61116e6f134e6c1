declare module "../database/schema.ts" {
  interface DatabaseSchema {
    passport_list: PassportListTable;
    passport_given: PassportGivenTable;
  }
}

/** A list of bits that anybody may read by its address: see `StatusList`. */
export interface PassportListTable {
  organisation_id: string;
  list_id: string;
  bits: Buffer;
  taken: Buffer;
  /** Coordinated universal time, ISO 8601. */
  made_at: string;
  changed_at: string;
}

/** What withdraws a passport, under a mark that does not tell whose it is; never what it says. */
export interface PassportGivenTable {
  organisation_id: string;
  passport_id: string;
  holder_mark: string;
  list_id: string;
  place: number;
  issued_on: string;
  valid_until: string;
  /** "" while it holds. */
  withdrawn_on: string;
}
