import type { DocumentTable } from "../database/index.ts";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    return_document: DocumentTable;
  }
}
