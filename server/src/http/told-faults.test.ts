import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, accessRoutes } from "../../../core/src/access/index.ts";
import { workforceRoutes } from "../../../core/src/workforce/index.ts";
import { doors } from "../house-doors.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { openApp } from "./open-app.ts";
import { serveWeb } from "./serve-web.ts";

/** What must be in no answer: stacks, folders, versions, names of programs. */
const leaks =
  /\bat .*\.(ts|js|mjs)|node_modules|\/server\/|\/src\/|9\.8\.7|fastify|postgres|FST_|ECONN|SELECT|v24/i;

describe("an answer that tells of a fault", () => {
  let world: TestApp;
  let owner: Actor;
  let address: string;
  beforeAll(async () => {
    world = await openTestApp();
    owner = await world.newOwner();
    address = await world.listen();
  });
  afterAll(() => world.close());

  /** What the server says to bytes that no client would send. */
  const shout = async (bytes: string) => {
    const { hostname, port } = new URL(address);
    const socket = connect({ host: hostname, port: Number(port) });
    const said: Buffer[] = [];
    socket.on("data", (chunk) => said.push(chunk));
    // What is left unread of our own bytes makes the server's system reset the connection.
    socket.on("error", () => {});
    socket.end(bytes);
    await new Promise((closed) => socket.once("close", closed));
    return Buffer.concat(said).toString();
  };

  test.each([
    ["an unknown address", "GET", "/api/secret-of-martin"],
    ["an unknown page", "GET", "/secret-of-martin"],
    ["a known address with another method", "PUT", "/api/workforce"],
    ["an address that cannot be decoded", "GET", "/api/%zz-secret-of-martin"],
    ["a very long address", "GET", `/api/categories/${"secret-of-martin".repeat(600)}`],
    ["an address with a zero", "GET", "/api/categories/%00secret-of-martin"],
  ] as const)("for %s is a short refusal that repeats nothing of it", async (_what, method, url) => {
    const answer = await world.app.inject({ method, url });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(Object.keys(answer.json())).toEqual(["refusal"]);
    expect(answer.body).not.toContain("martin");
    expect(answer.body + JSON.stringify(answer.headers)).not.toMatch(leaks);
  });

  test.each([
    ["a file where a document is asked", "application/octet-stream", "{}", 400],
    ["a form", "application/x-www-form-urlencoded", "name=a", 415],
    ["a text", "text/plain", "{}", 400],
    ["a type that is none", "a/b/c", "{}", 415],
    ["a document beyond the limit", "application/json", JSON.stringify({ name: "a".repeat(2_200_000) }), 413],
  ])("for %s is a refusal of its own status", async (_what, type, payload, status) => {
    const headers = { "content-type": type, "ouvrage-organisation": owner.organisation };
    const answer = await world.app.inject({
      method: "POST",
      url: "/api/workforce/imports",
      headers,
      payload,
    });
    expect([answer.statusCode, answer.json().refusal.code]).toEqual([status, "invalidRequest"]);
    expect(answer.body).not.toMatch(leaks);
  });

  test("a document where a file is asked is refused", async () => {
    for (const type of ["application/json", "text/plain"]) {
      const answer = await world.app.inject({
        method: "POST",
        url: "/api/workforce/inspections?name=a",
        headers: { "content-type": type, "ouvrage-organisation": owner.organisation },
        payload: "{}",
      });
      expect([answer.statusCode, answer.json()]).toEqual([415, { refusal: { code: "invalidRequest" } }]);
    }
  });

  test.each([
    ["not a request", "hello\r\n\r\n"],
    ["a request without host", "GET /api/workforce HTTP/1.1\r\n\r\n"],
    ["headers without end", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(100_000)}\r\n\r\n`],
    ["two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
    [
      "a length and chunks",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
  ])("for %s closes the connection and says nothing of the program", async (_what, bytes) => {
    const said = await shout(bytes);
    expect(said).toMatch(/^HTTP\/1\.1 4\d\d/);
    expect(said).not.toMatch(leaks);
  });

  test("for a bug is 500 with an identifier that we are told too, and nothing else", async () => {
    const told: [string, unknown][] = [];
    const { house } = world;
    const bug = new Error("SELECT secret of martin at /server/src");
    const failing = await openApp(
      {
        database: house.database,
        findActor: async () => owner,
        openRooms: (transaction, actor) => {
          const rooms = house.openRooms(transaction, actor);
          return { ...rooms, workforce: { ...rooms.workforce, months: () => Promise.reject(bug) } };
        },
      },
      doors,
      { hosts: () => ["localhost:80"], version: "9.8.7", onBug: (...each) => told.push(each) },
    );
    const answers = [1, 2].map(() => failing.inject({ url: "/api/workforce" }));
    for (const answer of await Promise.all(answers)) {
      expect(answer.statusCode).toBe(500);
      const identifier = told.find(([each]) => each === answer.json().refusal.identifier);
      expect(identifier?.[1]).toBe(bug);
      expect(answer.json()).toEqual({ refusal: { code: "unexpected", identifier: identifier?.[0] } });
    }
    expect(new Set(told.map(([identifier]) => identifier)).size).toBe(2);
    await failing.close();
  });

  test("carries the same protective headers as any other", async () => {
    for (const url of ["/api/workforce", "/api/nothing", "/nothing"]) {
      const { headers } = await world.app.inject({ url });
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "referrer-policy": "no-referrer",
      });
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers).not.toHaveProperty("strict-transport-security");
      expect(headers).not.toHaveProperty("x-powered-by");
      expect(headers).not.toHaveProperty("set-cookie");
      expect(headers).not.toHaveProperty("access-control-allow-origin");
    }
  });

  test("so far, no bug was found in the server itself", async () => {
    expect((await world.send(owner, accessRoutes.organisations)).statusCode).toBe(200);
    expect((await world.send(owner, workforceRoutes.view)).statusCode).toBe(200);
    expect(world.bugs).toEqual([]);
  });
});

describe("the web app", () => {
  let world: TestApp;
  let folder: string;
  beforeAll(async () => {
    world = await openTestApp();
    folder = await mkdtemp(path.join(tmpdir(), "ouvrage-web-"));
    await writeFile(path.join(folder, "index.html"), "<p>page</p>");
    await writeFile(path.join(folder, "app.js"), "1");
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  test("is served under any address but those of programs, and never from outside its folder", async () => {
    const { house } = world;
    const app = await house.openApp({ hosts: () => ["localhost:80"], version: "0", onBug: () => {} });
    const extra = { path: "/example.csv", mediaType: "text/csv; charset=utf-8", bytes: Buffer.from("a;b") };
    await serveWeb(app, folder, [extra]);
    const get = async (url: string, method: "GET" | "POST" = "GET") => {
      const { statusCode, body } = await app.inject({ url, method });
      return [statusCode, body];
    };
    const notFound = JSON.stringify({ refusal: { code: "notFound" } });
    expect(await get("/")).toEqual([200, "<p>page</p>"]);
    expect(await get("/categories/1?tab=2")).toEqual([200, "<p>page</p>"]);
    expect(await get("/app.js")).toEqual([200, "1"]);
    expect(await get("/example.csv")).toEqual([200, "a;b"]);
    for (const url of ["/api/nothing", "/api/", "/%61pi/nothing"])
      expect(await get(url)).toEqual([404, notFound]);
    expect(await get("/api/nothing", "POST")).toEqual([404, notFound]);
    expect(await get("/categories", "POST")).toEqual([404, notFound]);
    for (const url of [
      "/../package.json",
      "/%2e%2e/package.json",
      "/..%2fpackage.json",
      "/.%00./package.json",
    ]) {
      expect((await get(url)).join(), url).not.toContain("dependencies");
    }
    expect(await get("/api/organisations")).toMatchObject([200, expect.stringContaining("organisations")]);
    await app.close();
  });
});
