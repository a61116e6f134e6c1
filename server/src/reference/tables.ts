declare module "../database/schema.ts" {
  interface DatabaseSchema {
    rule_row: RuleRowTable;
  }
}

/** Rows of the rulebook that an organisation wrote itself; only ever appended to. */
export interface RuleRowTable {
  organisation_id: string;
  key: string;
  valid_from: string;
  revision: number;
  recorded_at: string;
  /** OwnRuleRow as JSON. */
  row: unknown;
}
