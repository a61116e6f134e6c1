import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { AccountId, Actor, AuditEntry } from "../../core/src/access/index.ts";
import type { AccountHouse } from "../../core/src/accounts/index.ts";
import type { Clock } from "../../core/src/kernel/clock.ts";
import type { Ids } from "../../core/src/kernel/ids.ts";
import type { MailSender } from "../../core/src/kernel/mail.ts";
import { openAuditMacs } from "./access/audit-mac.ts";
import { checkMasterKey } from "./access/check-master-key.ts";
import { findActor, findActorOfKey } from "./access/find-actor.ts";
import { atFirstStart } from "./access/first-start.ts";
import { accessDoors } from "./access/http.ts";
import { addOrganisationIn, ensureLocalOwner } from "./access/local-owner.ts";
import { accessMigrations } from "./access/migrations.ts";
import { sealOften } from "./access/seal-often.ts";
import { accessWalls } from "./access/walls.ts";
import { writeAuditLine } from "./access/write-audit-line.ts";
import { memberDoors } from "./accounts/http.ts";
import { accountMigrations } from "./accounts/migrations.ts";
import {
  type Doorway,
  type DoorwayPorts,
  openLocalDoorway,
  openServerDoorway,
  type ServerSettings,
} from "./accounts/open-doorway.ts";
import { programKeyDoors } from "./accounts/program-key-doors.ts";
import { accountWalls } from "./accounts/walls.ts";
import { endWaves } from "./answers/end-waves.ts";
import { answerDoors } from "./answers/http.ts";
import { openPostRoom, tellStoppedLetters } from "./answers/letter-room.ts";
import { answerMigrations } from "./answers/migrations.ts";
import { openPoolKeys } from "./answers/pool-keys.ts";
import { openReceipts } from "./answers/receipts.ts";
import { answerWalls } from "./answers/walls.ts";
import { categoryDoors } from "./categories/http.ts";
import { categoryMigrations } from "./categories/migrations.ts";
import type { ChoreKind } from "./chores/chore.ts";
import { openChoreDoer } from "./chores/do-chores.ts";
import { choreMigrations } from "./chores/migrations.ts";
import { choreWalls } from "./chores/walls.ts";
import { comparisonDoors } from "./comparisons/http.ts";
import { comparisonMigrations } from "./comparisons/migrations.ts";
import { comparisonWalls } from "./comparisons/walls.ts";
import {
  buildWalls,
  type Database,
  type DatabaseSchema,
  migrate,
  type TableWalls,
  type Transaction,
} from "./database/index.ts";
import { diagnosisDoors } from "./diagnosis/http.ts";
import { diagnosisMigrations } from "./diagnosis/migrations.ts";
import { effectDoors } from "./effects/http.ts";
import { effectMigrations } from "./effects/migrations.ts";
import { evaluationDoors } from "./evaluation/http.ts";
import { fieldDoors } from "./field/http.ts";
import { fieldMigrations } from "./field/migrations.ts";
import { furnishRooms } from "./furnish-rooms.ts";
import { houseChores } from "./house-chores.ts";
import { placeOf } from "./http/asked-place.ts";
import type { Door } from "./http/door.ts";
import { openApp, type Watch } from "./http/open-app.ts";
import type { OpenRooms, Rooms } from "./http/rooms.ts";
import type { ActFor } from "./links/council-page.ts";
import { linkDoors } from "./links/http.ts";
import { openLinkTokens } from "./links/link-tokens.ts";
import { linkMigrations } from "./links/migrations.ts";
import { noMail } from "./mail/index.ts";
import { networkDoors } from "./network/http.ts";
import { networkMigrations } from "./network/migrations.ts";
import { networkWalls } from "./network/walls.ts";
import { observatoryDoors } from "./observatory/http.ts";
import { observatoryMigrations } from "./observatory/migrations.ts";
import { observatoryWalls } from "./observatory/walls.ts";
import { openLinkPages } from "./open-link-pages.ts";
import { packageDoors } from "./packages/http.ts";
import { passportMigrations } from "./passports/migrations.ts";
import { patternDoors } from "./patterns/http.ts";
import type { PhoneFiles } from "./phone/phone-scripts.ts";
import { planDoors } from "./plans/http.ts";
import { planMigrations } from "./plans/migrations.ts";
import { planWalls } from "./plans/walls.ts";
import { portfolioDoors } from "./portfolio/http.ts";
import { portfolioMigrations } from "./portfolio/migrations.ts";
import { practiceDoors } from "./practices/http.ts";
import { practiceMigrations } from "./practices/migrations.ts";
import { practiceWalls } from "./practices/walls.ts";
import { privacyDoors } from "./privacy/http.ts";
import { privacyMigrations } from "./privacy/migrations.ts";
import { sweepRetention } from "./privacy/sweep-retention.ts";
import { projectDoors } from "./projects/http.ts";
import { projectMigrations } from "./projects/migrations.ts";
import { ruleDoors } from "./reference/http.ts";
import { ruleMigrations } from "./reference/migrations.ts";
import { reportDoors } from "./reports/http.ts";
import { returnDoors } from "./returns/http.ts";
import { returnMigrations } from "./returns/migrations.ts";
import { keyFor, masterKey } from "./secrets/master-key.ts";
import { sharingDoors } from "./sharing/http.ts";
import { sharingMigrations } from "./sharing/migrations.ts";
import { sharingWalls } from "./sharing/walls.ts";
import { surveyDoors } from "./surveys/http.ts";
import { surveyMigrations } from "./surveys/migrations.ts";
import { surveyWalls } from "./surveys/walls.ts";
import { systemClock } from "./system-clock.ts";
import { trainingDoors } from "./training/http.ts";
import { trainingMigrations } from "./training/migrations.ts";
import { trajectoryDoors } from "./trajectories/http.ts";
import { undoRefused } from "./undo-refused.ts";
import { workforceDoors } from "./workforce/http.ts";
import { workforceMigrations } from "./workforce/migrations.ts";
import { sweepLeftovers } from "./workforce/sweep-leftovers.ts";

