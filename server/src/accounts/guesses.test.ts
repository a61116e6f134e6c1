import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountRoutes } from "../../../core/src/accounts/index.ts";
import { openGuessCounter } from "./guess-counter.ts";
import {
  becomeOwner,
  goodPassword,
  openTestServer,
  type TestBrowser,
  type TestServer,
} from "./test-server.ts";

describe("guessing", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
    await becomeOwner(server, server.newBrowser(), { email: "claire@exemple.fr" });
  });
  afterAll(() => server.close());

  const guess = async (browser: TestBrowser, email: string, password = "canapé girafe orage") => {
    const answer = await browser.send(accountRoutes.password, { body: { email, password } });
    return { status: answer.statusCode, refusal: answer.json().refusal, wait: answer.headers["retry-after"] };
  };

  /** Twelve guesses at one address, each from a network of its own: what a guesser sees, word for word. */
  const seen = async (email: string) => {
    const answers = [];
    for (let count = 0; count < 12; count += 1) answers.push(await guess(server.newBrowser(), email));
    return answers;
  };

  test("ten are free at one account, then each waits; an address without account shows exactly the same", async () => {
    const [real, none] = [await seen("claire@exemple.fr"), await seen("personne@exemple.fr")];
    expect(real.map(({ status }) => status)).toEqual([...Array(10).fill(422), 429, 429]);
    expect(real[10]).toEqual({ status: 429, refusal: { code: "slowDown", seconds: 15 }, wait: "15" });
    expect(none).toEqual(real);
  });

  test("the right password too waits, so that a refused guess tells nothing; then it lets in", async () => {
    const owner = server.newBrowser();
    expect((await guess(owner, "claire@exemple.fr", goodPassword)).status).toBe(429);
    server.clock.pass(15);
    expect((await guess(owner, "claire@exemple.fr", goodPassword)).status).toBe(200);
    expect((await guess(server.newBrowser(), "claire@exemple.fr")).status).toBe(422);
  });

  test("twenty are free from one network, at whatever accounts", async () => {
    const thief = server.newBrowser("192.0.2.7");
    const statuses = [];
    for (let count = 0; count < 22; count += 1) {
      statuses.push((await guess(thief, `quelqu-un-${count}@exemple.fr`)).status);
    }
    expect(statuses).toEqual([...Array(20).fill(422), 429, 429]);
    expect((await guess(server.newBrowser("192.0.2.8"), "autre@exemple.fr")).status).toBe(422);
  });

  test("an IPv6 network is one, however many addresses it has", async () => {
    const statuses = [];
    for (let count = 0; count < 21; count += 1) {
      const browser = server.newBrowser(`2001:db8:1:2:${count}::1`);
      statuses.push((await guess(browser, `v6-${count}@exemple.fr`)).status);
    }
    expect(statuses.at(-1)).toBe(429);
    expect((await guess(server.newBrowser("2001:db8:1:3::1"), "v6@exemple.fr")).status).toBe(422);
  });

  test("a hundred sent at the same moment are no more than ten", async () => {
    const all = await Promise.all(
      Array.from({ length: 100 }, () => guess(server.newBrowser(), "foule@exemple.fr")),
    );
    expect(all.filter(({ status }) => status === 422)).toHaveLength(10);
  });

  test("two servers on one database count together", async () => {
    const { database } = server.house;
    const [one, other] = [1, 2].map(() => openGuessCounter(database, Buffer.alloc(32), server.clock));
    const verdicts = [];
    for (let count = 0; count < 6; count += 1) {
      verdicts.push((await one?.take("account", "a@exemple.fr"))?.isOpen);
      verdicts.push((await other?.take("account", "a@exemple.fr"))?.isOpen);
    }
    expect(verdicts).toEqual([...Array(10).fill(true), false, false]);
  });

  test("of a secret of a link is slowed down by network", async () => {
    const thief = server.newBrowser("192.0.2.99");
    const statuses = [];
    for (let count = 0; count < 22; count += 1) {
      const body = { secret: `faux-secret-${count}` };
      statuses.push((await thief.send(accountRoutes.openLink, { body })).statusCode);
    }
    expect(statuses).toEqual([...Array(20).fill(410), 429, 429]);
  });

  test("takes as long at an address without account as at one with", async () => {
    const duration = async (email: string) => {
      server.clock.pass(86_400);
      const times = [];
      for (let count = 0; count < 9; count += 1) {
        const start = performance.now();
        await guess(server.newBrowser(), email);
        times.push(performance.now() - start);
      }
      return times.toSorted((a, b) => a - b)[4] ?? 0;
    };
    const [real, none] = [await duration("claire@exemple.fr"), await duration("jamais@exemple.fr")];
    // The hash is nearly all of the time: without a decoy, an unknown address would be ten times faster.
    expect(none / real).toBeGreaterThan(0.5);
    expect(none / real).toBeLessThan(2);
  });

  test("leaves neither addresses nor networks in the counts", async () => {
    const stored = await server.everythingStored();
    expect(stored).not.toContain("personne@exemple.fr");
    expect(stored).not.toContain("192.0.2");
  });
});
