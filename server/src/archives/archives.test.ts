import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type Database, openDatabase, underAnswersRole } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { openHouse } from "../open-house.ts";
import { systemClock } from "../system-clock.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { type ArchiveRefusal, ArchiveUnusable, type TableDigests } from "./archive-format.ts";
import { backUp, tablesApart } from "./back-up.ts";
import { putBack } from "./put-back.ts";
import { newKeyPair, type OpenWith, readSealed, type SealWith } from "./sealed-file.ts";
import { tryArchive } from "./try-archive.ts";
import { writeArchive } from "./write-archive.ts";

const { identity, recipient } = await newKeyPair();
const recipients = [recipient];
const passphrase = "quatre mots pris au hasard";
const frame = { wave: "w1", project: "p1", atoms: [] };
const nothing = { records: [], words: [] };

let house: TestHouse;
let folder: string;
beforeAll(async () => {
  house = await openTestHouse();
  folder = await mkdtemp(path.join(tmpdir(), "ouvrage-archive-"));
  await fill(house);
});
afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

/** Two organisations, hostile text, and a wave whose answers only the role of answers reads. */
async function fill({ house: { database }, newOwner }: TestHouse): Promise<void> {
  const [first] = [await newOwner(), await newOwner(true)];
  await database.transaction(
    async (transaction) => {
      const row = { organisation_id: first.organisation, wave_id: "w1" };
      await underAnswersRole(transaction, async () => {
        const { kysely } = transaction;
        await kysely.insertInto("answer_clock").values(row).execute();
        await kysely
          .insertInto("answer_frame")
          .values({
            ...row,
            cut: JSON.stringify({ ...frame, label: "une\ttabulation\\. et\nune ligne \\." }),
          })
          .execute();
        await kysely
          .insertInto("answer_pool")
          .values({ ...row, stored: JSON.stringify(nothing), key_name: "k", waiting: Buffer.from("secret") })
          .execute();
        await kysely
          .insertInto("answer_invitation")
          .values({
            ...row,
            invitation_id: "i1",
            person_key: "1",
            atom_id: "a",
            language: "fr",
            times_reissued: 0,
            seal: "s",
          })
          .execute();
      });
    },
    { walledFor: first },
  );
}

const newPath = () => path.join(folder, `${randomUUID()}.age`);

async function archived(seal: SealWith = { recipients }) {
  const file = newPath();
  const { dataFolder } = house;
  const done = await backUp(house.house.database, {
    file,
    seal,
    dataFolder,
    version: "1",
    clock: systemClock,
  });
  return { file, ...done };
}

/** An empty installation. */
async function emptyPlace(kind = testDatabases.find(({ missing }) => !missing)) {
  if (kind === undefined) throw new Error("a PostgreSQL must be installed for tests");
  const dataFolder = await mkdtemp(path.join(tmpdir(), "ouvrage-back-"));
  const database = await openDatabase({ databaseUrl: await kind.open(), dataFolder });
  onTestFinished(async () => {
    await database.close();
    await rm(dataFolder, { recursive: true, force: true });
  });
  return { database, dataFolder };
}

type Place = Awaited<ReturnType<typeof emptyPlace>>;
const back = (
  { database, dataFolder }: Place,
  file: string,
  openWith: OpenWith = { identities: [identity] },
) =>
  putBack(database, {
    file,
    openWith,
    dataFolder,
    erasures: [],
    clock: systemClock,
  });

async function refusalOf(work: Promise<unknown>): Promise<ArchiveRefusal | undefined> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ArchiveUnusable) return error.refusal;
  throw new Error(`not a refusal: ${String(error)}`, { cause: error });
}

async function digestsOf(database: Database): Promise<TableDigests> {
  const head = { ouvrage: "", madeAt: "", masterKey: "", languages: {} };
  return writeArchive(database, { head, apart: tablesApart }, () => Promise.resolve());
}

async function tablesOf({ kysely }: Database): Promise<readonly string[]> {
  return (await kysely.introspection.getTables()).map(({ name }) => name);
}

describe.each(testDatabases)("put back on $name", (kind) => {
  test.skipIf(kind.missing)("every row of every table is as it was, and the house opens on it", async () => {
    const { file, digests } = await archived();
    const place = await emptyPlace(kind);
    const done = await back(place, file);
    expect([...done.digests]).toEqual([...digests]);
    expect(digests.get("organisation")?.rows).toBe(3);
    expect(digests.get("answer_invitation")?.rows).toBe(1);
    const after = await digestsOf(place.database);
    // Sealed again on purpose, or written by the opening.
    const changed = [...digests.keys()].filter(
      (table) => after.get(table)?.sha256 !== digests.get(table)?.sha256,
    );
    expect(
      changed.filter((table) => !["answer_invitation", "answer_pool", "audit_seal"].includes(table)),
    ).toEqual([]);
    const reopened = await openHouse(place.database, place.dataFolder);
    expect(reopened.localOwner).toBe(house.house.localOwner);
    expect(await countersOf(place.database)).toEqual(await countersOf(house.house.database));
  });
});

