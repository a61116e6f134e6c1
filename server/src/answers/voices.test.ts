import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerRoutes } from "../../../core/src/answers/index.ts";
import { sampleMp4, sampleWebm, toldBySample } from "../../../core/src/answers/sample-sound.ts";
import { voiceBytesAtMost } from "../../../core/src/answers/voice-model.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { writeArchive } from "../archives/write-archive.ts";
import { tablesApart } from "../isolation/test-rows.ts";
import { sweepRetention } from "../privacy/sweep-retention.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { endWaves } from "./end-waves.ts";
import { poolPlace } from "./pool-keys.ts";
import { fieldsOf, openTestWave, type TestWave } from "./wave.contract.ts";

const parameters = { wave: "wave-1" };
const spoken = (index: number) => `sound of person ${index}`;
const soundOf = (index: number) => Uint8Array.from(spoken(index), (letter) => letter.charCodeAt(0));
const voiceOf = (index: number) => {
  const bytes = index % 2 === 0 ? sampleWebm({ blocks: [soundOf(index)] }) : sampleMp4(soundOf(index));
  return Buffer.from(bytes).toString("base64url");
};
/** As a browser that seals nothing hands an answer in. */
const handed = (token: string, fields: string) =>
  `0${Buffer.from(`${token}\n${fields}`).toString("base64url")}`;

