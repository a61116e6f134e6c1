import type { DocumentTable } from "../database/index.ts";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    portfolio_firm: DocumentTable;
  }
}
