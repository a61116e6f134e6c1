import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { addOrganisation } from "../access/local-owner.ts";
import { openDatabase } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { doors } from "../house-doors.ts";
import { openApp } from "../http/open-app.ts";
import { type House, openHouse } from "../open-house.ts";
import { tablesApart } from "./test-rows.ts";

/** Two organisations of two people on one server, whose clock stands still and whose identifiers are counted. */
export interface Neighbours {
  readonly house: House;
  /** The one that looks around. */
  readonly near: Actor;
  /** The one that must not be seen. */
  readonly far: Actor;
  /** Another organisation of the person that looks around, empty. */
  newNear(): Promise<Actor>;
  /** Whose identifiers come next: what the one does changes no identifier of the other. */
  readonly speakFor: (actor: Actor) => void;
  /** The server as an actor reaches it, with both layers of isolation or with some taken away. */
  openFor(actor: Actor, layers?: Layers): Promise<FastifyInstance>;
  close(): Promise<void>;
}

/** `both`: as it is. The others are servers with a fault, to see that tests would see it. */
export type Layers = "both" | "storesOnly" | "wallsOnly" | "none";

const now = "2026-11-23T08:00:00.000Z";
const clock = { now: () => now, today: () => "2026-11-23" as Day };

/** Folders of houses that are twins must be the same: it holds the key of pseudonyms. */
export async function newHouseFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), "ouvrage-neighbours-"));
}

export async function openNeighbours(dataFolder: string): Promise<Neighbours> {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("invalid machine; a PostgreSQL must be installed for tests");
  const database = await openDatabase({ databaseUrl: await kind.open(), dataFolder });
  const ids = countedIds();
  const house = await openHouse(database, dataFolder, { ids, clock });
  const near = await addActor(house, "a", "Fournil du Port");
  const far = await addActor(house, "b", `${canary} SARL`);
  let newcomers = 0;
  const apps: FastifyInstance[] = [];
  const speakFor = (actor: Actor) => ids.speakFor(actor === far ? "b" : "a");
  speakFor(near);
  return {
    house,
    near,
    far,
    newNear() {
      newcomers += 1;
      const id = `aaaaaaaa-3333-4000-8000-${String(newcomers).padStart(12, "0")}`;
      return addOrganisation(database, { id, name: "Essai", isFictional: false }, near.account);
    },
    speakFor,
    async openFor(actor, layers = "both") {
      const other = actor === far ? near : far;
      const app = await openApp({ ...faulty(house, layers, other), findActor: async () => actor }, doors, {
        hosts: () => ["localhost:80"],
        version: "0",
        onBug: () => {},
      });
      await app.ready();
      apps.push(app);
      return app;
    },
    async close() {
      for (const app of apps) await app.close();
      await database.close();
    },
  };
}

/** In every text that the far organisation writes, and in no other. */
export const canary = "Zygomatique";

function countedIds() {
  const counts = new Map<string, number>();
  let voice = "e";
  return {
    speakFor(next: "a" | "b") {
      voice = next;
    },
    next() {
      const count = (counts.get(voice) ?? 0) + 1;
      counts.set(voice, count);
      return `${voice.repeat(8)}-0000-4000-8000-${count.toString(16).padStart(12, "0")}`;
    },
  };
}

async function addActor({ database }: House, letter: string, name: string): Promise<Actor> {
  const account = `${letter.repeat(8)}-1111-4000-8000-000000000000` as AccountId;
  await sql`INSERT INTO account (account_id, kind) VALUES (${account}, 'other')`.execute(database.kysely);
  const id = `${letter.repeat(8)}-2222-4000-8000-000000000000`;
  return addOrganisation(database, { id, name, isFictional: false }, account);
}

/** Takes away the walls (the transaction only says that it has them), the filters of the stores, or both. */
function faulty(house: House, layers: Layers, other: Actor): Pick<House, "database" | "openRooms"> {
  const hasWalls = layers === "both" || layers === "wallsOnly";
  const hasFilters = layers === "both" || layers === "storesOnly";
  return {
    database: hasWalls
      ? house.database
      : {
          ...house.database,
          transaction: (work, { walledFor, ...settings } = {}) =>
            house.database.transaction(
              (transaction) => work(walledFor === undefined ? transaction : { ...transaction, walledFor }),
              settings,
            ),
        },
    openRooms: hasFilters
      ? house.openRooms
      : (transaction, actor) => ({
          ...house.openRooms({ ...transaction, walledFor: other }, other),
          // It opens transactions of its own: another actor's would be inside that actor's walls.
          ...(hasWalls ? { liveDesk: house.openRooms(transaction, actor).liveDesk } : {}),
        }),
  };
}

