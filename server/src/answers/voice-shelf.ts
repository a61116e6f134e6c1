import "./tables.ts";
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { type Actor, roles } from "../../../core/src/access/index.ts";
import {
  isOutside,
  soundMediaTypes,
  type Voice,
  type VoiceLine,
  type VoiceShelf,
} from "../../../core/src/answers/index.ts";
import { type Transaction, underAnswersRole } from "../database/index.ts";
import { type PoolKeys, poolPlace } from "./pool-keys.ts";

/** Room for all recordings that may wait, written in letters: its size is the same with none. */
const roomBytes = 2 ** 22;

const mediaTypeSchema = z.enum(soundMediaTypes);
const waitingSchema = z.array(
  z.strictObject({
    question: z.string(),
    mayQuote: z.boolean(),
    mediaType: mediaTypeSchema,
    bytes: z.base64(),
  }),
);

/** The recordings of the actor's organisation, each call under the role of answers. */
export function openVoiceShelf(transaction: Transaction, actor: Actor, keys: PoolKeys): VoiceShelf {
  return {
    ...openListeners(transaction, actor),
    ...openRoom(transaction, actor, keys),
    ...openHearing(transaction, actor, keys),
  };
}

type Listeners = Pick<VoiceShelf, "hasListener">;

function openListeners({ kysely }: Transaction, { organisation }: Actor): Listeners {
  return {
    async hasListener() {
      const { rows } = await sql<{ held: readonly string[] }>`
        SELECT array_agg(role) AS held FROM membership WHERE organisation_id = ${organisation}
        GROUP BY account_id`.execute(kysely);
      return rows.some(({ held }) => isOutside(roles.filter((role) => held.includes(role))));
    },
  };
}

/** Where the keys of a wave's recordings are: those that wait have one together, the others one each. */
function placesOf(organisation: string, wave: string) {
  return {
    room: poolPlace(organisation, `${wave} waiting voices`),
    voices: poolPlace(organisation, `${wave} voices`),
  };
}

function openRoom(
  transaction: Transaction,
  { organisation }: Actor,
  keys: PoolKeys,
): Pick<VoiceShelf, "mix"> {
  const { kysely, afterCommit } = transaction;
  const row = (wave: string) => ({ organisation_id: organisation, wave_id: wave });
  return {
    mix: (wave, change) =>
      underAnswersRole(transaction, async () => {
        const places = placesOf(organisation, wave);
        const found = await kysely
          .selectFrom("answer_voice_room")
          .select(["key_name", "waiting"])
          .where((each) => each.and(row(wave)))
          .forUpdate()
          .executeTakeFirst();
        if (found !== undefined) keys.keepOnly(places.room, found.key_name);
        const before =
          found === undefined ? [] : readWaiting(keys.open(places.room, found.key_name, found.waiting));
        const { waiting, leaving } = change(before);
        const sealed = keys.seal(places.room, writeWaiting(waiting), roomBytes);
        if (found !== undefined) afterCommit(() => keys.destroy(places.room, found.key_name));
        const state = { key_name: sealed.keyName, waiting: sealed.sealed };
        await kysely
          .insertInto("answer_voice_room")
          .values({ ...row(wave), ...state })
          .onConflict((conflict) => conflict.columns(["organisation_id", "wave_id"]).doUpdateSet(state))
          .execute();
        // By their ids, which are chance: nothing of the order in which they came is left.
        const left = leaving.map((voice) => ({ id: randomUUID(), ...voice }));
        for (const { id, question, mayQuote, sound } of left.toSorted((one, other) =>
          one.id < other.id ? -1 : 1,
        )) {
          const own = keys.seal(places.voices, sound.bytes);
          const kept = { voice_id: id, question, may_quote: mayQuote, media_type: sound.mediaType };
          await kysely
            .insertInto("answer_voice")
            .values({ ...row(wave), ...kept, key_name: own.keyName, sound: own.sealed })
            .execute();
        }
      }),
  };
}

type Hearing = Pick<VoiceShelf, "list" | "hear" | "forget">;

function openHearing(transaction: Transaction, { organisation }: Actor, keys: PoolKeys): Hearing {
  const { kysely, afterCommit } = transaction;
  const apart = <Value>(work: () => Promise<Value>) => underAnswersRole(transaction, work);
  const row = (wave: string) => ({ organisation_id: organisation, wave_id: wave });
  const lineOf = (found: { voice_id: string; question: string; may_quote: boolean }): VoiceLine => ({
    id: found.voice_id,
    question: found.question,
    mayQuote: found.may_quote,
  });
  return {
    list: (wave) =>
      apart(async () => {
        const rows = await kysely
          .selectFrom("answer_voice")
          .select(["voice_id", "question", "may_quote"])
          .where((each) => each.and(row(wave)))
          .orderBy("voice_id")
          .execute();
        return rows.map(lineOf);
      }),

    hear: (wave, voice) =>
      apart(async () => {
        const found = await kysely
          .selectFrom("answer_voice")
          .select(["media_type", "key_name", "sound"])
          .where((each) => each.and({ ...row(wave), voice_id: voice }))
          .executeTakeFirst();
        if (found === undefined) return undefined;
        const bytes = keys.open(placesOf(organisation, wave).voices, found.key_name, found.sound);
        return { mediaType: mediaTypeSchema.parse(found.media_type), bytes: new Uint8Array(bytes) };
      }),

    forget: (wave, voices) =>
      apart(async () => {
        if (voices !== "all" && voices.length === 0) return [];
        const places = placesOf(organisation, wave);
        let deleting = kysely.deleteFrom("answer_voice").where((each) => each.and(row(wave)));
        if (voices !== "all") deleting = deleting.where("voice_id", "in", [...voices]);
        const gone = await deleting.returning(["voice_id", "question", "may_quote", "key_name"]).execute();
        for (const { key_name: name } of gone) afterCommit(() => keys.destroy(places.voices, name));
        if (voices === "all") {
          await kysely
            .deleteFrom("answer_voice_room")
            .where((each) => each.and(row(wave)))
            .execute();
          afterCommit(() => keys.destroyAll(places.room));
        }
        return gone.map(lineOf);
      }),
  };
}

function writeWaiting(waiting: readonly Voice[]): Buffer {
  const written = waiting.map(({ question, mayQuote, sound: { mediaType, bytes } }) => ({
    question,
    mayQuote,
    mediaType,
    bytes: Buffer.from(bytes).toString("base64"),
  }));
  return Buffer.from(JSON.stringify(written));
}

function readWaiting(content: Buffer): readonly Voice[] {
  return waitingSchema
    .parse(JSON.parse(content.toString("utf8")))
    .map(({ question, mayQuote, mediaType, bytes }) => ({
      question,
      mayQuote,
      sound: { mediaType, bytes: new Uint8Array(Buffer.from(bytes, "base64")) },
    }));
}
