import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { answerRoutes, type LetterState } from "../../../core/src/answers/index.ts";
import { openSmtpSender, readMailSettings } from "../mail/index.ts";
import { openTestMailServer, type TestMailServer } from "../mail/test-mail-server.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { tellStoppedLetters } from "./letter-room.ts";
import { fieldsOf, keptBy, openTestWave, type TestWave } from "./wave.contract.ts";

const parameters = { wave: "wave-1" };
const usual = { replacesCards: true, repeatsUnsure: false };
const lineSchema = z.object({
  key: z.string(),
  address: z.string(),
  state: z.string(),
  hasCard: z.boolean(),
});
const viewSchema = z.object({ canSend: z.boolean(), people: z.array(lineSchema) });

describe("invitations of a wave by e-mail", () => {
  let world: TestApp;
  let post: TestMailServer;
  /** Addresses that the mail server says no to. */
  const unwelcome = new Set<string>();
  let waves = 0;
  beforeAll(async () => {
    post = await openTestMailServer({
      onRcptTo: ({ address }, _session, done) =>
        unwelcome.has(address) ? done(new Error("no such box")) : done(),
    });
    const read = readMailSettings(`smtp://127.0.0.1:${post.port}`, "Ouvrage <ouvrage@exemple.fr>");
    if (!read.ok) throw new Error("invalid settings");
    world = await openTestApp({ mail: openSmtpSender(read.value) });
  });
  afterAll(async () => {
    await world?.close();
    await post?.close();
  });

  /** A wave of twenty people, of whom so many gave an address, the second one in Arabic. */
  const begin = async (given: number) => {
    waves += 1;
    const asked = await openTestWave(world, 20);
    const addresses = asked.made.slice(0, given).map(({ key }, place) => ({
      key,
      address: `${key}.${waves}@exemple.fr`,
      language: place === 1 ? "ar" : "fr",
    }));
    const saved = await world.send(asked.actor, answerRoutes.saveAddresses, {
      parameters,
      body: { addresses },
    });
    expect(saved.statusCode).toBe(200);
    return { asked, addresses };
  };
  const send = ({ actor }: TestWave, body = usual) =>
    world.send(actor, answerRoutes.sendLetters, { parameters, body });
  const view = async ({ actor }: TestWave) =>
    viewSchema.parse((await world.send(actor, answerRoutes.letters, { parameters })).json());
  /** Once every letter has had its turn. */
  const settled = async (asked: TestWave) => {
    for (;;) {
      const { people } = await view(asked);
      if (people.every(({ state }) => state !== "waiting" && state !== "sending")) return people;
      await wait(20);
    }
  };
  const lettersTo = (address: string) =>
    post.envelopes.flatMap((each, place) =>
      each.includes(address) ? [post.letters[place]?.text ?? ""] : [],
    );
  const tokenIn = (letter = "") => /\/r\/([\w-]+)\?l=/.exec(letter)?.[1] ?? "";
  const setState = (asked: TestWave, from: LetterState, to: LetterState) =>
    sql`UPDATE answer_letter SET state = ${to}, held_by = 'gone' WHERE state = ${from}
      AND organisation_id = ${asked.actor.organisation}`.execute(world.house.database.kysely);

  test("one letter for each person who gave an address, in their language, with an address that opens", async () => {
    const { asked, addresses } = await begin(4);
    expect((await send(asked)).json()).toEqual({ taken: 4 });
    const people = await settled(asked);
    expect(people.map(({ state }) => state).filter((state) => state === "sent")).toHaveLength(4);
    for (const [place, { address }] of addresses.entries()) {
      const [letter = "", ...others] = lettersTo(address);
      expect(others).toEqual([]);
      expect(letter).toContain(place === 1 ? "لن يرى صاحب العمل" : "ne verront pas vos réponses");
      expect((await asked.open(tokenIn(letter))).statusCode).toBe(200);
    }
    const [source = ""] = post.sources;
    expect(source).toMatch(/^Subject: .*Fournil|^Subject: =\?/m);
    expect(source).not.toMatch(/<img|http-equiv|src=/);
  });

  test("a second press, or two at once, send nobody a second letter", async () => {
    const { asked, addresses } = await begin(3);
    const taken = await Promise.all([send(asked), send(asked)]);
    expect(taken.map((each) => Number(each.json().taken)).toSorted()).toEqual([0, 3]);
    await settled(asked);
    expect((await send(asked)).json()).toEqual({ taken: 0 });
    await settled(asked);
    for (const { address } of addresses) expect(lettersTo(address)).toHaveLength(1);
  });

  test("when the server fails midway, it is told who has their letter, and the others are sent theirs", async () => {
    const { asked, addresses } = await begin(5);
    const [first, second, third] = addresses.map(({ address }) => address);
    for (const address of [second, third]) if (address !== undefined) unwelcome.add(address);
    await send(asked);
    const states = (await settled(asked)).slice(0, 5).map(({ state }) => state);
    expect(states).toEqual(["sent", "refused", "refused", "sent", "sent"]);
    const token = tokenIn(lettersTo(first ?? "")[0]);
    unwelcome.clear();
    expect((await send(asked)).json()).toEqual({ taken: 2 });
    await settled(asked);
    for (const { address } of addresses) expect(lettersTo(address)).toHaveLength(1);
    expect((await asked.open(token)).statusCode).toBe(200);
  });

  test("a server that stopped says who was not written to, and of whom it is not sure", async () => {
    const { asked, addresses } = await begin(3);
    await send(asked);
    await settled(asked);
    await setState(asked, "sent", "sending");
    await tellStoppedLetters(world.house.database);
    expect((await view(asked)).people.slice(0, 3).map(({ state }) => state)).toEqual([
      "unsure",
      "unsure",
      "unsure",
    ]);
    expect((await send(asked)).json()).toEqual({ taken: 0 });
    await setState(asked, "unsure", "waiting");
    await tellStoppedLetters(world.house.database);
    expect((await send(asked)).json()).toEqual({ taken: 3 });
    await settled(asked);
    await setState(asked, "sent", "unsure");
    expect((await send(asked, { ...usual, repeatsUnsure: true })).json()).toEqual({ taken: 3 });
    await settled(asked);
    for (const { address } of addresses) expect(lettersTo(address)).toHaveLength(3);
  });

  test("letters that did not leave are handed again by the house, once; those that may have left are not", async () => {
    const { asked, addresses } = await begin(3);
    await send(asked);
    await settled(asked);
    const [first, second, third] = addresses;
    await setState(asked, "sent", "waiting");
    await sql`UPDATE answer_letter SET state = 'sending' WHERE person_key = ${first?.key}
      AND organisation_id = ${asked.actor.organisation}`.execute(world.house.database.kysely);
    const { database, chores } = world.house;
    const signal = new AbortController().signal;
    const run = (kind: string, subject = "") =>
      chores.find((each) => each.kind === kind)?.run(subject, signal) ?? Promise.reject(new Error(kind));
    await run("letters");
    expect((await view(asked)).people.slice(0, 3).map(({ state }) => state)).toEqual([
      "unsure",
      "notSent",
      "notSent",
    ]);
    const queued = await sql<{ subject: string }>`
      SELECT subject FROM house_chore WHERE kind = 'resendLetters'
        AND subject LIKE ${`${asked.actor.organisation} %`}`.execute(database.kysely);
    const [subject = ""] = queued.rows.map((row) => row.subject);
    expect(queued.rows).toHaveLength(1);
    for (const personal of [second?.address, third?.address, "exemple"])
      expect(subject).not.toContain(personal);
    await Promise.all([run("resendLetters", subject), run("resendLetters", subject)]);
    const people = await settled(asked);
    expect(people.slice(0, 3).map(({ state }) => state)).toEqual(["unsure", "sent", "sent"]);
    expect(addresses.map(({ address }) => lettersTo(address).length)).toEqual([1, 2, 2]);
    const [former = "", latter = ""] = lettersTo(second?.address ?? "").map(tokenIn);
    expect((await asked.open(latter)).statusCode).toBe(200);
    expect((await asked.open(former)).statusCode).toBe(404);
    await run("resendLetters", subject);
    expect(addresses.map(({ address }) => lettersTo(address).length)).toEqual([1, 2, 2]);
  });

  test("a letter in the hands of a server that is there is left to it", async () => {
    const { asked } = await begin(1);
    await send(asked);
    await settled(asked);
    const { kysely } = world.house.database;
    const organisation = asked.actor.organisation;
    await sql`UPDATE answer_letter SET state = 'waiting' WHERE organisation_id = ${organisation}`.execute(
      kysely,
    );
    await tellStoppedLetters(world.house.database);
    expect((await view(asked)).people[0]?.state).toBe("waiting");
    await sql`UPDATE answer_letter SET held_by = 'gone' WHERE organisation_id = ${organisation}`.execute(
      kysely,
    );
    await tellStoppedLetters(world.house.database);
    expect((await view(asked)).people[0]?.state).toBe("notSent");
  });

  test("who has a card keeps it, unless it is asked to put the letter in its place", async () => {
    const { asked } = await begin(2);
    expect((await send(asked, { ...usual, replacesCards: false })).json()).toEqual({ taken: 0 });
    expect((await view(asked)).people[0]).toMatchObject({ state: "none", hasCard: true });
    expect((await asked.open(asked.tokens[0] ?? "")).statusCode).toBe(200);
    await send(asked);
    await settled(asked);
    expect((await asked.open(asked.tokens[0] ?? "")).statusCode).toBe(404);
    expect((await asked.open(asked.tokens[5] ?? "")).statusCode).toBe(200);
  });

  test("whether somebody has answered changes nothing that is sent or told", async () => {
    const told = [];
    for (const answers of [0, 3]) {
      const { asked } = await begin(4);
      for (const token of asked.tokens.slice(0, answers)) await asked.post(token, fieldsOf(1));
      const sent = await send(asked);
      const people = (await settled(asked)).map(({ key, state, hasCard }) => ({ key, state, hasCard }));
      told.push(JSON.stringify([sent.statusCode, sent.json(), people]));
    }
    expect(told[0]).toBe(told[1]);
  });

  test("addresses stand with no answer: neither the pool, nor the cut, nor the trail holds one", async () => {
    const { asked, addresses } = await begin(2);
    await send(asked);
    await settled(asked);
    await asked.post(tokenIn(lettersTo(addresses[0]?.address ?? "")[0]), fieldsOf(1));
    expect(JSON.stringify(await keptBy(world, asked.actor))).not.toContain("exemple.fr");
    const everything = (await world.everythingStored()).split("\n");
    const holding = everything.filter((row) => row.includes(addresses[0]?.address ?? ""));
    expect(holding).toHaveLength(1);
    expect(holding[0]).not.toMatch(/wave-1|[0-9a-f]{64}/);
  });

  test("an address is taken away by an empty one, and one of somebody else is refused", async () => {
    const { asked, addresses } = await begin(2);
    const [first] = addresses;
    const body = { addresses: [{ key: first?.key ?? "", address: "", language: "fr" }] };
    const saved = await world.send(asked.actor, answerRoutes.saveAddresses, { parameters, body });
    expect(viewSchema.parse(saved.json()).people[0]?.address).toBe("");
    const stray = { addresses: [{ key: "nobody", address: "x@exemple.fr", language: "fr" }] };
    const refused = await world.send(asked.actor, answerRoutes.saveAddresses, { parameters, body: stray });
    expect(refused.json()).toMatchObject({ refusal: { code: "unknownPerson" } });
  });
});
