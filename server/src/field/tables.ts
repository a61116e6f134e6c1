declare module "../database/schema.ts" {
  interface DatabaseSchema {
    field_submission: FieldSubmissionTable;
    field_telling: FieldTellingTable;
    field_council_word: FieldCouncilWordTable;
  }
}

/** What came from a phone, by which it is known again; never what it said. */
export interface FieldSubmissionTable {
  organisation_id: string;
  link_id: string;
  submission_id: string;
  /** SHA-256 of the bytes received, hexadecimal. */
  digest: string;
  /** Coordinated universal time, ISO 8601. */
  received_at: string;
}

export interface FieldTellingTable {
  organisation_id: string;
  project_id: string;
  telling_id: string;
  link_id: string;
  /** What was told, as JSON, without the recording. */
  content: unknown;
  /** "" when there is no recording. */
  voice_media_type: string;
  voice: Buffer;
  received_at: string;
}

export interface FieldCouncilWordTable {
  organisation_id: string;
  project_id: string;
  word_id: string;
  link_id: string;
  /** Of whom the link was, in its maker's words. */
  label: string;
  /** What was said, as JSON. */
  content: unknown;
  received_at: string;
}
