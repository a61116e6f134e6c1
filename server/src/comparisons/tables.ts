declare module "../database/schema.ts" {
  interface DatabaseSchema {
    comparison_setting: ComparisonSettingTable;
    comparison_link: ComparisonLinkTable;
    comparison_choice: ComparisonChoiceTable;
    comparison_person: ComparisonPersonTable;
    comparison_finding: ComparisonFindingTable;
  }
}

/** What somebody said of a project to compare. */
export interface ComparisonSettingTable {
  organisation_id: string;
  project: string;
  answers: unknown;
}

/** A participant and the same person in the payroll, under a pseudonym. */
export interface ComparisonLinkTable {
  organisation_id: string;
  project: string;
  participant: string;
  employee: string;
}

/** A comparison as it was fixed. */
export interface ComparisonChoiceTable {
  organisation_id: string;
  id: string;
  project: string;
  /** From 1, in the order in which the comparisons of a project were chosen. */
  place: number;
  content: unknown;
}

/** Somebody of a comparison that is fixed and not looked at yet. */
export interface ComparisonPersonTable {
  organisation_id: string;
  comparison: string;
  employee: string;
  is_trained: boolean;
  facts: unknown;
}

/** What was found. */
export interface ComparisonFindingTable {
  organisation_id: string;
  comparison: string;
  fingerprint: string;
  content: unknown;
}
