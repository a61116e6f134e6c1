import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { text } from "node:stream/consumers";
import pg from "pg";
import { inject } from "vitest";
import { findPostgresBinaries, type PostgresBinaries } from "./postgres-binaries.ts";
import { chooseForTests } from "./test-servers.ts";

/**
 * A real PostgreSQL for store suites. `open` makes a new empty database, owned by `ouvrage`, and answers its
 * URL.
 */
export interface TestDatabase {
  readonly name: string;
  /** Not installed here: give it to `describe.skipIf`. The name then says so. */
  readonly missing: boolean;
  open(): Promise<string>;
}

const found = await findPostgresBinaries();

/**
 * Both databases Ouvrage must run on. `for (const database of testDatabases)
 * describe.skipIf(database.missing)(…)`.
 */
export const testDatabases: readonly TestDatabase[] = [
  testDatabase("embedded", "PostgreSQL from npm"),
  testDatabase("system", "PostgreSQL from Debian"),
];

function testDatabase(origin: PostgresBinaries["origin"], kind: string): TestDatabase {
  const binaries = chooseForTests(origin, found);
  return {
    name: binaries === undefined ? `${kind} (skipped: not installed here)` : `${kind} ${binaries.major}`,
    missing: binaries === undefined,
    open: () => createDatabase(origin),
  };
}

async function createDatabase(origin: PostgresBinaries["origin"]): Promise<string> {
  const adminUrl = await askForServer(origin);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name} OWNER ouvrage`);
  } finally {
    await admin.end();
  }
  return adminUrl.replace("postgres@/postgres", `ouvrage@/${name}`);
}

/**
 * The server is started, at the first call of the whole run, by `test-servers.ts`. Answers its
 * administrator's URL.
 */
async function askForServer(origin: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const asked = request({ socketPath: inject("testServersSocket"), path: `/${origin}` }, async (reply) => {
    const answer = await text(reply);
    if (reply.statusCode === 200) resolve(answer);
    else reject(new Error(answer));
  });
  asked.on("error", reject);
  asked.end();
  return promise;
}
