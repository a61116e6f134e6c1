import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DatabaseUnavailable } from "./database-unavailable.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { openDatabase } from "./open-database.ts";
import { findPostgresBinaries } from "./postgres-binaries.ts";
import { buildWalls } from "./row-walls.ts";
import { placeForServers } from "./test-servers.ts";
import { explainDatabaseRefusal } from "./words.ts";

const binaries = await findPostgresBinaries();

describe.each(binaries.map((each) => [`PostgreSQL ${each.major}`, each] as const))("%s", (_name, chosen) => {
  let folder: string;
  let server: EmbeddedPostgres;
  const asAdmin = async (statement: string) => {
    const admin = new pg.Client({ connectionString: server.adminUrl });
    await admin.connect();
    await admin.query(statement).finally(() => admin.end());
  };
  const buildAs = async (url: string) => {
    const database = await openDatabase({ databaseUrl: url, dataFolder: "unused" });
    try {
      await buildWalls(database.kysely, []);
      return "built";
    } catch (error) {
      if (error instanceof DatabaseUnavailable) return error.refusal;
      throw error;
    } finally {
      await database.close();
    }
  };
  const urlOf = (account: string) => server.url.replaceAll("ouvrage@/ouvrage", `${account}@/${account}`);
  /** An account with a base of its own, as a hosting firm gives it. */
  const newAccount = async (rights: string) => {
    const account = `hosted_${randomUUID().slice(0, 8)}`;
    await asAdmin(`CREATE ROLE ${account} LOGIN ${rights}`);
    await asAdmin(`CREATE DATABASE ${account} OWNER ${account}`);
    return account;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(await placeForServers(), "ouvrage-server-"));
    server = await startEmbeddedPostgres({ dataFolder: folder, binaries: [chosen] });
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test("our own server comes with the role", async () => {
    expect(await buildAs(server.url)).toBe("built");
  });

  test("an account that may not take the role is told what to ask for, and that is enough", async () => {
    const account = await newAccount("");
    const refusal = await buildAs(urlOf(account));
    const statements = `GRANT ouvrage_actor TO "${account}"; GRANT ouvrage_answers TO "${account}";`;
    expect(refusal).toEqual({
      code: "noActorRole",
      account,
      role: "ouvrage_actor, ouvrage_answers",
      statements,
    });
    await asAdmin(statements);
    expect(await buildAs(urlOf(account))).toBe("built");
  });

  test("an administrator's account is refused: no wall would hold", async () => {
    for (const rights of ["SUPERUSER", "BYPASSRLS"]) {
      const account = await newAccount(rights);
      expect(await buildAs(urlOf(account))).toEqual({ code: "accountAboveWalls", account });
    }
  });

  test("a role that is above the walls is refused", async () => {
    const refusal = { code: "roleAboveWalls", role: "ouvrage_actor" };
    await asAdmin("ALTER ROLE ouvrage_actor BYPASSRLS");
    expect(await buildAs(server.url)).toEqual(refusal);
    await asAdmin("ALTER ROLE ouvrage_actor NOBYPASSRLS");
    expect(await buildAs(server.url)).toBe("built");
  });

  test("where there is no role, an account that may makes it, and another one is told what to ask for", async () => {
    await asAdmin("REVOKE ouvrage_actor, ouvrage_answers FROM ouvrage");
    for (const { datname } of await basesOf(server)) {
      await asAdmin(`DROP DATABASE "${datname}"`);
    }
    await asAdmin("DROP ROLE ouvrage_actor, ouvrage_answers");
    const hosted = await newAccount("");
    const refusal = await buildAs(urlOf(hosted));
    if (refusal === "built") throw new Error("expected a refusal");
    const sentence = explainDatabaseRefusal(refusal);
    const grants = ["ouvrage_actor", "ouvrage_answers"].map(
      (role) => `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO "${hosted}";`,
    );
    const statements = grants.join(" ");
    expect(sentence).toContain(statements);
    const freer = await newAccount("CREATEROLE");
    expect(await buildAs(urlOf(freer))).toBe("built");
    expect(await buildAs(urlOf(freer))).toBe("built");
  });
});

/** Bases in which the role may have been given rights. */
async function basesOf({ adminUrl }: EmbeddedPostgres): Promise<readonly { readonly datname: string }[]> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const query = "SELECT datname FROM pg_database WHERE datname = 'ouvrage' OR datname LIKE 'hosted%'";
  return admin
    .query<{ datname: string }>(query)
    .then(({ rows }) => rows)
    .finally(() => admin.end());
}
