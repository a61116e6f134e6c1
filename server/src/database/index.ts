export type { CopyValue } from "./copy-format.ts";
export { copyOut } from "./copy-out.ts";
export { copyRows, type RowsToCopy } from "./copy-rows.ts";
export { type DatabaseRefusal, DatabaseUnavailable } from "./database-unavailable.ts";
export { type DocumentTable, openDocuments } from "./document-table.ts";
export { migrate, type RoomMigration } from "./migrate.ts";
export {
  type Database,
  type OpenDatabaseOptions,
  openDatabase,
  type Transaction,
  type TransactionSettings,
} from "./open-database.ts";
export type { DatabaseSchema } from "./schema.ts";
export { explainDatabaseRefusal } from "./words.ts";
