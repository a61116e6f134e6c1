declare module "../database/schema.ts" {
  interface DatabaseSchema {
    organisation_code: OrganisationCodeTable;
    organisation_parent: OrganisationParentTable;
    project_share: ProjectShareTable;
  }
}

/** The present connection code of an organisation. */
export interface OrganisationCodeTable {
  organisation_id: string;
  code: string;
}

/** Where an organisation stands, or asks to stand, in the tree. */
export interface OrganisationParentTable {
  /** The child. */
  organisation_id: string;
  parent_id: string;
  /** Coordinated universal time, ISO 8601. */
  asked_at: string;
  /** Coordinated universal time, ISO 8601; "" while the parent has not accepted. */
  accepted_at: string;
}

/** A project that its organisation shows to another one. */
export interface ProjectShareTable {
  /** The owner. */
  organisation_id: string;
  id: string;
  partner_id: string;
  project_id: string;
  role: string;
  purpose: string;
  /** Last day, "2026-11-23". */
  until: string;
  made_at: string;
  made_by: string;
  /** "withdrawn", "givenUp", or "" when nobody ended it. */
  ending: string;
  /** "" when nobody ended it, as `ended_by`. */
  ended_at: string;
  ended_by: string;
}
