import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type KeptWave, type WaveStore, waveSchema } from "../../../core/src/surveys/index.ts";
import { openDocuments, type Transaction } from "../database/index.ts";

/** The waves of the actor's organisation. */
export function openWaveStore({ kysely }: Transaction, { organisation }: Actor): WaveStore {
  const links = sql<Record<string, never>>`'{}'::jsonb`;
  const place = { kysely, table: "survey_wave", organisation, links };
  const { find, add, replace, remove } = openDocuments(place, (content) => waveSchema.parse(content));
  const listOf = async (project: string): Promise<readonly KeptWave[]> => {
    const rows = await kysely
      .selectFrom("survey_wave")
      .select(["id", "revision", "saved_at", "saved_by", "content"])
      .where("organisation_id", "=", organisation)
      .where("project", "=", project)
      .execute();
    const waves = rows.map(({ id, revision, saved_at: savedAt, saved_by: savedBy, content }) => ({
      id,
      revision,
      savedAt,
      savedBy,
      content: waveSchema.parse(content),
    }));
    return waves.toSorted((one, other) => order(placeOf(one), placeOf(other)));
  };
  return {
    find,
    add,
    replace,
    remove,
    listOf,
    async listToPlan(project) {
      const lock = `plan a wave of ${organisation} ${project}`;
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(kysely);
      return listOf(project);
    },
  };
}

const placeOf = ({ id, content }: KeptWave): string => `${content.opensOn} ${id}`;

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
