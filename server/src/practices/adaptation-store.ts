import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type AdaptationStore, adaptedSheetSchema } from "../../../core/src/practices/index.ts";
import { type DocumentTable, openDocuments, type Transaction } from "../database/index.ts";

/** The sheets that the actor's organisation adapted, each under the id of the sheet. A share opens none. */
export function openAdaptationStore(
  { kysely }: Transaction,
  { organisation, share }: Actor,
): AdaptationStore {
  const among = share === undefined ? undefined : sql`SELECT NULL::text`;
  const links = sql<Record<never, never>>`'{}'::jsonb`;
  const table = "practice_adaptation";
  const place = { kysely, table, organisation, links, among } as const;
  const documents = openDocuments(place, (content) => adaptedSheetSchema.parse(content));
  return {
    async all() {
      if (share !== undefined) return [];
      const { rows } = await sql<DocumentTable>`
        SELECT * FROM practice_adaptation WHERE organisation_id = ${organisation}
        ORDER BY saved_at COLLATE "C" DESC, id COLLATE "C"`.execute(kysely);
      return rows.map(({ id, revision, saved_at: savedAt, saved_by: savedBy, content }) => ({
        id,
        revision,
        savedAt,
        savedBy,
        content: adaptedSheetSchema.parse(content),
      }));
    },
    add: (kept) => documents.add(kept),
    replace: (kept) => documents.replace(kept),
    remove: (id) => documents.remove(id),
  };
}
