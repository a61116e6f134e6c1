import { once } from "node:events";
import { request } from "node:http";
import { sql } from "kysely";
import { afterEach, describe, expect, test } from "vitest";
import { accessRoutes } from "../../../core/src/access/index.ts";
import { measureHouse } from "../measure-house.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import type { Watch } from "./open-app.ts";
import { type AnsweredRequest, openRequestCounts } from "./request-counts.ts";
import { writeMetrics } from "./write-metrics.ts";

describe("a server that is watched over", () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });

  async function open(watch: Watch = {}) {
    const world: TestHouse = await openTestHouse();
    const hosts: string[] = [];
    const bugs: unknown[] = [];
    const onBug = (_identifier: string, error: unknown) => bugs.push(error);
    const app = await world.house.openApp({ hosts: () => hosts, version: "9.8.7", onBug, watch });
    closing.push(
      () => world.close(),
      () => app.close(),
    );
    // Each test slows an address of its own.
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    app.get("/slow", async () => {
      await held;
      return { answer: "done" };
    });
    app.get(
      "/asks-database",
      async () => (await sql`SELECT 1 AS one`.execute(world.house.database.kysely)).rows,
    );
    const address = await app.listen({ host: "127.0.0.1", port: 0 });
    hosts.push(new URL(address).host);
    return { world, app, address, bugs, letGo };
  }

  /** Whether there is an answer, and which. */
  const ask = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const asked = request(url, { headers: { ...headers }, agent: false }, (answer) => {
        let body = "";
        answer.on("data", (text) => {
          body += text;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      });
      asked.on("error", reject);
      asked.end();
    });

  test("tells whoever asks, by any name, that it lives and is ready, and nothing else", async () => {
    const { address } = await open();
    const live = await ask(`${address}/health/live`, { host: "balancer.internal" });
    expect([live.status, live.body]).toEqual([200, '{"status":"live"}']);
    const ready = await ask(`${address}/health/ready`, { host: "balancer.internal" });
    expect([ready.status, ready.body]).toEqual([200, '{"status":"ready"}']);
    expect((await ask(`${address}/api/organisations`, { host: "balancer.internal" })).status).toBe(403);
  });

  test("is not ready without its database, says so politely to others, and takes no blame", async () => {
    const { world, address, bugs } = await open();
    await world.house.database.close();
    const ready = await ask(`${address}/health/ready`);
    expect([ready.status, ready.body]).toEqual([503, '{"status":"unready","why":"databaseAway"}']);
    expect((await ask(`${address}/health/live`)).status).toBe(200);
    const asked = await ask(`${address}/asks-database`);
    expect([asked.status, asked.body]).toEqual([503, '{"refusal":{"code":"databaseAway"}}']);
    expect(asked.headers["retry-after"]).toBe("5");
    expect(bugs).toEqual([]);
  });

  test("a fault of its own is still a fault", async () => {
    const { app, bugs } = await open();
    expect((await app.inject({ url: "/health/nothing" })).statusCode).toBe(403);
    expect(bugs).toEqual([]);
  });

  test("turns away, with a moment to come back, whoever comes beyond what it can do; others are answered", async () => {
    const counts = openRequestCounts();
    const { address, letGo } = await open({ counts, requestsAtMost: 5 });
    const inside = Array.from({ length: 5 }, () => ask(`${address}/slow`));
    while (counts.underWay < 5) await new Promise((tick) => setTimeout(tick, 5));
    const beyond = await Promise.all(Array.from({ length: 20 }, () => ask(`${address}/slow`)));
    expect(new Set(beyond.map(({ status }) => status))).toEqual(new Set([503]));
    expect(beyond[0]?.body).toBe('{"refusal":{"code":"busy","seconds":2}}');
    expect(beyond[0]?.headers["retry-after"]).toBe("2");
    expect((await ask(`${address}/health/ready`)).status).toBe(200);
    letGo();
    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(counts.turnedAway).toBe(20);
    expect((await ask(`${address}/slow`)).status).toBe(200);
    expect(counts.underWay).toBeLessThanOrEqual(1);
  });

  test("as it stops, it answers what it has begun and takes nothing more", async () => {
    const { app, address, letGo } = await open();
    const begun = ask(`${address}/slow`, { connection: "keep-alive" });
    await once(app.server, "request");
    let isClosed = false;
    const closed = app.close().then(() => {
      isClosed = true;
    });
    await new Promise((tick) => setTimeout(tick, 100));
    expect(isClosed).toBe(false);
    await expect(ask(`${address}/health/live`)).rejects.toThrow("ECONNREFUSED");
    letGo();
    const answer = await begun;
    expect([answer.status, answer.headers.connection]).toEqual([200, "close"]);
    await closed;
  });

  test("what is not answered in time is cut, and the server stops", async () => {
    const { app, address } = await open({ stopSeconds: 0.3 });
    const begun = ask(`${address}/slow`);
    const cut = expect(begun).rejects.toThrow();
    await once(app.server, "request");
    const before = performance.now();
    await app.close();
    expect(performance.now() - before).toBeLessThan(3000);
    await cut;
  });

  test("counts by the route as it is declared: no organisation, no person, nothing of what was asked", async () => {
    const counts = openRequestCounts();
    const told: AnsweredRequest[] = [];
    const { world, address } = await open({ counts, onAnswered: (request) => told.push(request) });
    const owner = await world.newOwner();
    const headers = { "ouvrage-organisation": owner.organisation };
    expect((await ask(`${address}${accessRoutes.organisations.path}`, headers)).status).toBe(200);
    await ask(`${address}/t/a-secret-token-of-martin`);
    await ask(`${address}/api/categories/martin-durand?name=martin`, headers);
    await ask(`${address}/martin`);
    const text = writeMetrics(counts, await measureHouse(world.house.database));
    expect(text).toContain(
      `ouvrage_request_duration_seconds_count{method="GET",route="${accessRoutes.organisations.path}",status="200"} 1`,
    );
    expect(text).toMatch(/^ouvrage_database_up 1$/m);
    expect(text).toMatch(/^ouvrage_memory_resident_bytes \d{7,}$/m);
    for (const secret of ["martin", owner.organisation, owner.account, "127.0.0.1"]) {
      expect(text).not.toContain(secret);
      expect(JSON.stringify(told)).not.toContain(secret);
    }
    expect(told[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      method: "GET",
      route: accessRoutes.organisations.path,
      status: 200,
      milliseconds: expect.any(Number),
    });
    // Prometheus reads a line as a name, labels and a figure.
    for (const line of text.split("\n").filter((each) => each !== "" && !each.startsWith("#")))
      expect(line).toMatch(/^ouvrage_\w+(\{\w+="[^"\n]*"(,\w+="[^"\n]*")*\})? -?\d+(\.\d+)?$/);
  });
});