/** In the order of their names, which is the order in which they run. */
export const migrations = [
  ...accessMigrations,
  ...accountMigrations,
  ...answerMigrations,
  ...categoryMigrations,
  ...choreMigrations,
  ...diagnosisMigrations,
  ...portfolioMigrations,
  ...networkMigrations,
  ...privacyMigrations,
  ...projectMigrations,
  ...linkMigrations,
  ...comparisonMigrations,
  ...effectMigrations,
  ...fieldMigrations,
  ...passportMigrations,
  ...planMigrations,
  ...practiceMigrations,
  ...observatoryMigrations,
  ...ruleMigrations,
  ...returnMigrations,
  ...sharingMigrations,
  ...surveyMigrations,
  ...trainingMigrations,
  ...workforceMigrations,
].toSorted((one, other) => (one.name < other.name ? -1 : 1));

/** Tables that are not simply the rows of an organisation: see `TableWalls`. */
export const walls: readonly TableWalls[] = [
  ...accessWalls,
  ...accountWalls,
  ...answerWalls,
  ...choreWalls,
  ...comparisonWalls,
  ...networkWalls,
  ...planWalls,
  ...practiceWalls,
  ...observatoryWalls,
  ...sharingWalls,
  ...surveyWalls,
];

export const doors: readonly Door[] = [
  ...accessDoors,
  ...memberDoors,
  ...programKeyDoors,
  ...workforceDoors,
  ...categoryDoors,
  ...diagnosisDoors,
  ...ruleDoors,
  ...trainingDoors,
  ...projectDoors,
  ...planDoors,
  ...effectDoors,
  ...comparisonDoors,
  ...returnDoors,
  ...patternDoors,
  ...practiceDoors,
  ...observatoryDoors,
  ...sharingDoors,
  ...linkDoors,
  ...fieldDoors,
  ...surveyDoors,
  ...answerDoors,
  ...portfolioDoors,
  ...networkDoors,
  ...privacyDoors,
  ...reportDoors,
  ...packageDoors,
  ...evaluationDoors,
  ...trajectoryDoors,
];

/** The house with its database up to date: rooms to open for an actor, and the server that serves them. */
export interface House {
  readonly database: Database;
  readonly localOwner: AccountId;
  /** Signing in, on a server with login. */
  readonly accounts: AccountHouse | undefined;
  /** What it does by itself, while a server of it runs. */
  readonly chores: readonly ChoreKind[];
  /** Runs an act once in the life of the installation, whole or not at all. */
  atFirstStart(act: (transaction: Transaction) => Promise<void>): Promise<void>;
  /** The transaction must be walled for this very actor; anything else is a bug. */
  openRooms(transaction: Transaction, actor: Actor): Rooms;
  openApp(options: HouseAppOptions): Promise<FastifyInstance>;
}

export interface HouseAppOptions {
  readonly hosts: () => readonly string[];
  readonly version: string;
  readonly onBug: (identifier: string, error: unknown) => void;
  /** Scripts of the pages for people without an account; without them, these pages work as bare forms. */
  readonly phoneFiles?: PhoneFiles;
  readonly watch?: Watch;
}

/** What a house takes from the world; tests give their own. */
export interface HouseSources {
  readonly ids?: Ids;
  readonly clock?: Clock;
  /** Without it, no letter leaves. */
  readonly mail?: MailSender;
  /** Without it, the server is for this machine and has no login. */
  readonly server?: ServerSettings;
}

/** Refuses to open stores for an actor outside that very actor's walls: a bug of whoever opened the transaction. */
function insideWalls(furnish: OpenRooms): OpenRooms {
  return (transaction, actor) => {
    const { walledFor } = transaction;
    if (walledFor?.organisation !== actor.organisation || walledFor.account !== actor.account) {
      throw new Error("invalid transaction; must be opened with { walledFor: actor }");
    }
    return furnish(transaction, actor);
  };
}

async function bringUpToDate(database: Database, clock: Clock): Promise<void> {
  await migrate(database.kysely, migrations);
  await buildWalls(database.kysely, walls);
  await sweepLeftovers(database, clock);
}

