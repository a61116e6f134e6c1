import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findActor } from "./access/find-actor.ts";
import { openDatabase } from "./database/index.ts";
import { testDatabases } from "./database/test-databases.ts";
import { openHouse } from "./open-house.ts";
import { keyFor, masterKey } from "./secrets/master-key.ts";
import { systemClock } from "./system-clock.ts";
import { openTestHouse } from "./test-house.ts";
import { openPseudonyms } from "./workforce/pseudonyms.ts";

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), "ouvrage-house-"));
});
afterEach(() => rm(dataFolder, { recursive: true, force: true }));

for (const kind of testDatabases) {
  describe.skipIf(kind.missing)(kind.name, () => {
    test("programs that open one new house together find one owner, one company and one key", async () => {
      const url = await kind.open();
      const databases = await Promise.all(
        [1, 2, 3, 4].map(() => openDatabase({ databaseUrl: url, dataFolder, connections: 3 })),
      );
      const houses = await Promise.all(databases.map((database) => openHouse(database, dataFolder)));
      expect(new Set(houses.map(({ localOwner }) => localOwner)).size).toBe(1);
      const [first] = houses;
      const rows = await first?.database.kysely.selectFrom("organisation").select("name").execute();
      expect(rows).toEqual([{ name: "Mon entreprise" }]);
      await Promise.all(databases.map((database) => database.close()));
    });

    test("a house does not open with another key than the one it began with", async () => {
      const url = await kind.open();
      const open = async (folder: string) => {
        const database = await openDatabase({ databaseUrl: url, dataFolder: folder });
        try {
          return await openHouse(database, folder);
        } finally {
          await database.close();
        }
      };
      await open(dataFolder);
      await open(dataFolder);
      await writeFile(path.join(dataFolder, "secrets", "master.key"), Buffer.alloc(32, 7));
      await expect(open(dataFolder)).rejects.toThrow("must be the one this database began with");
    });
  });
}

describe("the master key", () => {
  test("is made once, of 32 bytes, for its owner's eyes only", async () => {
    const key = masterKey(dataFolder);
    expect(key).toHaveLength(32);
    expect(masterKey(dataFolder)).toEqual(key);
    const file = path.join(dataFolder, "secrets", "master.key");
    expect(await readFile(file)).toEqual(key);
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe("600");
    expect(((await stat(path.dirname(file))).mode & 0o777).toString(8)).toBe("700");
    expect(masterKey(path.join(dataFolder, "other"))).not.toEqual(key);
  });

  test.each([0, 31, 33])("of %i bytes is refused", async (length) => {
    masterKey(dataFolder);
    await writeFile(path.join(dataFolder, "secrets", "master.key"), Buffer.alloc(length));
    expect(() => masterKey(dataFolder)).toThrow("must be 32 bytes");
  });

  test("gives a key of its own to every use and organisation", () => {
    const [master, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const keys = [
      keyFor(master, "a", "b"),
      keyFor(master, "b", "a"),
      keyFor(master, "a", "c"),
      keyFor(master, "ab", ""),
      keyFor(other, "a", "b"),
    ].map((key) => key.toString("hex"));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyFor(master, "a", "b").toString("hex")).toBe(keys[0]);
  });
});

describe("pseudonyms", () => {
  const { employeeOf } = openPseudonyms(Buffer.alloc(32, 1));

  test("are the same for one staff number, blanks around it aside, and differ otherwise", () => {
    expect(employeeOf(" 00012 ")).toBe(employeeOf("00012"));
    expect(employeeOf("00012")).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const numbers = Array.from({ length: 20_000 }, (_, index) => String(index));
    expect(new Set([...numbers, "00012"].map(employeeOf)).size).toBe(20_001);
  });

  test("of another key have nothing in common", () => {
    expect(openPseudonyms(Buffer.alloc(32, 2)).employeeOf("00012")).not.toBe(employeeOf("00012"));
  });
});

describe("the local owner", () => {
  test("looks at the organisation asked for, or at the fictional one, or at its own", async () => {
    const world = await openTestHouse();
    const { database, localOwner } = world.house;
    const look = (asked?: string) =>
      findActor(database, localOwner, { organisation: asked, share: undefined }, systemClock);
    const own = await look();
    expect(own).toMatchObject({ account: localOwner, roles: ["owner"] });
    const fictional = await world.newOwner(true);
    expect(await look()).toEqual(fictional);
    expect(await look(own?.organisation)).toEqual(own);
    for (const stranger of ["", "nobody", "00000000-0000-4000-8000-000000000000"]) {
      expect(await look(stranger)).toBeUndefined();
    }
    await world.close();
  });
});
