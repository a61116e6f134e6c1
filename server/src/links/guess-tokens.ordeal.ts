import { randomBytes, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { linkPurposes } from "../../../core/src/links/index.ts";
import { linkOf } from "../../../core/src/links/sample-links.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { serveLinkPages } from "../http/link-door.ts";
import { openApp } from "../http/open-app.ts";
import { countWrongTokens, wrongTokensAllowed } from "../http/wrong-tokens.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { openLinkTokens } from "./link-tokens.ts";
import { openLinkDesk } from "./open-link.ts";

/*
 * Reliability goal S-9: a million guesses of link tokens open nothing. They are made against the very lookup that pages
 * use; a shorter part goes through HTTP at 500 a second, where networks are told to wait.
 */

const guessesInAll = 1_000_000;
const atOnce = 200;
const livingLinks = 1000;
const perSecond = 500;
const seconds = 10;
const tokens = openLinkTokens(randomBytes(32));
const clock = { now: () => "2026-11-23T10:00:00.000Z", today: () => "2026-11-23" as Day };

describe("guessing the tokens of links", () => {
  let world: TestHouse;
  let actor: Actor;
  let app: FastifyInstance;
  const living: string[] = [];
  const desk = () =>
    openLinkDesk({ database: world.house.database, tokens, clock, writeLine: () => Promise.resolve() });

  beforeAll(async () => {
    world = await openTestHouse();
    actor = await world.newOwner();
    await world.look(actor, async ({ projects, links }) => {
      await projects.add(keptProjectOf({ id: "a" }));
      const made = Array.from({ length: livingLinks }, () => {
        const token = tokens.next();
        living.push(token);
        const link = linkOf({ id: randomUUID(), madeBy: actor.account });
        return { link, mark: tokens.markOf(token) };
      });
      await links.add(made);
    });
    const house = { database: world.house.database, openRooms: world.house.openRooms };
    app = await openApp({ ...house, findActor: async () => undefined }, [], {
      hosts: () => ["localhost:80"],
      version: "0",
      onBug: () => {},
    });
    const page = { method: "GET", path: "/t/:token", purposes: linkPurposes } as const;
    serveLinkPages(
      app,
      desk(),
      countWrongTokens(() => performance.now()),
      [{ ...page, serve: async (_opened, _request, reply) => reply.send("open") }],
    );
    await app.ready();
  });
  afterAll(async () => {
    await app?.close();
    await world?.close();
  });

  /** Half by chance, half one sign away from a token that lives. */
  const guess = (index: number): string => {
    if (index % 2 === 0) return tokens.next();
    const near = living[index % livingLinks] ?? "";
    const place = index % near.length;
    return `${near.slice(0, place)}${near[place] === "A" ? "B" : "A"}${near.slice(place + 1)}`;
  };

  test("a million guesses against a thousand living links open none of them", { timeout: 1_800_000 }, async ({
    annotate,
  }) => {
    const lookup = desk();
    const begun = performance.now();
    let hits = 0;
    for (let index = 0; index < guessesInAll; index += atOnce) {
      const guesses = Array.from({ length: atOnce }, (_, offset) => guess(index + offset));
      const opened = await Promise.all(guesses.map((each) => lookup.open(each, linkPurposes)));
      hits += opened.filter((link) => link !== undefined).length;
    }
    const rate = Math.round(guessesInAll / ((performance.now() - begun) / 1000));
    await annotate(`${guessesInAll} guesses, ${hits} hits, ${rate} a second`);
    expect(hits).toBe(0);
    expect(await lookup.open(living[0] ?? "", linkPurposes)).toMatchObject({ project: "a" });
  });

  test("500 guesses a second over HTTP: no hit, told to wait after twenty, and good links still open", {
    timeout: 120_000,
  }, async ({ annotate }) => {
    const statuses = new Map<number, number>();
    const ask = async (token: string) => {
      const { statusCode } = await app.inject({ method: "GET", url: `/t/${token}` });
      return statusCode;
    };
    const begun = performance.now();
    const asked: Promise<void>[] = [];
    for (let index = 0; index < perSecond * seconds; index += 1) {
      const due = begun + (index / perSecond) * 1000;
      const early = due - performance.now();
      if (early > 1) await wait(early);
      const count = async () => {
        const status = await ask(guess(index));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      };
      asked.push(count());
    }
    await Promise.all(asked);
    const rate = Math.round((perSecond * seconds) / ((performance.now() - begun) / 1000));
    await annotate(`${rate} a second: ${JSON.stringify(Object.fromEntries(statuses))}`);
    expect(Object.fromEntries(statuses)).toEqual({
      404: wrongTokensAllowed,
      429: perSecond * seconds - wrongTokensAllowed,
    });
    expect(await ask(living[1] ?? "")).toBe(200);
  });
});
