import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import { importPayrollFile, importTrainingRegister } from "../../../core/src/workforce/index.ts";
import {
  csvBytes,
  dsnBytes,
  fictionalCompany,
  fileSource,
  trainingTable,
} from "../../../testkit/src/index.ts";
import type { Database } from "../database/index.ts";
import type { Rooms } from "../http/rooms.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { undoRefused } from "../undo-refused.ts";

const wish = { headcount: 15, firstMonth: "2026-01" as Month, sector: "cleaning" } as const;
const company = fictionalCompany({ seed: 31, monthCount: 8, ...wish });
const other = fictionalCompany({ seed: 31, monthCount: 8, ...wish, headcount: 18 });
const work = { signal: new AbortController().signal, report: () => {} };
const register = trainingTable(company);

/** The same database, of which the query of this number fails, as on a full disk; the first one is 1. */
function failingAt(database: Database, number: number): { database: Database; asked: () => number } {
  let count = 0;
  return {
    asked: () => count,
    database: {
      ...database,
      transaction: (act, settings) =>
        database.transaction(async (transaction) => {
          const { client } = transaction;
          const query = client.query;
          client.query = (...given: unknown[]) => {
            count += 1;
            if (count !== number) return Reflect.apply(query, client, given);
            client.query = query;
            throw new Error("could not extend file: No space left on device");
          };
          try {
            return await act(transaction);
          } finally {
            // What comes next is the end of the transaction: it fails last of all.
            if (count + 1 === number) {
              count += 1;
              client.query = (...given: unknown[]) => {
                client.query = query;
                if (/commit/i.test(JSON.stringify(given))) throw new Error("could not write: No space left");
                return Reflect.apply(query, client, given);
              };
            } else client.query = query;
          }
        }, settings),
    },
  };
}

describe("an act whose database fails at any of its queries", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  const acts: readonly [string, (rooms: Rooms, actor: Actor) => Promise<Result<unknown, unknown>>][] = [
    [
      "import of a payroll file that replaces another one",
      (rooms, actor) => {
        const file = fileSource("paie.dsn", dsnBytes(other, { isReplacedInFile: true }));
        return importPayrollFile(rooms, actor, { file, options: { format: "dsn" }, mode: "replace" }, work);
      },
    ],
    [
      "import of a training register",
      (rooms, actor) => {
        const file = fileSource("formations.csv", csvBytes(register));
        const command = { file, mapping: register.mapping(1, "") };
        return importTrainingRegister(rooms, actor, command, work);
      },
    ],
  ];

  test.each(acts)("is all or nothing: %s", async (_what, act) => {
    const owner = await world.newOwner();
    const first = {
      file: fileSource("paie.dsn", dsnBytes(company)),
      options: { format: "dsn" },
      mode: "ask",
    } as const;
    await world.act(owner, (rooms) => importPayrollFile(rooms, owner, first, work));
    const before = await world.everythingStored();
    let failures = 0;
    for (let number = 1; ; number += 1) {
      const { database, asked } = failingAt(world.house.database, number);
      const tried = undoRefused(
        database,
        (transaction) => act(world.house.openRooms(transaction, owner), owner),
        { walledFor: owner },
      );
      const outcome = await tried.then(
        ({ ok }) => (ok ? "done" : "refused"),
        (error: Error) => error.message,
      );
      if (outcome === "done") {
        expect(asked()).toBeLessThan(number);
        break;
      }
      expect(outcome).toMatch(/No space left/);
      expect(await world.everythingStored()).toBe(before);
      failures += 1;
    }
    expect(failures).toBeGreaterThan(3);
    expect(await world.everythingStored()).not.toBe(before);
  });
});
