import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { ProjectLink } from "../../../core/src/links/index.ts";
import { linkOf } from "../../../core/src/links/sample-links.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { openAuditMacs } from "../access/audit-mac.ts";
import { writeAuditLine } from "../access/write-audit-line.ts";
import type { Database } from "../database/index.ts";
import { openLinkTokens } from "../links/link-tokens.ts";
import { openLinkDesk } from "../links/open-link.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { closedLinkPage } from "./closed-link-page.ts";
import { type LinkPage, serveLinkPages } from "./link-door.ts";
import { openApp } from "./open-app.ts";
import { countWrongTokens } from "./wrong-tokens.ts";

const tokens = openLinkTokens(randomBytes(32));
const macs = openAuditMacs(randomBytes(32));
const deskOf = (database: Database, clock: Clock) =>
  openLinkDesk({
    database,
    tokens,
    clock,
    writeLine: (kysely, entry, link) => writeAuditLine(kysely, macs, entry, { link }),
  });
const phone = {
  "user-agent": "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile",
  "sec-fetch-dest": "document",
};
const page: LinkPage = {
  method: "GET",
  path: "/t/:token",
  purposes: ["tutorWords", "designMinutes"],
  serve: async ({ purpose, subject, project }, _request, reply) => reply.send({ purpose, subject, project }),
};
const telling: LinkPage = {
  method: "POST",
  path: "/t/:token/paroles",
  purposes: ["tutorWords"],
  bodyLimit: 100,
  serve: async ({ subject }, request, reply) => reply.send({ subject, body: request.body }),
};
const gone: LinkPage = {
  method: "GET",
  path: "/p/:token",
  purposes: ["traineePage"],
  serve: async () => undefined,
};
const council: LinkPage = {
  method: "GET",
  path: "/c/:token",
  purposes: ["councilFile"],
  serve: async (_opened, _request, reply) => reply.send({}),
};

