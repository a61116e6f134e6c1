import { type ClientRequest, request } from "node:http";
import { json } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Day, Month } from "../../../core/src/kernel/calendar.ts";
import { workforceRoutes } from "../../../core/src/workforce/index.ts";
import { employeeMonth, stageSample, storeSample } from "../../../core/src/workforce/sample-files.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";
import { doors } from "../house-doors.ts";
import { openApp } from "../http/open-app.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { sweepLeftovers } from "./sweep-leftovers.ts";

const wish = {
  seed: 21,
  headcount: 15,
  firstMonth: "2026-01" as Month,
  monthCount: 1,
  sector: "cleaning",
} as const;
const small = dsnBytes(fictionalCompany(wish));
/** More than the reader takes between two words about its progress. */
const large = dsnBytes(fictionalCompany({ ...wish, headcount: 1200, monthCount: 3 }));

interface Sending {
  readonly sent: ClientRequest;
  readonly answer: Promise<{ status: number; body: unknown }>;
  isAnswered(): boolean;
}

describe("an import by HTTP", () => {
  let world: TestApp;
  let address: string;
  beforeAll(async () => {
    world = await openTestApp();
    address = await world.listen();
  });
  afterAll(() => world.close());

  const openTicket = async (owner: Actor): Promise<string> => {
    const body = { name: "paie.dsn", size: large.length, options: { format: "dsn" } };
    return (await world.send(owner, workforceRoutes.openImport, { body })).json().id;
  };
  const ticketOf = async (owner: Actor, ticket: string) =>
    (await world.send(owner, workforceRoutes.viewImport, { parameters: { ticket } })).json();
  const until = async <Value>(
    look: () => Promise<Value>,
    isThere: (value: Value) => boolean,
  ): Promise<Value> => {
    for (;;) {
      const value = await look();
      if (isThere(value)) return value;
      await wait(20);
    }
  };
  /** A page that sends a file piece by piece. */
  const begin = (owner: Actor, ticket: string): Sending => {
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: unknown }>();
    const url = `${address}/api/workforce/imports/${ticket}/file?mode=ask`;
    const headers = {
      "content-type": "application/octet-stream",
      "ouvrage-organisation": owner.organisation,
    };
    let isAnswered = false;
    const sent = request(url, { method: "PUT", headers }, async (answer) => {
      isAnswered = true;
      resolve({ status: answer.statusCode ?? 0, body: await json(answer) });
    });
    sent.on("error", reject);
    return { sent, answer: promise, isAnswered: () => isAnswered };
  };
  const nothing = {
    payroll_file: 0,
    payroll_declaration: 0,
    employee_month: 0,
    establishment: 0,
    workforce_month: 0,
  };

  test("can be followed at its ticket, and stopped there: it then leaves nothing", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    expect(await ticketOf(owner, ticket)).toMatchObject({ state: "waiting", progress: { done: 0 } });
    const { sent, answer, isAnswered } = begin(owner, ticket);
    sent.write(large.subarray(0, large.length - 1000));
    const running = await until(
      () => ticketOf(owner, ticket),
      ({ progress }) => progress.done > 0,
    );
    expect(running).toMatchObject({ state: "running", progress: { phase: "reading" } });
    expect(await world.countRows(owner.organisation)).toMatchObject(nothing);

    const stopping = await world.send(owner, workforceRoutes.stopImport, { parameters: { ticket } });
    expect(stopping.json()).toMatchObject({ isAskedToStop: true });
    await until(
      async () => sent.write(" "),
      () => isAnswered(),
    );
    expect(await answer).toEqual({ status: 409, body: { refusal: { code: "stopped" } } });
    sent.destroy();
    expect(await ticketOf(owner, ticket)).toMatchObject({ state: "stopped" });
    expect(await world.countRows(owner.organisation)).toMatchObject(nothing);
  });

  test("left in the middle by its page leaves nothing, and is no bug", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    const { sent, answer } = begin(owner, ticket);
    sent.write(large.subarray(0, large.length / 2));
    await until(
      () => ticketOf(owner, ticket),
      ({ state }) => state === "running",
    );
    sent.destroy();
    await expect(answer).rejects.toThrow();
    await until(
      () => ticketOf(owner, ticket),
      ({ state }) => state === "stopped",
    );
    const trail = () => world.look(owner, ({ audit }) => audit.latest(1));
    await until(trail, ([line]) => line?.outcome === "refused");
    expect(await world.countRows(owner.organisation)).toMatchObject(nothing);
    expect(world.bugs).toEqual([]);
  });

  test("finishes its ticket with what it stores, and a ticket serves once", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    const send = () =>
      world.send(owner, workforceRoutes.sendFile, {
        parameters: { ticket },
        query: { mode: "ask" },
        bytes: small,
      });
    const [one, other] = await Promise.all([send(), send()]);
    expect([one.statusCode, other.statusCode].sort()).toEqual([200, 404]);
    expect(await ticketOf(owner, ticket)).toMatchObject({ state: "finished" });
    expect((await send()).json()).toEqual({ refusal: { code: "unknownImport" } });
    const stopping = await world.send(owner, workforceRoutes.stopImport, { parameters: { ticket } });
    expect(stopping.json()).toMatchObject({ state: "finished", isAskedToStop: false });
    expect(await world.countRows(owner.organisation)).toMatchObject({ payroll_file: 1 });
  });

  test("asked to stop before it begins never begins", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    await world.send(owner, workforceRoutes.stopImport, { parameters: { ticket } });
    const answer = await world.send(owner, workforceRoutes.sendFile, {
      parameters: { ticket },
      bytes: small,
    });
    expect([answer.statusCode, answer.json()]).toEqual([409, { refusal: { code: "stopped" } }]);
    expect(await ticketOf(owner, ticket)).toMatchObject({ state: "stopped" });
  });

  test("is answered when its reader has seen enough, however much is still being sent", async () => {
    const owner = await world.newOwner();
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    const headers = {
      "content-type": "application/octet-stream",
      "ouvrage-organisation": owner.organisation,
    };
    const url = `${address}/api/workforce/inspections?name=paie.dsn`;
    const sent = request(url, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on("error", reject);
    // Of a DSN, only the head is looked at.
    sent.end(Buffer.concat(Array(10).fill(large)));
    expect(await promise).toBe(200);
  });

  test("that is refused says so at its ticket", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    const bytes = small.subarray(0, 500);
    const answer = await world.send(owner, workforceRoutes.sendFile, { parameters: { ticket }, bytes });
    expect([answer.statusCode, answer.json().refusal.code]).toEqual([422, "unreadable"]);
    expect(await ticketOf(owner, ticket)).toMatchObject({ state: "failed" });
  });

  test("whose end cannot be written is not told as finished", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    const { house } = world;
    const failing = await openApp(
      {
        database: house.database,
        findActor: async () => owner,
        openRooms: (transaction, actor) => {
          const append = () => Promise.reject(new Error("disk full"));
          const rooms = house.openRooms(transaction, actor);
          return { ...rooms, audit: { ...rooms.audit, append } };
        },
      },
      doors,
      { hosts: () => ["localhost:80"], version: "0", onBug: () => {} },
    );
    const answer = await failing.inject({
      method: "PUT",
      url: `/api/workforce/imports/${ticket}/file`,
      headers: { "content-type": "application/octet-stream" },
      payload: Buffer.from(small),
    });
    await failing.close();
    expect(answer.statusCode).toBe(500);
    expect((await ticketOf(owner, ticket)).state).not.toBe("finished");
    expect(await world.countRows(owner.organisation)).toMatchObject(nothing);
  });

  test("whose server died is told as failed a minute later; tickets are forgotten after a day", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    const { kysely } = world.house.database;
    const age = (interval: string) =>
      sql`UPDATE import_ticket SET told_at = now() - ${interval}::interval WHERE ticket_id = ${ticket}`.execute(
        kysely,
      );
    await world.look(owner, ({ desk }) => desk.start(ticket));
    await age("50 seconds");
    expect(await ticketOf(owner, ticket)).toMatchObject({ state: "running" });
    await age("61 seconds");
    expect(await ticketOf(owner, ticket)).toMatchObject({ state: "failed" });
    await age("25 hours");
    await openTicket(owner);
    const gone = await world.send(owner, workforceRoutes.viewImport, { parameters: { ticket } });
    expect(gone.statusCode).toBe(404);
    expect(await world.countRows(owner.organisation)).toMatchObject({ import_ticket: 1 });
  });

  test("more at once than the database has connections all end, and other pages are served meanwhile", async () => {
    const owners = await Promise.all(Array.from({ length: 14 }, () => world.newOwner()));
    const sendings = await Promise.all(owners.map(async (owner) => begin(owner, await openTicket(owner))));
    for (const { sent } of sendings) sent.write(small.subarray(0, 4000));
    await wait(300);
    const [first] = owners;
    if (first === undefined) throw new Error("invalid test");
    expect((await world.send(first, workforceRoutes.view)).statusCode).toBe(200);
    for (const { sent } of sendings) sent.end(small.subarray(4000));
    const answers = await Promise.all(sendings.map(({ answer }) => answer));
    expect(answers.map(({ status }) => status)).toEqual(owners.map(() => 200));
  });
});

describe("a file that waits for a yes", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world.close());

  test("is forgotten after a day, what stands is not", async () => {
    const owner = await world.newOwner();
    const people = [employeeMonth(1, { establishment: "00000000000018" })];
    const declarations = [{ month: "2026-03", establishment: "00000000000018", people }];
    await world.look(owner, async ({ workforce }) => {
      await storeSample(workforce, { number: 1, declarations, importedAt: "2020-01-01T00:00:00.000Z" });
      await stageSample(workforce, { number: 2, declarations, importedAt: "2026-11-22T07:59:59.999Z" });
      await stageSample(workforce, { number: 3, declarations, importedAt: "2026-11-22T08:00:00.001Z" });
    });
    const clock = { now: () => "2026-11-23T08:00:00.000Z", today: () => "2026-11-23" as Day };
    await sweepLeftovers(world.house.database, clock);
    expect(await world.countRows(owner.organisation)).toMatchObject({ payroll_file: 2, employee_month: 2 });
    const left = await world.look(owner, ({ workforce }) => workforce.payrollFiles());
    expect(left.map(({ status }) => status).sort()).toEqual(["staged", "stands"]);
  });
});
