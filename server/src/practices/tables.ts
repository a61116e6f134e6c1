import type { DocumentTable } from "../database/index.ts";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    practice_adaptation: DocumentTable;
    practice_case: DocumentTable;
    practice_approval: PracticeApprovalTable;
    practice_consent: PracticeConsentTable;
    practice_publication: PracticePublicationTable;
    practice_shelf: PracticeShelfTable;
  }
}

/** What somebody whose words are quoted said of a sentence: their last word. */
export interface PracticeApprovalTable {
  organisation_id: string;
  project: string;
  sentence: string;
  contributor: string;
  /** The sentence as they read it, masked. */
  words: string;
  /** How far it may go, or "struck". */
  reach: string;
  said_on: string;
}

/** What the owner allowed, and when it was withdrawn; `withdrawn_at` is "" while it holds. */
export interface PracticeConsentTable {
  organisation_id: string;
  project: string;
  number: number;
  reach: string;
  given_at: string;
  given_by: string;
  withdrawn_at: string;
}

/** Which copy is a project's: known to its organisation alone. */
export interface PracticePublicationTable {
  organisation_id: string;
  project: string;
  shelf: string;
  reach: string;
  revision: number;
  published_at: string;
}

/** A published copy. It names no organisation and no project: only the row above leads from one to the other. */
export interface PracticeShelfTable {
  shelf: string;
  reach: string;
  /** Organisation at the head of the network that may read it; none for the other reaches. */
  network: string | null;
  content: unknown;
}
