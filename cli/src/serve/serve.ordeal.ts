import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Database, openDatabase } from "../../../server/src/index.ts";
import { startLine } from "../test-child-line.ts";
import { serversIn } from "../test-leftovers.ts";
import { openTestFolder } from "../test-terminal.ts";

async function inDatabase<Value>(
  dataFolder: string,
  look: (database: Database) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase({ dataFolder });
  return look(database).finally(() => database.close());
}

const monthsByFictional = (database: Database) =>
  database.pool
    .query<{ months: number; categories: number }>(
      `SELECT (SELECT count(DISTINCT month) FROM payroll_declaration AS d WHERE d.organisation_id = o.organisation_id)
          AS months,
        (SELECT count(*) FROM category_version AS c WHERE c.organisation_id = o.organisation_id) AS categories
      FROM organisation AS o WHERE is_fictional`,
    )
    .then(({ rows }) => rows);

// Moments of the first loading, milliseconds after it began: it lasts one to some seconds.
test.each([0, 150, 400, 800, 1500])(
  "killed %i ms into the first loading, the next start shows one whole company",
  async (after) => {
    const dataFolder = join(await openTestFolder(), "donnees");
    const killed = startLine(["serve", "--port", "0"], dataFolder);
    await killed.until(/Première fois/);
    await wait(after);
    killed.kill("SIGKILL");
    expect(await killed.ended).toBe("SIGKILL");
    const left = await inDatabase(dataFolder, monthsByFictional);
    expect([[], [{ months: 24, categories: 1 }]]).toContainEqual(left);

    const next = startLine(["serve", "--port", "0"], dataFolder);
    await next.until(/http:\/\/127/);
    next.kill("SIGINT");
    expect(await next.ended, next.said.err).toBe(0);
    expect(await inDatabase(dataFolder, monthsByFictional)).toEqual([{ months: 24, categories: 1 }]);
  },
);

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s during the first loading stops it and its PostgreSQL",
  async (signal) => {
    const dataFolder = join(await openTestFolder(), "donnees");
    const line = startLine(["serve", "--port", "0", "--json"], dataFolder);
    await line.until(/Première fois/);
    line.kill(signal);
    line.kill(signal);
    const status = await line.ended;
    // The loading may have had its last word before the signal was heard.
    expect(JSON.parse(line.said.out)).toMatchObject(
      status === 0 ? { status: expect.any(String) } : { refusal: { code: "stopped" } },
    );
    expect([0, 1]).toContain(status);
    expect(await serversIn(dataFolder)).toEqual([]);
  },
);

test.each(["SIGTERM", "SIGHUP"] as const)(
  "%s, said twice, stops the application and its PostgreSQL",
  async (signal) => {
    const dataFolder = join(await openTestFolder(), "donnees");
    const line = startLine(["serve", "--port", "0", "--no-example"], dataFolder);
    await line.until(/http:\/\/127/);
    expect(await serversIn(dataFolder)).not.toEqual([]);
    line.kill(signal);
    line.kill(signal);
    expect(await line.ended, line.said.err).toBe(0);
    expect(await serversIn(dataFolder)).toEqual([]);
  },
);