/** A counter that was not put forward would give a number that is taken. */
async function countersOf({ pool }: Database): Promise<readonly unknown[]> {
  const { rows } = await pool.query(
    "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = current_schema() ORDER BY 1",
  );
  return rows;
}

test("a waiting room is empty when it is put back, and who waited in it may answer again", async () => {
  const { file } = await archived();
  const place = await emptyPlace();
  const { waves } = await back(place, file);
  expect(waves).toEqual([{ organisation: expect.any(String), wave: "w1", again: true }]);
  const keys = await readdir(path.join(place.dataFolder, "secrets", "answers"), { recursive: true });
  expect(keys).toHaveLength(2);
});

test("an archive holds no key of a waiting room", async () => {
  const { file } = await archived();
  const chunks: Buffer[] = [];
  for await (const chunk of readSealed(file, { identities: [identity] })) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("latin1");
  expect(text).toContain(`"table":"answer_pool"`);
  expect(Object.keys(JSON.parse(text.split("\n")[0] ?? ""))).toEqual(
    expect.arrayContaining(["masterKey", "languages", "migrations"]),
  );
  expect(text).not.toContain("secrets/answers");
});

test("rows come in the order of their key, whatever their place on the disk", async () => {
  const { pool } = house.house.database;
  const places = async () => (await pool.query("SELECT ctid::text FROM organisation ORDER BY 1")).rows;
  const [digests, lay] = [await digestsOf(house.house.database), await places()];
  await pool.query(
    `UPDATE organisation SET name = name
    WHERE organisation_id = (SELECT min(organisation_id::text)::uuid FROM organisation)`,
  );
  expect(await places()).not.toEqual(lay);
  expect((await digestsOf(house.house.database)).get("organisation")).toEqual(digests.get("organisation"));
});

test("put back on the side, in a database made for it, it is the same", async () => {
  const { file, digests } = await archived();
  const scratch = await mkdtemp(path.join(tmpdir(), "ouvrage-trial-"));
  onTestFinished(() => rm(scratch, { recursive: true, force: true }));
  const tried = await tryArchive({ file, openWith: { identities: [identity] }, folder: scratch });
  expect([...tried]).toEqual([...digests]);
});

test("what a passphrase sealed, it opens, and no other", async () => {
  const { file } = await archived({ passphrase });
  const place = await emptyPlace();
  expect(await refusalOf(back(place, file, { passphrase: "autre" }))).toEqual({ code: "wrongSecret" });
  expect(await tablesOf(place.database)).toEqual([]);
  expect((await back(place, file, { passphrase })).digests.get("organisation")?.rows).toBe(3);
});

describe("refused, and nothing is written", () => {
  test("another secret key", async () => {
    const place = await emptyPlace();
    const identities = [(await newKeyPair()).identity];
    expect(await refusalOf(back(place, (await archived()).file, { identities }))).toEqual({
      code: "wrongSecret",
    });
    expect(await tablesOf(place.database)).toEqual([]);
  });

  test("one byte turned, wherever it is; a file cut short; more at its end", async () => {
    const bytes = await readFile((await archived()).file);
    const place = await emptyPlace();
    const places = [0.02, 0.3, 0.7, 0.999].map((share) => Math.floor(bytes.length * share));
    const spoiled = places.map((at) =>
      Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))),
    );
    for (const content of [
      ...spoiled,
      bytes.subarray(0, -1),
      bytes.subarray(0, 3000),
      Buffer.concat([bytes, bytes]),
    ]) {
      const file = newPath();
      await writeFile(file, content);
      expect((await refusalOf(back(place, file)))?.code).toMatch(/^(damaged|notArchive|wrongSecret)$/);
    }
    expect(await tablesOf(place.database)).toEqual([]);
  });

  test.each(["", "pas une archive", "age-encryption.org/v1\n"])("what is no archive: %j", async (content) => {
    const file = newPath();
    await writeFile(file, content);
    expect((await refusalOf(back(await emptyPlace(), file)))?.code).toMatch(/^(notArchive|wrongSecret)$/);
  });

  test("a database that holds something, and the folder of another installation", async () => {
    const { file } = await archived();
    const full = { database: house.house.database, dataFolder: house.dataFolder };
    expect(await refusalOf(back(full, file))).toEqual({ code: "notEmpty" });
    const place = await emptyPlace();
    await openHouse((await emptyPlace()).database, place.dataFolder);
    expect((await refusalOf(back(place, file)))?.code).toBe("otherKey");
    expect(await tablesOf(place.database)).toEqual([]);
  });

  test("an archive over a file that is there, into a folder that is not, for a key that is none", async () => {
    const { file } = await archived();
    const { dataFolder } = house;
    const asked = { dataFolder, version: "1", clock: systemClock };
    const over = (to: string, seal: SealWith = { recipients }) =>
      refusalOf(backUp(house.house.database, { file: to, seal, ...asked }));
    expect(await over(file)).toEqual({ code: "alreadyThere", file });
    const nowhere = path.join(folder, "absent", "a.age");
    expect(await over(nowhere)).toEqual({ code: "unwritable", file: nowhere, cause: "ENOENT" });
    expect(await over(newPath(), { recipients: ["age1rien"] })).toEqual({ code: "badRecipient" });
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
