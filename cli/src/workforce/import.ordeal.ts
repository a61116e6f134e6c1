import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { parseMonth } from "../../../core/src/kernel/calendar.ts";
import { openDatabase } from "../../../server/src/index.ts";
import { dsnChunks, fictionalCompany } from "../../../testkit/src/index.ts";
import { startLine } from "../test-child-line.ts";
import { serversIn } from "../test-leftovers.ts";
import { documentOf, openTestFolder } from "../test-terminal.ts";

const people = 20_000;
let chunks: Uint8Array[] = [];

beforeAll(() => {
  const month = parseMonth("2026-09");
  if (month === undefined) throw new Error("the story must begin");
  const company = fictionalCompany({
    seed: 4,
    headcount: people,
    firstMonth: month,
    monthCount: 1,
    sector: "logistics",
  });
  chunks = [...dsnChunks(company, { months: [month] })];
});

async function writeBigFile(folder: string): Promise<string> {
  const path = join(folder, "paie.dsn");
  const file = createWriteStream(path);
  for (const chunk of chunks) file.write(chunk);
  file.end();
  await once(file, "finish");
  return path;
}

async function countPeople(dataFolder: string): Promise<number> {
  const database = await openDatabase({ dataFolder });
  try {
    const { rows } = await database.pool.query<{ count: number }>(
      "SELECT count(*) AS count FROM employee_month",
    );
    return rows[0]?.count ?? 0;
  } finally {
    await database.close();
  }
}

// Milliseconds after the import's own PostgreSQL was seen. The later ones may come when all is over on a fast machine.
const moments = [300, 700, 1200, 2000];
const cases = moments.flatMap((after) =>
  (["SIGINT", "SIGKILL"] as const).map((signal) => [signal, after] as const),
);

test.each(cases)(
  "%s %i ms after the database opened keeps all of the file or nothing, and what was cut short can be imported",
  async (signal, after) => {
    const folder = await openTestFolder();
    const dataFolder = join(folder, "donnees");
    const file = await writeBigFile(folder);
    // A first line makes the cluster, so that the moment falls within the import.
    const empty = startLine(["serve", "--port", "0", "--no-example"], dataFolder);
    await empty.until(/http:\/\/127/);
    empty.kill("SIGINT");
    expect(await empty.ended).toBe(0);

    const line = startLine(["import", file, "--json"], dataFolder);
    while ((await serversIn(dataFolder)).length === 0) await wait(10);
    await wait(after);
    line.kill(signal);
    if (signal === "SIGINT") expect(await line.ended.then(() => serversIn(dataFolder))).toEqual([]);
    const ended = await line.ended;
    const stored = await countPeople(dataFolder);
    if (after === moments[0]) expect(ended, "the file must be big enough to be cut short").not.toBe(0);
    if (ended === 0) {
      expect(documentOf(line.said)).toMatchObject({ status: "stored" });
      expect(stored).toBe(people);
      return;
    }
    expect(ended).toBe(signal === "SIGKILL" ? "SIGKILL" : 1);
    if (signal === "SIGINT") expect(documentOf(line.said)).toMatchObject({ refusal: { code: "stopped" } });
    expect(stored).toBe(0);

    const again = startLine(["import", file, "--json"], dataFolder);
    expect(await again.ended, again.said.err).toBe(0);
    expect(documentOf(again.said)).toMatchObject({ status: "stored" });
    expect(await countPeople(dataFolder)).toBe(people);
  },
);
