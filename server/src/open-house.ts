import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AccountId, Actor } from "../../core/src/access/index.ts";
import { calendarWriter, sayTrainingFrench } from "../../files/src/calendar/index.ts";
import { documentWriter, sayFrench } from "../../files/src/documents/index.ts";
import { practicalWriter, sayPracticalFrench } from "../../files/src/practical/index.ts";
import { inspectSheet, payrollFile, tableReader, trainingRegisterFile } from "../../files/src/readers.ts";
import { openAuditTrail } from "./access/audit-trail.ts";
import { checkMasterKey } from "./access/check-master-key.ts";
import { atFirstStart } from "./access/first-start.ts";
import { accessDoors } from "./access/http.ts";
import { ensureLocalOwner, findLocalActor } from "./access/local-owner.ts";
import { accessMigrations } from "./access/migrations.ts";
import { openOrganisationStore } from "./access/organisation-store.ts";
import { openCategoryStore } from "./categories/category-store.ts";
import { categoryDoors } from "./categories/http.ts";
import { categoryMigrations } from "./categories/migrations.ts";
import { type Database, migrate, type Transaction } from "./database/index.ts";
import { openDiagnosisStore } from "./diagnosis/diagnosis-store.ts";
import { diagnosisDoors } from "./diagnosis/http.ts";
import { diagnosisMigrations } from "./diagnosis/migrations.ts";
import { evaluationDoors } from "./evaluation/http.ts";
import type { Door } from "./http/door.ts";
import { openApp } from "./http/open-app.ts";
import type { Rooms } from "./http/rooms.ts";
import { ruleDoors } from "./reference/http.ts";
import { ruleMigrations } from "./reference/migrations.ts";
import { openOwnRuleStore } from "./reference/own-rule-store.ts";
import { reportDoors } from "./reports/http.ts";
import { keyFor, masterKey } from "./secrets/master-key.ts";
import { systemClock } from "./system-clock.ts";
import { trainingDoors } from "./training/http.ts";
import { trainingMigrations } from "./training/migrations.ts";
import { sha256 } from "./training/sha256.ts";
import { openTrainingDesignStore } from "./training/training-design-store.ts";
import { workforceDoors } from "./workforce/http.ts";
import { openImportDesk } from "./workforce/import-desk.ts";
import { workforceMigrations } from "./workforce/migrations.ts";
import { newSnapshotShelf } from "./workforce/month-snapshots.ts";
import { openPseudonyms } from "./workforce/pseudonyms.ts";
import { sweepLeftovers } from "./workforce/sweep-leftovers.ts";
import { openWorkforceStore } from "./workforce/workforce-store.ts";

/** Header by which a page says which of the account's organisations it looks at. */
const organisationHeader = "ouvrage-organisation";

export const migrations = [
  ...accessMigrations,
  ...categoryMigrations,
  ...diagnosisMigrations,
  ...ruleMigrations,
  ...trainingMigrations,
  ...workforceMigrations,
];

export const doors: readonly Door[] = [
  ...accessDoors,
  ...workforceDoors,
  ...categoryDoors,
  ...diagnosisDoors,
  ...ruleDoors,
  ...trainingDoors,
  ...reportDoors,
  ...evaluationDoors,
];

/** The house with its database up to date: rooms to open for an actor, and the server that serves them. */
export interface House {
  readonly database: Database;
  readonly localOwner: AccountId;
  /** Runs an act once in the life of the installation, whole or not at all. */
  atFirstStart(act: (transaction: Transaction) => Promise<void>): Promise<void>;
  openRooms(transaction: Transaction, actor: Actor): Rooms;
  openApp(options: HouseAppOptions): Promise<FastifyInstance>;
}

export interface HouseAppOptions {
  readonly hosts: () => readonly string[];
  readonly version: string;
  readonly onBug: (identifier: string, error: unknown) => void;
}

/** Brings the database up to date and puts every store behind its port. */
export async function openHouse(database: Database, dataFolder: string): Promise<House> {
  await migrate(database.kysely, migrations);
  await sweepLeftovers(database, systemClock);
  const localOwner = await ensureLocalOwner(database, { next: randomUUID });
  const master = masterKey(dataFolder);
  await checkMasterKey(database, keyFor(master, "mark", "").toString("hex"));
  const shelf = newSnapshotShelf();
  const say = sayFrench();
  const sayTraining = sayTrainingFrench();
  const sayPractical = sayPracticalFrench();
  const openRooms = (transaction: Transaction, actor: Actor): Rooms => ({
    audit: openAuditTrail(transaction, actor),
    organisations: openOrganisationStore(transaction, actor),
    workforce: openWorkforceStore(transaction, actor, shelf),
    desk: openImportDesk(transaction.kysely, actor),
    liveDesk: openImportDesk(database.kysely, actor),
    pseudonyms: openPseudonyms(keyFor(master, "employee pseudonyms", actor.organisation)),
    payrollFiles: payrollFile,
    sheets: inspectSheet,
    trainingRegisters: trainingRegisterFile,
    tables: tableReader,
    categories: openCategoryStore(transaction, actor),
    diagnoses: openDiagnosisStore(transaction, actor),
    ownRules: openOwnRuleStore(transaction, actor),
    trainingDesigns: openTrainingDesignStore(transaction, actor),
    calendars: calendarWriter,
    sayTraining,
    practicalDocuments: practicalWriter,
    sayPractical,
    sha256,
    documents: documentWriter,
    say,
    ids: { next: randomUUID },
    clock: systemClock,
  });
  const findActor = (request: FastifyRequest) => {
    const asked = request.headers[organisationHeader];
    return findLocalActor(database, localOwner, typeof asked === "string" ? asked : undefined);
  };
  return {
    database,
    localOwner,
    atFirstStart: (act) => atFirstStart(database, act),
    openRooms,
    openApp: (options) => openApp({ database, openRooms, findActor }, doors, options),
  };
}
