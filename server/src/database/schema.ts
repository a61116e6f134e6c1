/**
 * Tables of the whole database, as Kysely sees them. Each room adds its own in its `tables.ts`:
 *
 *     declare module "../database/schema.ts" {
 *       interface DatabaseSchema { payroll_import: PayrollImportTable }
 *     }
 *
 * so that this folder imports no room, and two rooms that claim one table name do not compile.
 */
export interface DatabaseSchema {
  schema_migration: SchemaMigrationTable;
}

/** One row per migration already run. */
export interface SchemaMigrationTable {
  name: string;
  timestamp: string;
}
