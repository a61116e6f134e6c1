import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Kysely } from "kysely";
import type { AccountId, Actor, AuditEntry } from "../../core/src/access/index.ts";
import type { AccountHouse } from "../../core/src/accounts/index.ts";
import type { Clock } from "../../core/src/kernel/clock.ts";
import type { Ids } from "../../core/src/kernel/ids.ts";
import type { MailSender } from "../../core/src/kernel/mail.ts";
import { findActor } from "./access/find-actor.ts";
import { atFirstStart } from "./access/first-start.ts";
import { addOrganisationIn, ensureLocalOwner } from "./access/local-owner.ts";
import { sealOften } from "./access/seal-often.ts";
import { writeAuditLine } from "./access/write-audit-line.ts";
import {
  type DoorwayPorts,
  openLocalDoorway,
  openServerDoorway,
  type ServerSettings,
} from "./accounts/open-doorway.ts";
import { endWaves } from "./answers/end-waves.ts";
import { openPostRoom, tellStoppedLetters } from "./answers/letter-room.ts";
import type { ChoreKind } from "./chores/chore.ts";
import {
  buildWalls,
  type Database,
  type DatabaseSchema,
  migrate,
  type Transaction,
} from "./database/index.ts";
import { furnishRooms } from "./furnish-rooms.ts";
import { houseChores } from "./house-chores.ts";
import { openHouseKeys } from "./house-keys.ts";
import { migrations, walls } from "./house-tables.ts";
import type { OpenRooms, Rooms } from "./http/rooms.ts";
import { noMail } from "./mail/index.ts";
import { sweepRetention } from "./privacy/sweep-retention.ts";
import { type HouseAppOptions, serveHouse } from "./serve-house.ts";
import { systemClock } from "./system-clock.ts";
import { sweepLeftovers } from "./workforce/sweep-leftovers.ts";

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

/** Brings the database up to date, builds the walls between organisations and puts every store behind its port. */
export async function openHouse(
  database: Database,
  dataFolder: string,
  { ids = { next: randomUUID }, clock = systemClock, mail = noMail, server }: HouseSources = {},
): Promise<House> {
  await bringUpToDate(database, clock);
  const localOwner = await ensureLocalOwner(database, ids, { hasLogin: server !== undefined });
  const keys = await openHouseKeys(database, dataFolder);
  const { macs, guessKey } = keys;
  const sealing = sealOften({ database, macs, clock });
  await sealing.sealAll();
  await sweepRetention(database, clock);
  const writeLine = async (kysely: Kysely<DatabaseSchema>, entry: AuditEntry, link = "") => {
    sealing.note(entry.organisation);
    await writeAuditLine(kysely, macs, entry, { link });
  };
  const doorway =
    server === undefined
      ? openLocalDoorway(localOwner)
      : await openServerDoorway(database, server, { guessKey, clock, mail, addOrganisation, writeLine });
  // Known once the house is served.
  let siteOrigin = () => "http://localhost";
  let tellBug: HouseAppOptions["onBug"] = () => {};
  const process = randomUUID();
  const postRoom = openPostRoom({ database, mail, process }, (error) => tellBug("letters", error));
  const around = { database, clock, process, postRoom, siteOrigin: () => siteOrigin() };
  const furnish = furnishRooms({
    ...keys,
    ...around,
    noteLine: sealing.note,
    post: doorway.post,
    mail,
    ids,
  });
  const work = { ...around, openRooms: insideWalls(furnish) };
  await tellStoppedLetters(database);
  await endWaves(work);
  const chores = houseChores({
    ...work,
    sealAll: sealing.sealAll,
    findMember: (account, organisation) =>
      findActor(database, account, { organisation, share: undefined }, clock),
  });
  return {
    database,
    localOwner,
    accounts: doorway.accounts,
    chores,
    atFirstStart: (act) => atFirstStart(database, act),
    openRooms: work.openRooms,
    openApp(options) {
      siteOrigin = () => doorway.outside?.publicUrl.origin ?? `http://${options.hosts()[0] ?? "localhost"}`;
      tellBug = options.onBug;
      return serveHouse({ ...work, dataFolder, keys, doorway, chores, sealing, writeLine }, options);
    },
  };
}

const addOrganisation: DoorwayPorts["addOrganisation"] = (kysely, organisation, owner) =>
  addOrganisationIn({ kysely }, organisation, owner);
