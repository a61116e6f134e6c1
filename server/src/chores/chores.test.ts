import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Database, migrate, openDatabase } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { systemClock } from "../system-clock.ts";
import { ChoreFault, type ChoreKind } from "./chore.ts";
import { listChores, openChoreQueue, replayChore, triesAtMost } from "./chore-queue.ts";
import { openChoreDoer } from "./do-chores.ts";
import { liveProcesses } from "./live-processes.ts";
import { choreMigrations } from "./migrations.ts";

for (const kind of testDatabases) {
  describe.skipIf(kind.missing)(`chores on ${kind.name}`, () => {
    const opened: Database[] = [];
    let url = "";
    let database: Database;
    const openAnother = async () => {
      const another = await openDatabase({ databaseUrl: url, dataFolder: "unused", connections: 3 });
      opened.push(another);
      return another;
    };
    beforeEach(async () => {
      url = await kind.open();
      database = await openAnother();
      await migrate(database.kysely, choreMigrations);
    });
    afterAll(async () => {
      for (const one of opened) await one.close();
    });

    const bugs: unknown[] = [];
    const doerOf = (over: Database, kinds: readonly ChoreKind[], clock = systemClock) =>
      openChoreDoer(
        {
          database: over,
          clock,
          process: randomUUID(),
          version: "9.8.7",
          onBug: (_where, error) => bugs.push(error),
        },
        kinds,
      );
    /** As if so many seconds had passed since. */
    const pass = (seconds: number) =>
      sql`UPDATE house_chore SET due_at = due_at - make_interval(secs => ${seconds}),
        held_until = held_until - make_interval(secs => ${seconds})`.execute(database.kysely);
    const onlyChore = async () => (await listChores(database.kysely))[0];

    test("of four servers that look at once, one does what is due, once in its time", async () => {
      const done: string[] = [];
      const hourly: ChoreKind = { kind: "hourly", everyMinutes: 60, run: async () => void done.push("once") };
      const servers = await Promise.all([1, 2, 3, 4].map(openAnother));
      const doers = servers.map((server) => doerOf(server, [hourly]));
      for (let round = 0; round < 5; round += 1) await Promise.all(doers.map((doer) => doer.round()));
      expect(done).toEqual(["once"]);
      expect(await onlyChore()).toMatchObject({ kind: "hourly", state: "done", tries: 1, fault: "" });
    });

    test("of two hundred that are asked for, none is done twice and none forgotten, by four servers", async () => {
      const queue = openChoreQueue(database.kysely, "asker");
      for (let each = 0; each < 200; each += 1) await queue.ask("letter", String(each));
      await queue.ask("letter", "7");
      const done: string[] = [];
      const letters: ChoreKind = { kind: "letter", run: async (subject) => void done.push(subject) };
      const servers = await Promise.all([1, 2, 3, 4].map(openAnother));
      await Promise.all(servers.map((server) => doerOf(server, [letters]).round()));
      expect(done.length).toBe(200);
      expect(new Set(done).size).toBe(200);
    });

    test("without the lock on what is taken, they are done twice: the test above would see it", async () => {
      await sql`
        INSERT INTO house_chore (name, kind)
        SELECT 'careless ' || n, 'careless' FROM generate_series(1, 200) AS n`.execute(database.kysely);
      const done: string[] = [];
      const careless = async ({ kysely }: Database) => {
        for (;;) {
          const found = await sql<{ name: string }>`
            SELECT name FROM house_chore WHERE state = 'waiting' ORDER BY due_at, name LIMIT 1`.execute(
            kysely,
          );
          const name = found.rows[0]?.name;
          if (name === undefined) return;
          done.push(name);
          await sql`UPDATE house_chore SET state = 'done' WHERE name = ${name}`.execute(kysely);
        }
      };
      await Promise.all((await Promise.all([1, 2, 3, 4].map(openAnother))).map(careless));
      expect(done.length).toBeGreaterThan(200);
    });

    test("what fails is tried again later and later, then stops, and is done once more when it is asked", async () => {
      let isWell = false;
      let tries = 0;
      const fragile: ChoreKind = {
        kind: "fragile",
        async run() {
          tries += 1;
          if (!isWell) throw new ChoreFault("mailUnreachable");
        },
      };
      await openChoreQueue(database.kysely, "asker").ask("fragile", "");
      const doer = doerOf(database, [fragile]);
      const waits: number[] = [];
      for (let each = 0; each < triesAtMost + 2; each += 1) {
        await doer.round();
        const { rows } = await sql<{ wait: number }>`
          SELECT extract(epoch FROM due_at - clock_timestamp())::float AS wait FROM house_chore`.execute(
          database.kysely,
        );
        waits.push(rows[0]?.wait ?? 0);
        await pass(5000);
      }
      expect(tries).toBe(triesAtMost);
      expect(waits[0]).toBeGreaterThan(20);
      expect(waits[0]).toBeLessThan(40);
      expect(waits[3]).toBeGreaterThan(180);
      expect(Math.max(...waits)).toBeLessThan(4400);
      expect(await onlyChore()).toMatchObject({
        state: "stopped",
        fault: "mailUnreachable",
        tries: triesAtMost,
      });
      isWell = true;
      expect(await replayChore(database.kysely, "fragile ")).toBe(true);
      expect(await replayChore(database.kysely, "fragile ")).toBe(false);
      await doer.round();
      expect(await onlyChore()).toMatchObject({ state: "done", tries: 1, fault: "" });
      expect(bugs).toEqual([]);
    });

    test("a chore whose server went is taken by another, and the first one, back, changes nothing", async () => {
      const [first, second] = [
        openChoreQueue(database.kysely, "first"),
        openChoreQueue(database.kysely, "second"),
      ];
      await first.ask("letter", "a");
      const taken = await first.take(["letter"]);
      expect(await second.take(["letter"])).toBeUndefined();
      await pass(300);
      const again = await second.take(["letter"]);
      expect(again).toMatchObject({ name: taken?.name, tries: 2 });
      if (taken === undefined) throw new Error("must be taken");
      expect(await first.hold(taken)).toBe(false);
      await first.end(taken);
      expect(await onlyChore()).toMatchObject({ state: "running", tries: 2 });
    });

    test("a chore that ends every server that takes it is not taken for ever", async () => {
      const queue = openChoreQueue(database.kysely, "one");
      await queue.ask("deadly", "");
      let taken = 0;
      for (let each = 0; each < triesAtMost + 5; each += 1) {
        if ((await queue.take(["deadly"])) !== undefined) taken += 1;
        await pass(300);
      }
      expect(taken).toBe(triesAtMost);
      expect(await onlyChore()).toMatchObject({ state: "stopped", fault: "serverStopped" });
    });

    test("a kind that this version does not know is left to the servers that do", async () => {
      await openChoreQueue(database.kysely, "newer").ask("later", "");
      expect(await doerOf(database, [{ kind: "letter", run: async () => {} }]).round()).toBe(0);
      expect(await onlyChore()).toMatchObject({ state: "waiting", tries: 0 });
    });

    test("a server whose clock is three years ahead does nothing that depends on the day", async () => {
      const done: string[] = [];
      const daily: ChoreKind = { kind: "daily", everyMinutes: 1440, run: async () => void done.push("once") };
      const ahead = { now: () => "2029-11-24T00:00:00.000Z", today: systemClock.today };
      await doerOf(database, [daily], ahead).round();
      expect(done).toEqual([]);
      expect(await onlyChore()).toMatchObject({ state: "waiting", fault: "clocksDiffer" });
      await pass(5000);
      await doerOf(database, [daily]).round();
      expect(done).toEqual(["once"]);
    });

    test("nothing that an error says is written down, but its code", async () => {
      const leaking: ChoreKind = {
        kind: "leaking",
        async run() {
          throw new Error("Martin Durand, 01 02 03 04 05");
        },
      };
      await openChoreQueue(database.kysely, "asker").ask("leaking", "");
      await doerOf(database, [leaking]).round();
      const { rows } = await sql<{
        row: string;
      }>`SELECT stored::text AS row FROM house_chore AS stored`.execute(database.kysely);
      expect(rows[0]?.row).not.toContain("Martin");
      expect(await onlyChore()).toMatchObject({ fault: "Error" });
      expect(bugs.splice(0)).toHaveLength(1);
    });

    test("a server is there while it beats, and gone once it has stopped", async () => {
      const doer = doerOf(database, []);
      const there = async () => (await liveProcesses.execute(database.kysely)).rows.length;
      await doer.begin();
      expect(await there()).toBe(1);
      await sql`UPDATE server_process SET seen_at = seen_at - interval '46 seconds'`.execute(database.kysely);
      expect(await there()).toBe(0);
      await doer.stop();
      const { rows } = await sql`SELECT process FROM server_process`.execute(database.kysely);
      expect(rows).toEqual([]);
    });
  });
}
