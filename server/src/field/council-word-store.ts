import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import { councilStands, councilVoices, type FieldStore } from "../../../core/src/field/index.ts";
import { type Day, parseDay } from "../../../core/src/kernel/calendar.ts";
import { knownOf } from "../../../core/src/training/index.ts";
import type { Transaction } from "../database/index.ts";

const daySchema = z.string().transform((text): Day => {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`invalid council word; its day must be one: ${text}`);
  return day;
});

const contentSchema = z.strictObject({
  consultation: z.string(),
  voice: z.enum(councilVoices),
  stand: knownOf(z.enum(councilStands)),
  words: z.string(),
  dissent: z.string(),
  meetingDay: knownOf(daySchema),
  day: daySchema,
});

/** What works-council members said of the projects of the actor's organisation. */
export function openCouncilWords(
  { kysely }: Transaction,
  { organisation }: Actor,
): Pick<FieldStore, "addCouncilWord" | "listCouncilWords"> {
  return {
    async addCouncilWord({ id, project, link, label, receivedAt, ...content }) {
      await kysely
        .insertInto("field_council_word")
        .values({
          organisation_id: organisation,
          project_id: project,
          word_id: id,
          link_id: link,
          label,
          content: JSON.stringify(content),
          received_at: receivedAt,
        })
        .execute();
    },

    async listCouncilWords(project) {
      const rows = await kysely
        .selectFrom("field_council_word")
        .select(["word_id", "label", "content", "received_at"])
        .where("organisation_id", "=", organisation)
        .where("project_id", "=", project)
        .orderBy(sql`received_at COLLATE "C"`)
        .orderBy("word_id")
        .execute();
      return rows.map((row) => ({
        ...contentSchema.parse(row.content),
        id: row.word_id,
        label: row.label,
        receivedAt: row.received_at,
      }));
    },
  };
}
