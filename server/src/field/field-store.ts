import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  type FieldStore,
  happenedTaps,
  nextTaps,
  surprisedTaps,
  voiceMediaTypes,
} from "../../../core/src/field/index.ts";
import { type Day, parseDay } from "../../../core/src/kernel/calendar.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { designActors, knownOf } from "../../../core/src/training/index.ts";
import type { Transaction } from "../database/index.ts";
import { openCouncilWords } from "./council-word-store.ts";

const contentSchema = z.strictObject({
  actor: z.enum(designActors),
  about: z.string(),
  day: z.string().transform(dayOf),
  happened: knownOf(z.enum(happenedTaps)),
  surprised: knownOf(z.enum(surprisedTaps)),
  next: knownOf(z.enum(nextTaps)),
  words: z.string(),
});
const mediaTypeSchema = z.enum(voiceMediaTypes);

/** What phones sent to the actor's organisation. */
export function openFieldStore(transaction: Transaction, actor: Actor): FieldStore {
  return {
    ...openTaking(transaction, actor),
    ...openTellings(transaction, actor),
    ...openCouncilWords(transaction, actor),
  };
}

function openTaking({ kysely }: Transaction, { organisation }: Actor): Pick<FieldStore, "take"> {
  return {
    async take({ link, id, digest, receivedAt }) {
      // Waits for a transaction under way that holds the same id, and then sees whether it stayed.
      const taken = await kysely
        .insertInto("field_submission")
        .values({
          organisation_id: organisation,
          link_id: link,
          submission_id: id,
          digest,
          received_at: receivedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning("submission_id")
        .executeTakeFirst();
      if (taken !== undefined) return { kind: "first" };
      const before = await kysely
        .selectFrom("field_submission")
        .select(["digest", "received_at"])
        .where("organisation_id", "=", organisation)
        .where("link_id", "=", link)
        .where("submission_id", "=", id)
        .executeTakeFirstOrThrow();
      return { kind: "before", digest: before.digest, receivedAt: before.received_at };
    },
  };
}

type TellingShelf = Pick<FieldStore, "addTelling" | "listTellings" | "findVoice" | "removeTelling">;

function openTellings({ kysely }: Transaction, { organisation }: Actor): TellingShelf {
  const of = (project: string, telling: string) => ({
    organisation_id: organisation,
    project_id: project,
    telling_id: telling,
  });
  return {
    async addTelling({ id, project, link, voice, receivedAt, ...content }) {
      await kysely
        .insertInto("field_telling")
        .values({
          ...of(project, id),
          link_id: link,
          content: JSON.stringify(content),
          voice_media_type: voice.known ? voice.value.mediaType : "",
          voice: Buffer.from(voice.known ? voice.value.bytes : []),
          received_at: receivedAt,
        })
        .execute();
    },

    async listTellings(project) {
      const rows = await kysely
        .selectFrom("field_telling")
        .select(["telling_id", "content", "voice_media_type", "received_at"])
        .select(sql<number>`octet_length(voice)`.as("byte_count"))
        .where("organisation_id", "=", organisation)
        .where("project_id", "=", project)
        .orderBy(sql`content ->> 'day'`, "desc")
        .orderBy(sql`received_at COLLATE "C"`, "desc")
        .orderBy("telling_id")
        .execute();
      return rows.map((row) => ({
        ...contentSchema.parse(row.content),
        id: row.telling_id,
        receivedAt: row.received_at,
        voice:
          row.voice_media_type === ""
            ? unknown
            : known({ mediaType: mediaTypeSchema.parse(row.voice_media_type), byteCount: row.byte_count }),
      }));
    },

    async findVoice(project, telling) {
      const row = await kysely
        .selectFrom("field_telling")
        .select(["voice_media_type", "voice"])
        .where((each) => each.and(of(project, telling)))
        .executeTakeFirst();
      if (row === undefined || row.voice_media_type === "") return undefined;
      return { mediaType: mediaTypeSchema.parse(row.voice_media_type), bytes: new Uint8Array(row.voice) };
    },

    async removeTelling(project, telling) {
      const removed = await kysely
        .deleteFrom("field_telling")
        .where((each) => each.and(of(project, telling)))
        .returning("telling_id")
        .execute();
      return removed.length > 0;
    },
  };
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`invalid telling; its day must be one: ${text}`);
  return day;
}
