import type { DocumentTable } from "../database/index.ts";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    effect_document: DocumentTable;
    business_series: BusinessSeriesTable;
  }
}

/** Figures of the business: one row for each series, site and month of a project. */
export interface BusinessSeriesTable {
  organisation_id: string;
  /** Digest of the project, the series, the site and the month. */
  id: string;
  project_id: string;
  series: string;
  /** Indicator of the plan, or "". */
  indicator: string;
  kind: string;
  /** "" for the whole company. */
  site: string;
  /** "2026-03" */
  month: string;
  value: number;
  saved_at: string;
  saved_by: string;
}
