import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "kysely";
import type { Actor, Role } from "../../core/src/access/index.ts";
import type { Result } from "../../core/src/kernel/result.ts";
import { addOrganisation } from "./access/local-owner.ts";
import { openDatabase } from "./database/index.ts";
import { testDatabases } from "./database/test-databases.ts";
import type { Rooms } from "./http/rooms.ts";
import { type House, openHouse } from "./open-house.ts";
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

export async function openTestHouse(): Promise<TestHouse> {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("invalid machine; a PostgreSQL must be installed for tests");
  const dataFolder = await mkdtemp(path.join(tmpdir(), "ouvrage-house-"));
  const database = await openDatabase({ databaseUrl: await kind.open(), dataFolder });
  const house = await openHouse(database, dataFolder);
  const tables = async () => {
    const all = await database.kysely.introspection.getTables();
    return all.filter(({ name }) => !name.startsWith("schema_migration"));
  };
  return {
    house,
    dataFolder,
    newOwner: (isFictional = false) =>
      addOrganisation(database, { id: randomUUID(), name: "Essai", isFictional }, house.localOwner),
    act: (actor, work) => transact(house, actor, work),
    look: (actor, work) => database.transaction((transaction) => work(house.openRooms(transaction, actor))),
    async countRows(organisation) {
      const counts: Record<string, number> = {};
      for (const { name, columns } of await tables()) {
        const hasOrganisation = columns.some((column) => column.name === "organisation_id");
        if (organisation !== undefined && !hasOrganisation) continue;
        const filter = organisation === undefined ? sql`` : sql`WHERE organisation_id = ${organisation}`;
        const query = sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(name)} ${filter}`;
        counts[name] = (await query.execute(database.kysely)).rows[0]?.count ?? 0;
      }
      return counts;
    },
    async everythingStored() {
      const texts: string[] = [];
      for (const { name } of await tables()) {
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

/** The same account in the same organisation with other roles. */
export function withRoles(actor: Actor, ...roles: readonly Role[]): Actor {
  return { ...actor, roles };
}
