declare module "../database/schema.ts" {
  interface DatabaseSchema {
    category: CategoryTable;
    category_version: CategoryVersionTable;
  }
}

/** The latest version of each category, for the uniqueness of labels and the order of versions. */
export interface CategoryTable {
  organisation_id: string;
  category_id: string;
  label_key: string;
  version: number;
}

export interface CategoryVersionTable {
  organisation_id: string;
  category_id: string;
  version: number;
  /** CategoryDefinition as JSON. */
  definition: unknown;
}
