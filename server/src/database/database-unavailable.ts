/**
 * Why the database cannot be opened or brought up to date. Folders and servers are named; passwords never
 * are.
 */
export type DatabaseRefusal =
  | { code: "folderUnusable"; folder: string; cause: string }
  | { code: "folderInUse"; folder: string }
  | { code: "leftoverServer"; folder: string; pid: number }
  | { code: "noPostgres" }
  | { code: "noOrdinaryAccount"; folder: string }
  | { code: "otherMajor"; folder: string; clusterMajor: number; majors: readonly number[] }
  | { code: "startFailed"; folder: string; logFile: string; lastLines: string }
  | { code: "invalidUrl" }
  | { code: "unreachable"; server: string; cause: string }
  | { code: "accessDenied"; server: string }
  | { code: "unknownDatabase"; server: string }
  | { code: "tooOld"; server: string; version: string; minimum: number }
  | { code: "schemaAhead"; migrations: readonly string[] }
  | { code: "accountAboveWalls"; account: string }
  | { code: "roleAboveWalls"; role: string }
  | { code: "noActorRole"; account: string; role: string; statements: string };

/**
 * Thrown at start-up only. `refusal` says which of the known causes; `explainDatabaseRefusal` makes the
 * sentence.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
  readonly refusal: DatabaseRefusal;

  constructor(refusal: DatabaseRefusal, options?: ErrorOptions) {
    super(`invalid database; must open: ${JSON.stringify(refusal)}`, options);
    this.refusal = refusal;
  }
}