/** Tables in which an organisation has no row at all. */
export async function emptyTablesOf({ database }: House, organisation: string): Promise<readonly string[]> {
  const empty: string[] = [];
  for (const table of await tablesWith(database, "organisation_id")) {
    const { rows } = await sql`
      SELECT FROM ${sql.table(table)} WHERE organisation_id = ${organisation} LIMIT 1`.execute(
      database.kysely,
    );
    if (rows.length === 0 && !tablesApart.includes(table)) empty.push(table);
  }
  return empty;
}

/** Every row of an organisation, as text. */
export async function rowsOf({ database }: House, organisation: string): Promise<string> {
  const texts: string[] = [];
  for (const table of await tablesWith(database, "organisation_id")) {
    const { rows } = await sql<{ row: string }>`
      SELECT stored::text AS row FROM ${sql.table(table)} AS stored
      WHERE organisation_id = ${organisation} ORDER BY 1`.execute(database.kysely);
    texts.push(...rows.map(({ row }) => `${table}: ${row}`));
  }
  return texts.join("\n");
}

/** Rows that are looked at in each table: one kind of thing is refused in one way. */
const looked = 2;

/** Identifiers that an organisation's rows are kept under, of every table. */
export async function idsOf(house: House, organisation: string): Promise<readonly string[]> {
  const { kysely } = house.database;
  const { rows: columns } = await sql<{ table: string; column: string }>`
    SELECT relname AS "table", attname AS "column"
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
      JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey)
    WHERE indisprimary AND relnamespace = current_schema()::regnamespace
      AND attname <> 'organisation_id' AND atttypid IN ('text'::regtype, 'uuid'::regtype)
      AND EXISTS (SELECT FROM pg_attribute AS key
        WHERE key.attrelid = indrelid AND key.attname = 'organisation_id')
    ORDER BY 1, 2`.execute(kysely);
  const found = new Set<string>();
  for (const { table, column } of columns) {
    const { rows } = await sql<{ id: string }>`
      SELECT DISTINCT ${sql.ref(column)}::text AS id FROM ${sql.table(table)}
      WHERE organisation_id = ${organisation} ORDER BY 1 LIMIT ${looked}`.execute(kysely);
    for (const { id } of rows) if (idShape.test(id)) found.add(id);
  }
  return [...found];
}

/** Columns left aside: whose a row is, and what the machine draws for it. */
const drawn = sql`'{organisation_id,nonce,mark,digest}'::text[]`;

/** Identifiers that stand together in a row, two by two and in both orders: a thing and what it belongs to. */
export async function pairsOf(house: House, organisation: string): Promise<readonly (readonly string[])[]> {
  const { database } = house;
  const pairs = new Map<string, readonly string[]>();
  for (const table of await tablesWith(database, "organisation_id")) {
    const { rows } = await sql<{ row: object }>`
      SELECT to_jsonb(stored) - ${drawn} AS row FROM ${sql.table(table)} AS stored
      WHERE organisation_id = ${organisation} ORDER BY 1 LIMIT ${looked}`.execute(database.kysely);
    for (const { row } of rows) {
      const ids = Object.values(row).filter((value) => typeof value === "string" && idShape.test(value));
      for (const one of ids) for (const other of ids) pairs.set(`${one} ${other}`, [one, other]);
    }
  }
  return [...pairs.values()];
}

/** What this product gives for identifiers: a UUID, or 32 hexadecimal digits. */
export const idShape = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/;

export async function tablesWith(database: House["database"], column: string): Promise<readonly string[]> {
  const all = await database.kysely.introspection.getTables();
  return all.filter(({ columns }) => columns.some(({ name }) => name === column)).map(({ name }) => name);
}

export async function removeHouseFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
