export { answersRole } from "./actor-role.ts";
export { serverName } from "./connect-to.ts";
export { type CellReader, cellReader } from "./copy-cells.ts";
export type { CopyValue } from "./copy-format.ts";
export { copyOut, copyOutLines } from "./copy-out.ts";
export { copyRows, type RowsToCopy } from "./copy-rows.ts";
export { systemCode } from "./data-folder.ts";
export { type DatabaseRefusal, DatabaseUnavailable } from "./database-unavailable.ts";
export { type DocumentTable, openDocuments } from "./document-table.ts";
export { enterWalls, type WalledFor } from "./enter-walls.ts";
export { linkedBySharedProject } from "./linked-by-shared-project.ts";
export { migrate, migrateWithin, type RoomMigration } from "./migrate.ts";
export { openBeside } from "./open-beside.ts";
export {
  type Database,
  type OpenDatabaseOptions,
  openDatabase,
  type Transaction,
  type TransactionSettings,
} from "./open-database.ts";
export { buildWalls, ofAccount, ofOrganisation, type TableWalls } from "./row-walls.ts";
export type { DatabaseSchema } from "./schema.ts";
export { underAnswersRole } from "./under-answers-role.ts";
export { explainDatabaseRefusal } from "./words.ts";
