import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import type { Actor, Role } from "../../core/src/access/index.ts";
import type { Result } from "../../core/src/kernel/result.ts";
import { addOrganisation } from "./access/local-owner.ts";
import { answerWalls } from "./answers/walls.ts";
import { type Database, openDatabase, underAnswersRole, type WalledFor } from "./database/index.ts";
import { testDatabases } from "./database/test-databases.ts";
import type { Rooms } from "./http/rooms.ts";
import { type House, type HouseSources, openHouse } from "./open-house.ts";
import { transact } from "./transact.ts";

/** A house on a real database of its own, for tests of use cases and of routes. */
export interface TestHouse {
  readonly house: House;
  readonly dataFolder: string;
  /** The owner of a new and empty organisation. */
  newOwner(isFictional?: boolean): Promise<Actor>;
  /** A use case in a transaction of its own, which a refusal undoes. */
  act<Value, Refusal>(
    actor: Actor,
    work: (rooms: Rooms) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal>>;
  /** Reads or writes behind the use cases. */
  look<Value>(actor: Actor, work: (rooms: Rooms) => Promise<Value>): Promise<Value>;
  /** Rows of every table, those of one organisation when one is given. */
  countRows(organisation?: string): Promise<Readonly<Record<string, number>>>;
  /** Every row of every table as text. */
  everythingStored(): Promise<string>;
  close(): Promise<void>;
}

export async function openTestHouse(sources: Pick<HouseSources, "mail"> = {}): Promise<TestHouse> {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("invalid machine; a PostgreSQL must be installed for tests");
  const dataFolder = await mkdtemp(path.join(tmpdir(), "ouvrage-house-"));
  const database = await openDatabase({ databaseUrl: await kind.open(), dataFolder });
  const house = await openHouse(database, dataFolder, sources);
  const all = await database.kysely.introspection.getTables();
  // Seals follow lines of the trail by themselves, some seconds later, and chores are nobody's.
  const byItself = /^schema_migration|^audit_seal$|^house_chore$|^server_process$/;
  const tables = all.filter(({ name }) => !byItself.test(name));
  return {
    house,
    dataFolder,
    newOwner: (isFictional = false) =>
      addOrganisation(database, { id: randomUUID(), name: "Essai", isFictional }, house.localOwner),
    act: (actor, work) => transact(house, actor, work),
    look: (actor, work) =>
      database.transaction((transaction) => work(house.openRooms(transaction, actor)), { walledFor: actor }),
    async countRows(organisation) {
      const counted = tables.filter(
        ({ columns }) =>
          organisation === undefined || columns.some((column) => column.name === "organisation_id"),
      );
      const filter = organisation === undefined ? sql`` : sql`WHERE organisation_id = ${organisation}`;
      const each = counted.map(
        ({ name }) =>
          sql`SELECT ${sql.lit(name)} AS name, count(*)::int AS count FROM ${sql.table(name)} ${filter}`,
      );
      const together = sql<{ name: string; count: number }>`${sql.join(each, sql` UNION ALL `)}`;
      const { rows } = await together.execute(database.kysely);
      const counts = Object.fromEntries(rows.map(({ name, count }) => [name, count]));
      if (organisation === undefined) return counts;
      for (const name of apart) {
        counts[name] = await countApart(database, name, { organisation, account: house.localOwner });
      }
      return counts;
    },
    async everythingStored() {
      const texts: string[] = [];
      for (const { name } of tables) {
        const query = sql<{ row: string }>`SELECT stored::text AS row FROM ${sql.table(name)} AS stored`;
        texts.push(...(await query.execute(database.kysely)).rows.map(({ row }) => row));
      }
      return texts.join("\n");
    },
    async close() {
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Tables that the role of answers alone reads. */
const apart = answerWalls.filter(({ answers }) => answers === "alone").map(({ table }) => table);

async function countApart(database: Database, table: string, walledFor: WalledFor): Promise<number> {
  return database.transaction(
    async (transaction) => {
      const query = sql<{ count: number }>`SELECT count(*)::int AS count FROM ${sql.table(table)}`;
      const { rows } = await underAnswersRole(transaction, () => query.execute(transaction.kysely));
      return rows[0]?.count ?? 0;
    },
    { walledFor },
  );
}

/** The same account in the same organisation with other roles. */
export function withRoles(actor: Actor, ...roles: readonly Role[]): Actor {
  return { ...actor, roles };
}
