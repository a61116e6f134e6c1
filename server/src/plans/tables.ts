import type { DocumentTable } from "../database/index.ts";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    plan_document: DocumentTable;
    plan_seal: PlanSealTable;
  }
}

/** The chain of seals of an organisation: one row for each link. */
export interface PlanSealTable {
  organisation_id: string;
  /** Number of the link, from 1. */
  number: number;
  project: string;
  /** Link as JSON text. */
  link: string;
  /** What the link binds, as canonical JSON, byte for byte. */
  content: string;
}
