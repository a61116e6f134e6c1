import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerRoutes } from "../../../core/src/answers/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { fieldsOf, keptBy, openTestWave } from "./wave.contract.ts";

const parameters = { wave: "wave-1" };

describe("answering a wave", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world.close());

  test("the page says who asks, why, and who will not see, before any question", async () => {
    const wave = await openTestWave(world);
    const page = await wave.open(wave.tokens[0] ?? "");
    expect(page.statusCode).toBe(200);
    const said = [
      "Fournil du Port",
      "savoir si la formation sert",
      "ne verront pas",
      "min environ",
      "Cette formation vous sert-elle",
    ];
    const places = said.map((text) => page.body.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(page.headers["set-cookie"]).toBeUndefined();
    expect(page.headers["cache-control"]).toBe("no-store");
    expect(page.body).toContain("<title>Ma page</title>");
  });

  test("every question offers not to know and not to say, and none has to be answered", async () => {
    const wave = await openTestWave(world);
    const { body } = await wave.open(wave.tokens[0] ?? "");
    expect(body.match(/data-question=/g)).toHaveLength(5);
    expect(body.match(/value="\?"/g)).toHaveLength(5);
    expect(body.match(/value="-"/g)).toHaveLength(5);
    expect(body).not.toContain(" required");
    const sent = await wave.post(wave.tokens[1] ?? "", "id=0123456789abcdef0123456789abcdef");
    expect(sent.statusCode).toBe(303);
  });

  test("an answer is received once; sent again it has the same receipt; another one is refused", async () => {
    const wave = await openTestWave(world);
    const [token = ""] = wave.tokens;
    const [first, again] = [await wave.post(token, fieldsOf(1)), await wave.post(token, fieldsOf(1))];
    expect([first.statusCode, again.headers.location]).toEqual([303, first.headers.location]);
    expect((await wave.post(token, fieldsOf(2))).statusCode).toBe(409);
    const receipt = await world.app.inject({ method: "GET", url: String(first.headers.location) });
    expect(receipt.body).toContain("Ce reçu est vrai");
    expect(String(first.headers.location)).not.toContain(token);
    const wrong = await world.app.inject({ method: "GET", url: "/r/recu?code=AAAAA-BBBBB-CCCCC" });
    expect(wrong.body).toContain("n’est pas un reçu");
  });

  test("ten tries of one answer at once are one answer, and all have one receipt", async () => {
    const wave = await openTestWave(world);
    const [token = ""] = wave.tokens;
    const sent = await Promise.all(Array.from({ length: 10 }, () => wave.post(token, fieldsOf(1))));
    expect(new Set(sent.map(({ statusCode, headers }) => `${statusCode} ${headers.location}`)).size).toBe(1);
    expect(await keptBy(world, wave.actor)).toHaveLength(1);
  });

  test("opening, looking and previewing change nothing, and never tell whether somebody has answered", async () => {
    const wave = await openTestWave(world);
    const [answered = "", silent = ""] = wave.tokens;
    const without = (body: string, token: string) =>
      body.replaceAll(token, "").replace(/value="[0-9a-f]{32}"/, "");
    await wave.post(answered, fieldsOf(1));
    const pages = await Promise.all([answered, silent].map((token) => wave.open(token)));
    expect(without(pages[0]?.body ?? "", answered)).toBe(without(pages[1]?.body ?? "", silent));
    for (const method of ["HEAD", "GET"] as const) {
      expect((await world.app.inject({ method, url: `/r/${silent}` })).statusCode).toBe(200);
    }
    expect((await wave.post(silent, fieldsOf(2))).statusCode).toBe(303);
    // What is not whole is refused alike, answered or not.
    const refused = await Promise.all(
      [answered, wave.tokens[2] ?? ""].map((token) => wave.post(token, "id=1")),
    );
    expect(new Set(refused.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    const told = await world.send(wave.actor, answerRoutes.invitations, { parameters });
    expect(told.json()).toMatchObject({ invited: 20, tokensMade: 20 });
    expect(told.body).not.toMatch(/seal|answered|spent/);
  });

  test("a token made again opens, the former opens nothing, and who has answered has answered", async () => {
    const wave = await openTestWave(world);
    const [{ key, token } = { key: "", token: "" }] = wave.made;
    await wave.post(token, fieldsOf(1));
    const again = await world.send(wave.actor, answerRoutes.reissue, { parameters: { ...parameters, key } });
    expect((await wave.open(token)).statusCode).toBe(404);
    expect((await wave.open(again.json().token)).statusCode).toBe(200);
    expect((await wave.post(again.json().token, fieldsOf(2))).statusCode).toBe(409);
    const told = await world.send(wave.actor, answerRoutes.invitations, { parameters });
    expect(told.json()).toMatchObject({ invited: 20, tokensMade: 21 });
  });

  test("everybody who has a token keeps it: inviting again makes none", async () => {
    const wave = await openTestWave(world);
    const again = await world.send(wave.actor, answerRoutes.invite, { parameters, body: { language: "fr" } });
    expect(again.json()).toEqual({ made: [] });
    expect((await wave.open(wave.tokens[3] ?? "")).statusCode).toBe(200);
  });

  test("a closed wave takes nothing more, is counted once, and its answers are gone", async () => {
    const wave = await openTestWave(world);
    expect((await world.send(wave.actor, answerRoutes.count, { parameters })).json()).toMatchObject({
      refusal: { code: "waveOpen" },
    });
    for (const [index, token] of wave.tokens.slice(0, 12).entries()) {
      await wave.post(token, fieldsOf(index, { "q-more": `Zanzibar ${index}` }));
    }
    await wave.close();
    expect((await wave.open(wave.tokens[0] ?? "")).statusCode).toBe(404);
    expect((await wave.post(wave.tokens[15] ?? "", fieldsOf(99))).statusCode).toBe(404);
    const counted = await world.send(wave.actor, answerRoutes.count, { parameters });
    const again = await world.send(wave.actor, answerRoutes.count, { parameters });
    expect([counted.statusCode, counted.json()]).toEqual([200, { counted: true }]);
    expect(again.body).toBe(counted.body);
    const released = await world.send(wave.actor, answerRoutes.released, { parameters });
    // Under twice ten free answers, nothing of them is read or shown.
    expect((await world.send(wave.actor, answerRoutes.words, { parameters })).json()).toEqual([]);
    expect(released.statusCode).toBe(200);
    expect(released.body).not.toContain("Zanzibar");
  });

  test("free answers are read by somebody before they are shown together; others are forgotten", async () => {
    const wave = await openTestWave(world, 24);
    for (const [index, token] of wave.tokens.entries()) {
      const words = `Parole ${String(index).padStart(2, "0")}`;
      await wave.post(
        token,
        fieldsOf(index, { "q-more": words, "c-more": index === 23 ? "preferNot" : "yes" }),
      );
    }
    await wave.close();
    await world.send(wave.actor, answerRoutes.count, { parameters });
    const unread = (await world.send(wave.actor, answerRoutes.words, { parameters })).json();
    expect(unread).toHaveLength(24);
    // The first one did not agree to be quoted: they are read, and never shown, whatever the reader sends.
    expect(unread[0]).toEqual({ question: "more", words: "Parole 23", mayQuote: false });
    const read = unread.slice(0, 23).map(({ words }: { words: string }) => ({ question: "more", words }));
    const [silent, coded, ...others] = read;
    const refused = [
      { ...silent, themes: ["Rumeur"] },
      { question: "more", words: "Inventé", themes: ["Rumeur"] },
    ];
    const body = { kept: [{ ...coded, themes: ["Horaires"] }, ...others, ...refused] };
    const published = await world.send(wave.actor, answerRoutes.publishWords, { parameters, body });
    expect(published.json()).toEqual({ published: 22 });
    const released = await world.send(wave.actor, answerRoutes.released, { parameters });
    expect(released.json().words[0].words).toHaveLength(22);
    expect(released.body).not.toMatch(/Inventé|Rumeur|Parole 23/);
    const [{ themes }] = released.json().words;
    expect(themes).toEqual([{ label: "Horaires", places: [expect.any(Number)] }]);
    expect((await world.send(wave.actor, answerRoutes.words, { parameters })).json()).toEqual([]);
  });

  test("a token that opens nothing has the one closed page, whatever is asked of it", async () => {
    const wave = await openTestWave(world);
    const [none, other] = [await wave.open("x".repeat(32)), await wave.open("nobody")];
    expect([none.statusCode, none.body]).toEqual([404, other.body]);
    expect((await wave.post("x".repeat(32), fieldsOf(1))).body).toBe(none.body);
    expect((await wave.hand("1AAAA")).json()).toEqual({ refusal: { code: "closed" } });
    expect((await wave.hand("0AAAA")).statusCode).toBe(404);
  });

  test("an answer that a phone could not seal is received too, with a proof made with the token", async () => {
    const wave = await openTestWave(world);
    const [token = ""] = wave.tokens;
    const sent = `0${Buffer.from(`${token}\n${fieldsOf(5)}`).toString("base64url")}`;
    const [first, again] = [await wave.hand(sent), await wave.hand(sent)];
    expect(first.statusCode).toBe(200);
    expect(again.body).toBe(first.body);
    expect(first.json()).toMatchObject({
      id: fieldsOf(5).slice(3, 35),
      code: expect.stringMatching(/^\w{5}-\w{5}-\w{5}$/),
    });
  });

  test("nothing of a token, of an answer or of its hour is written in clear while it waits", async () => {
    const wave = await openTestWave(world);
    const [token = ""] = wave.tokens;
    await wave.post(token, fieldsOf(1, { "q-more": "Zanzibar" }));
    const rows = await world.house.database.transaction(async ({ client }) => {
      await client.query(
        `DECLARE "answers ${wave.actor.organisation}" NO SCROLL CURSOR FOR SELECT 1; SET LOCAL ROLE ouvrage_answers`,
      );
      const found = await client.query(
        "SELECT t::text FROM answer_pool AS t UNION ALL SELECT t::text FROM answer_invitation AS t",
      );
      return JSON.stringify(found.rows);
    });
    expect(rows).toContain("p0001");
    for (const secret of [token, "Zanzibar", "useful", "2026-"]) expect(rows).not.toContain(secret);
    expect((await sql`SELECT FROM answer_pool`.execute(world.house.database.kysely)).rows).toEqual([]);
  });
});