/** The installation's key, once it is known to be this database's, and all that works with keys. */
async function openKeyed(database: Database, dataFolder: string) {
  const master = masterKey(dataFolder);
  await checkMasterKey(database, keyFor(master, "mark", "").toString("hex"));
  return {
    master,
    macs: openAuditMacs(master),
    receipts: openReceipts(keyFor(master, "receipts of answers", "")),
    tokens: openLinkTokens(keyFor(master, "links without account", "")),
    poolKeys: openPoolKeys(dataFolder),
  };
}

/** How pages without an account act: for an actor, in a transaction of its own that a refusal undoes. */
function actIn(database: Database, openRooms: OpenRooms): ActFor {
  return (actor, work) =>
    undoRefused(database, (transaction) => work(openRooms(transaction, actor)), { walledFor: actor });
}

/** Finds for whom a page asks, from its session and the place where it says that it is. */
function openFindActor(database: Database, { accountOf, keyOf }: Doorway, clock: Clock) {
  return async (request: FastifyRequest): Promise<Actor | undefined> => {
    const key = await keyOf?.(request);
    if (key !== undefined) {
      return key.ok ? findActorOfKey(database, key.value, placeOf(request), clock) : undefined;
    }
    const account = await accountOf(request);
    return account === undefined ? undefined : findActor(database, account, placeOf(request), clock);
  };
}

/** What pages without an account take of the keys, and of whoever starts the server. */
function pagesOf(
  { master, tokens, receipts }: Awaited<ReturnType<typeof openKeyed>>,
  { phoneFiles, onBug }: HouseAppOptions,
) {
  const answersKey = keyFor(master, "answers sealed on phones", "");
  return { tokens, receipts, answersKey, phoneFiles, master, tell: onBug };
}

/** Brings the database up to date, builds the walls between organisations and puts every store behind its port. */
export async function openHouse(
  database: Database,
  dataFolder: string,
  { ids = { next: randomUUID }, clock = systemClock, mail = noMail, server }: HouseSources = {},
): Promise<House> {
  await bringUpToDate(database, clock);
  const localOwner = await ensureLocalOwner(database, ids, { hasLogin: server !== undefined });
  const keyed = await openKeyed(database, dataFolder);
  const { master, macs } = keyed;
  const sealing = sealOften({ database, macs, clock });
  await sealing.sealAll();
  await sweepRetention(database, clock);
  const writeLine = async (kysely: Kysely<DatabaseSchema>, entry: AuditEntry, link = "") => {
    sealing.note(entry.organisation);
    await writeAuditLine(kysely, macs, entry, { link });
  };
  let siteOrigin = () => "http://localhost";
  const guessKey = keyFor(master, "tries at the door", "");
  const doorway =
    server === undefined
      ? openLocalDoorway(localOwner)
      : await openServerDoorway(database, server, { guessKey, clock, mail, addOrganisation, writeLine });
  let tellBug: HouseAppOptions["onBug"] = () => {};
  const process = randomUUID();
  const postRoom = openPostRoom({ database, mail, process }, (error) => tellBug("letters", error));
  const furnish = furnishRooms({
    ...keyed,
    database,
    process,
    postRoom,
    noteLine: sealing.note,
    post: doorway.post,
    mail,
    siteOrigin: () => siteOrigin(),
    ids,
    clock,
  });
  const openRooms = insideWalls(furnish);
  await tellStoppedLetters(database);
  const endPast = () => endWaves({ database, openRooms, clock });
  await endPast();
  const work = { database, openRooms, clock, postRoom, process };
  const chores = houseChores({ ...work, endWaves: endPast, sealAll: sealing.sealAll });
  return {
    database,
    localOwner,
    accounts: doorway.accounts,
    chores,
    atFirstStart: (act) => atFirstStart(database, act),
    openRooms,
    async openApp(options) {
      const { outside, serve: serveMore } = doorway;
      siteOrigin = () => outside?.publicUrl.origin ?? `http://${options.hosts()[0] ?? "localhost"}`;
      const appHouse = { database, openRooms, findActor: openFindActor(database, doorway, clock) };
      const app = await openApp(appHouse, doors, { ...options, outside, serveMore });
      tellBug = options.onBug;
      const { version, onBug } = options;
      const doer = openChoreDoer({ database, clock, process, version, onBug }, chores);
      app.addHook("onReady", () => doer.begin());
      app.addHook("onClose", async () => {
        await postRoom.stop();
        await doer.stop();
      });
      sealing.follow(app, onBug);
      await openLinkPages(app, {
        ...pagesOf(keyed, options),
        act: actIn(database, openRooms),
        servers: doer.servers,
        database,
        dataFolder,
        clock,
        writeLine,
        siteOrigin: () => siteOrigin(),
      });
      return app;
    },
  };
}

const addOrganisation: DoorwayPorts["addOrganisation"] = (kysely, organisation, owner) =>
  addOrganisationIn({ kysely }, organisation, owner);