describe("the pages of links", () => {
  let world: TestHouse;
  let actor: Actor;
  let app: FastifyInstance;
  let today = "2026-11-23" as Day;
  let answeredAfter = 0;
  const bugs: unknown[] = [];

  beforeAll(async () => {
    world = await openTestHouse();
    actor = await world.newOwner();
    await world.look(actor, ({ projects }) => projects.add(keptProjectOf({ id: "a" })));
  });
  afterAll(() => world?.close());
  beforeEach(async () => {
    today = "2026-11-23" as Day;
    const { database, openRooms } = world.house;
    const clock = { now: () => `${today}T10:00:00.000Z`, today: () => today };
    const house = { database, openRooms, findActor: async () => undefined };
    app = await openApp(house, [], {
      hosts: () => ["localhost:80"],
      version: "0",
      onBug: (_identifier, error) => bugs.push(error),
    });
    answeredAfter = 0;
    const wrong = {
      ...countWrongTokens(() => 0),
      get answeredAfter() {
        return answeredAfter;
      },
    };
    serveLinkPages(app, deskOf(database, clock), wrong, [page, telling, gone, council]);
    return () => app.close();
  });

  const make = async (facts: Partial<ProjectLink> = {}): Promise<{ token: string; id: string }> => {
    const [token, id] = [tokens.next(), randomUUID()];
    const link = linkOf({ id, madeBy: actor.account, ...facts });
    await world.look(actor, ({ links }) => links.add([{ link, mark: tokens.markOf(token) }]));
    return { token, id };
  };
  const find = (id: string) => world.look(actor, ({ links }) => links.find("a", id));
  const ask = (url: string, more: Partial<InjectOptions> = {}) =>
    app.inject({ method: "GET", url, headers: phone, ...more });

  test("a link opens the page of its purpose, and tells what it is about and nothing else", async () => {
    const { token } = await make();
    const answer = await ask(`/t/${token}`);
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      { purpose: "tutorWords", subject: "tutor", project: "a" },
    ]);
    expect(answer.headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex, nofollow",
    });
  });

  test("unknown, expired, stopped, renewed or of another purpose: the same page to the byte", async () => {
    const expired = await make({ expiresOn: "2026-11-22" as Day });
    const stopped = await make({ revokedAt: "2026-11-23T09:00:00.000Z" });
    const other = await make({ purpose: "councilFile", subject: "c1" });
    const vanished = await make({ purpose: "traineePage", subject: "p1" });
    const renewed = await make();
    await world.look(actor, ({ links }) =>
      links.renew(renewed.id, tokens.markOf(tokens.next()), "2027-01-01" as Day),
    );
    const answers = await Promise.all(
      [
        `/t/${tokens.next()}`,
        `/t/${expired.token}`,
        `/t/${stopped.token}`,
        `/t/${other.token}`,
        `/t/${renewed.token}`,
        `/p/${vanished.token}`,
        `/c/${expired.token}`,
        "/t",
        "/t/",
        "/p/x/y/z",
      ].map((url) => ask(url)),
    );
    const seen = answers.map(({ statusCode, body, headers: { date: _date, ...headers } }) =>
      JSON.stringify([statusCode, body, headers]),
    );
    expect(new Set(seen).size).toBe(1);
    expect([answers[0]?.statusCode, answers[0]?.body]).toEqual([404, closedLinkPage]);
  });

  test("a closed page comes after the same time, whether there was a link or never one", async () => {
    answeredAfter = 120;
    const stopped = await make({ revokedAt: "2026-11-23T09:00:00.000Z" });
    const vanished = await make({ purpose: "traineePage", subject: "p1" });
    const addresses = [`/t/${stopped.token}`, `/t/${tokens.next()}`, `/p/${vanished.token}`, "/t/x/y"];
    for (const address of addresses) {
      const begun = performance.now();
      expect((await ask(address)).statusCode).toBe(404);
      // A timer of Node may ring a millisecond early.
      expect(performance.now() - begun).toBeGreaterThan(118);
    }
  });

  const trail = async () => {
    const { lines } = await world.look(actor, ({ audit }) =>
      audit.search({ wish: {}, count: 1000, shown: ["link", "project"] }),
    );
    return lines;
  };
  const linesOf = async (link: string) =>
    (await trail()).filter((line) => line.link?.id === link).map(({ account: _who, ...line }) => line);

  test("a page that shows what others are leaves one line a day, of the day and with no hour", async () => {
    const { token, id } = await make({ label: "A. B." });
    for (const _ of [1, 2]) expect((await ask(`/t/${token}`)).statusCode).toBe(200);
    today = "2026-11-24" as Day;
    expect((await ask(`/t/${token}`)).statusCode).toBe(200);
    expect((await linesOf(id)).map(({ at, useCase, outcome, link }) => [at, useCase, outcome, link])).toEqual(
      ["2026-11-24", "2026-11-23"].map((day) => [
        `${day}T00:00:00.000Z`,
        "openLink",
        "done",
        { id, purpose: "tutorWords", label: "A. B." },
      ]),
    );
  });

  test("neither the person's own page nor the file of representatives leaves a line when it is read", async () => {
    const own = await make({ purpose: "traineePage", subject: "p1" });
    const file = await make({ purpose: "councilFile", subject: "c1" });
    await ask(`/p/${own.token}`);
    expect((await ask(`/c/${file.token}`)).statusCode).toBe(200);
    expect([await linesOf(own.id), await linesOf(file.id)]).toEqual([[], []]);
  });

  test.each([
    ["stopped", { revokedAt: "2026-11-23T09:00:00.000Z" }],
    ["expired", { expiresOn: "2026-11-22" as Day }],
    ["of another purpose", { purpose: "councilFile" as const, subject: "c1" }],
  ])("a link %s is an attempt refused, told once a day; a preview is no attempt", async (_what, facts) => {
    const { token, id } = await make(facts);
    await ask(`/t/${token}`, { headers: { "user-agent": "WhatsApp/2.23" } });
    await ask(`/t/${token}`, { method: "HEAD" });
    expect(await linesOf(id)).toEqual([]);
    await ask(`/t/${token}`);
    await expect
      .poll(() => linesOf(id))
      .toMatchObject([{ useCase: "openLink", outcome: "refused", subject: "a" }]);
    await ask(`/t/${token}`);
    await ask(`/t/${token}/paroles`, { method: "POST", payload: {} });
    expect(await linesOf(id)).toHaveLength(1);
  });

  test("a token that never was leaves no line anywhere", async () => {
    const before = (await trail()).length;
    await ask(`/t/${tokens.next()}`);
    expect(await trail()).toHaveLength(before);
  });

  test("a link stopped this instant opens nothing in the next", async () => {
    const { token, id } = await make();
    expect((await ask(`/t/${token}`)).statusCode).toBe(200);
    await world.look(actor, ({ links }) => links.revoke(id, "2026-11-23T10:00:00.000Z"));
    expect((await ask(`/t/${token}`)).statusCode).toBe(404);
  });

  test("a link opens through its last day in Paris and not on the day after", async () => {
    const { token } = await make({ expiresOn: "2026-11-23" as Day });
    expect((await ask(`/t/${token}`)).statusCode).toBe(200);
    today = "2026-11-24" as Day;
    expect((await ask(`/t/${token}`)).statusCode).toBe(404);
  });

  test("looking changes nothing but the day last opened, however often", async () => {
    const { token, id } = await make();
    const before = await find(id);
    for (const _ of [1, 2, 3]) expect((await ask(`/t/${token}`)).statusCode).toBe(200);
    expect(await find(id)).toEqual({ ...before, lastOpenedOn: "2026-11-23" });
  });

  test.each([
    ["a question about the page only", { method: "HEAD" as const }],
    ["the preview of a message", { headers: { "user-agent": "WhatsApp/2.23" } }],
    [
      "another preview",
      { headers: { "user-agent": "Mozilla/5.0 (compatible; Slackbot-LinkExpanding 1.0)" } },
    ],
    ["a checker of e-mails", { headers: { "user-agent": "Mozilla/5.0 BarracudaCentral" } }],
    ["a page fetched in advance", { headers: { ...phone, "sec-purpose": "prefetch;prerender" } }],
    ["a picture of the page", { headers: { ...phone, "sec-fetch-dest": "iframe" } }],
    ["a program without a name", { headers: { "user-agent": "" } }],
  ])("%s keeps not even the day", async (_what, more) => {
    const { token, id } = await make();
    const before = await find(id);
    expect((await ask(`/t/${token}`, more)).statusCode).toBe(200);
    expect(await find(id)).toEqual(before);
  });

  test("the day on which representatives read is kept nowhere", async () => {
    const { token, id } = await make({ purpose: "councilFile", subject: "c1" });
    expect((await ask(`/c/${token}`)).statusCode).toBe(200);
    expect(await find(id)).toMatchObject({ lastOpenedOn: "" });
  });

  test("a token that opens nothing sends no body to anybody: the closed page, not a complaint about it", async () => {
    const payload = JSON.stringify({ words: "x".repeat(5000) });
    const send = (token: string) =>
      ask(`/t/${token}/paroles`, {
        method: "POST",
        payload,
        headers: { "content-type": "application/json" },
      });
    const { token } = await make();
    expect((await send(tokens.next())).body).toBe(closedLinkPage);
    expect((await send(token)).statusCode).toBe(413);
  });

  test("after twenty wrong tokens a network is told to wait, and its good ones still open at once", async () => {
    const { token } = await make();
    const from = (remoteAddress: string, url: string) => ask(url, { remoteAddress });
    for (const _ of Array(20)) {
      expect((await from("203.0.113.7", `/t/${tokens.next()}`)).statusCode).toBe(404);
    }
    const late = await from("203.0.113.7", `/t/${tokens.next()}`);
    expect([late.statusCode, late.body, late.headers["retry-after"]]).toEqual([429, closedLinkPage, "600"]);
    expect((await from("203.0.113.7", `/t/${token}`)).statusCode).toBe(200);
    expect((await from("203.0.113.8", `/t/${tokens.next()}`)).statusCode).toBe(404);
  });

  test("ten thousand guesses open nothing, even one sign away from a token that lives", async () => {
    const { token } = await make();
    const clock = { now: () => "2026-11-23T10:00:00.000Z", today: () => today };
    const desk = deskOf(world.house.database, clock);
    for (const round of Array(100).keys()) {
      const guesses = Array.from({ length: 100 }, (_, index) => {
        if (index % 2 === 0) return tokens.next();
        const place = (round * 50 + index) % token.length;
        const sign = token[place] === "A" ? "B" : "A";
        return `${token.slice(0, place)}${sign}${token.slice(place + 1)}`;
      });
      const opened = await Promise.all(guesses.map((guess) => desk.open(guess, ["tutorWords"])));
      expect(opened.filter((link) => link !== undefined)).toEqual([]);
    }
    expect(await desk.open(token, ["tutorWords"])).toMatchObject({ subject: "tutor" });
  }, 60_000);

  test("any text whatever in the address answers the same page, and is never a fault of ours", async () => {
    const prefix = fc.constantFrom("/t/", "/p/", "/c/");
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }).map((raw) => encodeURIComponent(raw.toWellFormed())),
      fc.stringMatching(/^[!-~]{0,60}$/),
      fc.constantFrom(
        "%",
        "%zz",
        "%00",
        "%ff",
        "..%2f..%2f",
        "../",
        "//",
        "?",
        "#",
        "a".repeat(5000),
        "%E2%80",
      ),
    );
    await fc.assert(
      fc.asyncProperty(prefix, text, async (path, rest) => {
        // What follows "#" stays in browsers, and a path such as "/t/../x" never leaves them.
        const { statusCode, body } = await ask(`${path}${rest.replace(/#.*$/s, "").replaceAll("..", "")}`);
        expect(body).toBe(closedLinkPage);
        expect([404, 429]).toContain(statusCode);
      }),
      { numRuns: 300 },
    );
    expect(bugs).toEqual([]);
  });

  test("no word of the page tells which of the reasons it is, and every language is there", () => {
    expect(closedLinkPage.match(/<section lang="/g)).toHaveLength(6);
    expect(closedLinkPage).not.toMatch(/<script|https?:|\{\w+\}/);
    expect(Buffer.byteLength(closedLinkPage)).toBeLessThan(6000);
  });
});
