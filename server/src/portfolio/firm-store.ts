import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type FirmStore, firmSchema } from "../../../core/src/portfolio/index.ts";
import { type DocumentTable, openDocuments, type Transaction } from "../database/index.ts";

/** The firms that the advisers of the actor's organisation follow. */
export function openFirmStore({ kysely }: Transaction, { organisation }: Actor): FirmStore {
  const links = sql<Record<string, never>>`jsonb_build_object()`;
  const place = { kysely, table: "portfolio_firm", organisation, links };
  const { find, add, replace, remove } = openDocuments(place, (content) => firmSchema.parse(content));
  return {
    find,
    add,
    replace,
    remove,
    async all() {
      const { rows } = await sql<DocumentTable>`
        SELECT id, revision, content, saved_at, saved_by FROM portfolio_firm
        WHERE organisation_id = ${organisation} ORDER BY id COLLATE "C"`.execute(kysely);
      return rows.map(({ id, revision, content, saved_at: savedAt, saved_by: savedBy }) => ({
        id,
        revision,
        savedAt,
        savedBy,
        content: firmSchema.parse(content),
      }));
    },
  };
}
