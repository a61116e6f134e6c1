import type { Generated } from "kysely";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    project_link: ProjectLinkTable;
  }
}

/** A link for somebody without an account. Days are texts: "2026-11-23". */
export interface ProjectLinkTable {
  organisation_id: string;
  id: string;
  /** The order they were made in. */
  link_number: Generated<number>;
  project: string;
  purpose: string;
  subject: string;
  language: string;
  label: string;
  made_by: string;
  made_on: string;
  expires_on: string;
  /** "" while it is alive. */
  revoked_at: string;
  /** "" when it never was. */
  last_opened_on: string;
  times_sent: number;
  /** What the token is known by; the token itself is nowhere. */
  token_mark: string;
}