describe("answers that people speak", () => {
  let world: TestApp;
  let wave: TestWave;
  beforeAll(async () => {
    world = await openTestApp();
    wave = await openTestWave(world, 24);
  });
  afterAll(() => world.close());

  /** Everything of the tables of answers, as whoever takes their role in one organisation reads it. */
  const readApart = (query: string) =>
    world.house.database.transaction(async ({ client }) => {
      await client.query(
        `DECLARE "answers ${wave.actor.organisation}" NO SCROLL CURSOR FOR SELECT 1;
        SET LOCAL ROLE ouvrage_answers`,
      );
      return (await client.query(query)).rows;
    });
  const roomSize = async () =>
    (await readApart("SELECT octet_length(waiting) AS bytes FROM answer_voice_room"))[0]?.bytes;
  const keys = () =>
    readdirSync(path.join(world.dataFolder, "secrets", "answers"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));

  /** What the account that asks is, beside an evaluator. */
  const hold = (...others: readonly string[]) =>
    world.house.database.transaction(async ({ client }) => {
      const { organisation, account } = wave.actor;
      await client.query("DELETE FROM membership WHERE organisation_id = $1 AND account_id = $2", [
        organisation,
        account,
      ]);
      for (const role of ["evaluator", ...others])
        await client.query("INSERT INTO membership VALUES ($1, $2, $3)", [organisation, account, role]);
    });

  test("the page offers it only once somebody from outside the employer may hear", async () => {
    const [token = ""] = wave.tokens;
    const without = await wave.open(token);
    expect(without.body).not.toContain("Enregistrer ma voix");
    // Who is of HR as well is no such person: the wave was opened by one.
    expect(wave.actor.roles).toEqual(expect.arrayContaining(["hr", "evaluator"]));
    await world.house.database.transaction(async ({ client }) => {
      const other = randomUUID();
      await client.query("INSERT INTO account VALUES ($1, 'person')", [other]);
      await client.query("INSERT INTO membership VALUES ($1, $2, 'evaluator')", [
        wave.actor.organisation,
        other,
      ]);
    });
    const offered = await wave.open(token);
    expect(offered.body).toContain("Enregistrer ma voix");
    expect(offered.body).toContain("Je préfère ne pas répondre");
    expect(offered.body).toContain("<textarea");
  });

  test("hostile and heavy recordings are refused whole, and leave the invitation to answer again", async () => {
    const [token = ""] = wave.tokens;
    const heavy = Buffer.from(sampleWebm({ blocks: [new Uint8Array(voiceBytesAtMost)] })).toString(
      "base64url",
    );
    const page = Buffer.from("<html><script>alert(1)</script>").toString("base64url");
    for (const sent of [heavy, page, "%00", "x".repeat(500)]) {
      const answer = await wave.hand(handed(token, fieldsOf(0, { "v-more": sent })));
      expect([sent.slice(0, 9), answer.statusCode]).toEqual([sent.slice(0, 9), 400]);
    }
    const huge = await wave.hand(handed(token, fieldsOf(0, { "v-more": "A".repeat(900_000) })));
    expect(huge.statusCode).toBe(413);
    expect(await roomSize()).toBeUndefined();
  });

  test("a recording waits sealed with others, in a room whose size never tells that it came", async () => {
    const sizes = new Set<unknown>();
    for (const [index, token] of wave.tokens.slice(0, 19).entries()) {
      const voice = index < 17 ? { "v-more": voiceOf(index), "c-more": "yes" } : { "q-more": "Écrit" };
      const answer = await wave.hand(handed(token, fieldsOf(index, voice)));
      expect(answer.statusCode).toBe(200);
      sizes.add(await roomSize());
    }
    expect([...sizes]).toHaveLength(1);
    expect(await readApart("SELECT FROM answer_voice")).toEqual([]);
    const [found] = await readApart("SELECT encode(waiting, 'escape') AS waiting FROM answer_voice_room");
    expect(String(found?.waiting)).not.toContain("sound of person");
    // Handed in again, the same answer has the same receipt and brings no second recording.
    const [token = ""] = wave.tokens;
    const again = await wave.hand(handed(token, fieldsOf(0, { "v-more": voiceOf(0), "c-more": "yes" })));
    expect(again.statusCode).toBe(200);
    const other = await wave.hand(handed(token, fieldsOf(0, { "v-more": voiceOf(7), "c-more": "yes" })));
    expect(other.statusCode).toBe(409);
  });

  test("ten leave together, under ids that are chance; no archive holds any", async () => {
    for (const [index, token] of wave.tokens.slice(19).entries()) {
      await wave.hand(handed(token, fieldsOf(index + 19, { "v-more": voiceOf(index + 19) })));
    }
    const left = await readApart("SELECT voice_id, xmin::text AS made FROM answer_voice ORDER BY ctid");
    expect(left).toHaveLength(10);
    expect(new Set(left.map(({ made }) => made)).size).toBe(1);
    expect(left.map(({ voice_id: id }) => id)).toEqual(left.map(({ voice_id: id }) => id).toSorted());
    const head = { ouvrage: "", madeAt: "", masterKey: "", languages: {} };
    const chunks: Buffer[] = [];
    const digests = await writeArchive(world.house.database, { head, apart: tablesApart }, async (bytes) => {
      chunks.push(Buffer.from(bytes));
    });
    expect([digests.get("answer_voice")?.rows, digests.get("answer_voice_room")?.rows]).toEqual([0, 0]);
    expect(digests.get("answer_invitation")?.rows).toBe(24);
    const text = Buffer.concat(chunks).toString("latin1");
    for (const { voice_id: id } of left) expect(text).not.toContain(String(id));
  });

  test("once counted, somebody from outside hears them; whoever is of the employer reaches none", async () => {
    const { database, openRooms } = world.house;
    await hold();
    const early = await world.send(wave.actor, answerRoutes.voices, { parameters });
    expect([early.statusCode, early.json().refusal]).toMatchObject([409, { code: "notCounted" }]);
    const clock = { now: () => "2100-01-01T03:00:00.000Z", today: () => "2100-01-01" as Day };
    await endWaves({ database, openRooms, clock });
    const listed = await world.send(wave.actor, answerRoutes.voices, { parameters });
    const voices: { id: string; mayQuote: boolean }[] = listed.json();
    expect(voices).toHaveLength(22);
    expect(voices.filter(({ mayQuote }) => mayQuote)).toHaveLength(17);
    // The desk asks for both at once.
    const both = await Promise.all(
      [answerRoutes.voices, answerRoutes.words, answerRoutes.voices, answerRoutes.words].map((route) =>
        world.send(wave.actor, route, { parameters }),
      ),
    );
    expect(world.bugs).toEqual([]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    const heard: string[] = [];
    for (const { id } of voices) {
      const sound = await world.send(wave.actor, answerRoutes.voice, {
        parameters: { ...parameters, voice: id },
      });
      expect(sound.headers["content-type"]).toMatch(/^audio\/(webm|mp4)/);
      expect(sound.headers["x-content-type-options"]).toBe("nosniff");
      const text = sound.rawPayload.toString("latin1");
      expect(text).not.toContain(toldBySample);
      heard.push(/sound of person \d+/.exec(text)?.[0] ?? "");
    }
    const all = [...Array.from({ length: 17 }, (_, index) => index), 19, 20, 21, 22, 23].map(spoken);
    expect(heard.toSorted()).toEqual(all.toSorted());
    await hold("hr");
    for (const [route, more] of [
      [answerRoutes.voices, {}],
      [answerRoutes.voice, { voice: voices[0]?.id ?? "" }],
    ] as const) {
      const answer = await world.send(wave.actor, route, { parameters: { ...parameters, ...more } as never });
      expect(answer.statusCode).toBe(403);
    }
    await hold();
  });

  test("written down, a recording and its key are destroyed, and its words wait to be read", async () => {
    const listed = await world.send(wave.actor, answerRoutes.voices, { parameters });
    const [first]: { id: string }[] = listed.json();
    const ofVoices = () => {
      const place = poolPlace(wave.actor.organisation, "wave-1 voices");
      return keys().filter((file) => file.includes(place)).length;
    };
    expect(ofVoices()).toBe(22);
    const asked = {
      parameters: { ...parameters, voice: first?.id ?? "" },
      body: { words: "Le chariot est lourd." },
    };
    expect((await world.send(wave.actor, answerRoutes.writeVoice, asked)).json()).toEqual({ left: 21 });
    expect((await world.send(wave.actor, answerRoutes.writeVoice, asked)).statusCode).toBe(404);
    expect(ofVoices()).toBe(21);
    const words = await world.send(wave.actor, answerRoutes.words, { parameters });
    expect(words.json()).toHaveLength(3);
    expect(words.json()).toContainEqual(expect.objectContaining({ words: "Le chariot est lourd." }));
  });

  test("the clock of the wave takes all that is left", async () => {
    const { database } = world.house;
    const clock = { now: () => "2100-07-01T03:00:00.000Z", today: () => "2100-07-01" as Day };
    await database.transaction(async ({ client }) => {
      await client.query("UPDATE project_document SET saved_at = '2150-01-01T08:00:00.000Z'");
    });
    await sweepRetention(database, clock);
    for (const table of ["answer_voice", "answer_voice_room"])
      expect(await readApart(`SELECT FROM ${table}`)).toEqual([]);
    expect(world.bugs).toEqual([]);
    // No recording ever lay outside its sealed row.
    for (const file of keys()) expect(readFileSync(file).byteLength).toBe(32);
  });
});
