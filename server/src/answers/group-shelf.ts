import "./tables.ts";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import { type AnswerStore, type GroupAnswer, groupRecordSchema } from "../../../core/src/answers/index.ts";
import { type Transaction, underAnswersRole } from "../database/index.ts";
import { answersSchema, wordsSchema } from "./kept-answers.ts";

const contentSchema: z.ZodType<GroupAnswer> = z.strictObject({ answers: answersSchema, words: wordsSchema });

/** Stands for who wrote the words that wait once a wave is counted: nobody any more. */
const nobody = "";

/** The rows of what those who lead groups said, for calls under the role of answers. */
function openRows({ kysely }: Transaction, organisation: string) {
  const around = (wave: string) => ({ organisation_id: organisation, wave_id: wave });
  const isRecorded = async (wave: string) =>
    (await kysely
      .selectFrom("answer_group_record")
      .select("wave_id")
      .where((each) => each.and(around(wave)))
      .executeTakeFirst()) !== undefined;
  /** One act at a time on a wave: an answer comes before its count, or is refused after it. */
  const hold = async (wave: string) => {
    await kysely
      .insertInto("answer_clock")
      .values(around(wave))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await kysely
      .selectFrom("answer_clock")
      .select("wave_id")
      .where((each) => each.and(around(wave)))
      .forUpdate()
      .execute();
  };
  const contentsOf = async (wave: string, isWaiting: boolean) => {
    const rows = await kysely
      .selectFrom("answer_group")
      .select("content")
      .where((each) => each.and(around(wave)))
      .where("leader_id", isWaiting ? "=" : "<>", nobody)
      .orderBy("leader_id")
      .execute();
    return rows.map(({ content }) => contentSchema.parse(content));
  };
  const forget = (wave: string) =>
    kysely
      .deleteFrom("answer_group")
      .where((each) => each.and(around(wave)))
      .execute();
  const put = (wave: string, leader: string, seal: string, content: GroupAnswer) =>
    kysely
      .insertInto("answer_group")
      .values({ ...around(wave), leader_id: leader, seal, content: JSON.stringify(content) })
      .execute();
  return { around, isRecorded, hold, contentsOf, forget, put };
}

/** What those who lead groups said, each call under the role of answers. */
export function openGroupShelf(transaction: Transaction, { organisation }: Actor): AnswerStore["groups"] {
  const { kysely } = transaction;
  const apart = <Value>(work: () => Promise<Value>) => underAnswersRole(transaction, work);
  const { around, isRecorded, hold, contentsOf, forget, put } = openRows(transaction, organisation);
  return {
    take: ({ wave, leader, seal, answer }) =>
      apart(async () => {
        await hold(wave);
        if (await isRecorded(wave)) return "gone";
        const before = await kysely
          .selectFrom("answer_group")
          .select("seal")
          .where((each) => each.and({ ...around(wave), leader_id: leader }))
          .executeTakeFirst();
        if (before !== undefined) return before.seal === seal ? "before" : "other";
        await put(wave, leader, seal, answer);
        return "first";
      }),

    hasTold: (wave, leader) =>
      apart(async () => {
        const row = await kysely
          .selectFrom("answer_group")
          .select("wave_id")
          .where((each) => each.and({ ...around(wave), leader_id: leader }))
          .executeTakeFirst();
        return row !== undefined;
      }),

    close: (wave, count) =>
      apart(async () => {
        await hold(wave);
        if (await isRecorded(wave)) return;
        const { record, words } = count(await contentsOf(wave, false));
        await forget(wave);
        if (words.length > 0) await put(wave, nobody, "", { answers: {}, words });
        const recorded = JSON.stringify(record);
        await kysely
          .insertInto("answer_group_record")
          .values({ ...around(wave), recorded })
          .execute();
      }),

    async findRecord(wave) {
      const row = await kysely
        .selectFrom("answer_group_record")
        .select("recorded")
        .where((each) => each.and(around(wave)))
        .executeTakeFirst();
      return row === undefined ? undefined : groupRecordSchema.parse(row.recorded);
    },

    unreadWords: (wave) => apart(async () => (await contentsOf(wave, true)).flatMap(({ words }) => words)),

    publish: (record) =>
      apart(async () => {
        const { wave } = record;
        await hold(wave);
        await forget(wave);
        await kysely
          .updateTable("answer_group_record")
          .set({ recorded: JSON.stringify(record) })
          .where((each) => each.and(around(wave)))
          .execute();
      }),
  };
}
