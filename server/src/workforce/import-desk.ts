import "./tables.ts";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  type ImportDesk,
  type ImportTicket,
  readingOptionsSchema,
} from "../../../core/src/workforce/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { storableJson, storableText } from "./storable-text.ts";
import type { ImportTicketTable } from "./tables.ts";

/**
 * Tickets of the actor's organisation. On the database itself, every call is seen at once by other requests and other
 * server processes; on a transaction, with the rest of it.
 */
export function openImportDesk(kysely: Kysely<DatabaseSchema>, { organisation }: Actor): ImportDesk {
  const change = (id: string) =>
    kysely
      .updateTable("import_ticket")
      .set({ told_at: sql`now()` })
      .where("organisation_id", "=", organisation)
      .where("ticket_id", "=", id);
  return {
    async open({ id, name, options, state, isAskedToStop, progress }) {
      await forgetOldTickets(kysely, organisation);
      await kysely
        .insertInto("import_ticket")
        .values({
          organisation_id: organisation,
          ticket_id: id,
          name: storableText(name),
          options: storableJson(options),
          state,
          is_asked_to_stop: isAskedToStop,
          phase: progress.phase,
          done: progress.done,
          total: progress.total ?? null,
        })
        .execute();
    },

    async find(id) {
      const row = await kysely
        .selectFrom("import_ticket")
        .selectAll()
        .select(sql<boolean>`state = 'running' AND told_at < now() - interval '1 minute'`.as("is_dead"))
        .where("organisation_id", "=", organisation)
        .where("ticket_id", "=", id)
        .executeTakeFirst();
      return row === undefined ? undefined : ticketOf(row);
    },

    async start(id) {
      const { numUpdatedRows } = await change(id)
        .set({ state: "running" })
        .where("state", "=", "waiting")
        .where("is_asked_to_stop", "=", false)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async report(id, { phase, done, total }) {
      await change(id)
        .set({ phase, done, total: total ?? null })
        .where("state", "=", "running")
        .execute();
    },

    async close(id, state) {
      await change(id).set({ state }).execute();
    },

    async askToStop(id) {
      await change(id).set({ is_asked_to_stop: true }).where("state", "in", ["waiting", "running"]).execute();
    },
  };
}

async function forgetOldTickets(kysely: Kysely<DatabaseSchema>, organisation: string): Promise<void> {
  await kysely
    .deleteFrom("import_ticket")
    .where("organisation_id", "=", organisation)
    .where("told_at", "<", sql<string>`now() - interval '1 day'`)
    .execute();
}

function ticketOf(row: Selectable<ImportTicketTable> & { readonly is_dead: boolean }): ImportTicket {
  const { phase, done, total } = row;
  return {
    id: row.ticket_id,
    name: row.name,
    options: readingOptionsSchema.parse(row.options),
    state: row.is_dead ? "failed" : row.state,
    isAskedToStop: row.is_asked_to_stop,
    progress: total === null ? { phase, done } : { phase, done, total },
  };
}
