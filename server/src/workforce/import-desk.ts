import "./tables.ts";
import type { Kysely } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import type { ImportDesk, ImportTicket } from "../../../core/src/workforce/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/**
 * Tickets of imports, written outside the import's own transaction so that other requests, and other server
 * processes, see how far it is and can ask it to stop.
 */
export function openImportDesk(kysely: Kysely<DatabaseSchema>, { organisation }: Actor): ImportDesk {
  const ticket = (id: string) =>
    kysely
      .updateTable("import_ticket")
      .where("organisation_id", "=", organisation)
      .where("ticket_id", "=", id);
  return {
    async open(opened) {
      await kysely
        .insertInto("import_ticket")
        .values({
          organisation_id: organisation,
          ticket_id: opened.id,
          name: opened.name,
          options: JSON.stringify(opened.options),
          state: opened.state,
          is_asked_to_stop: opened.isAskedToStop,
          phase: opened.progress.phase,
          done: opened.progress.done,
          total: opened.progress.total ?? null,
        })
        .execute();
    },

    async find(id) {
      const row = await kysely
        .selectFrom("import_ticket")
        .selectAll()
        .where("organisation_id", "=", organisation)
        .where("ticket_id", "=", id)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { phase, done, total } = row;
      return {
        id: row.ticket_id,
        name: row.name,
        options: row.options as ImportTicket["options"],
        state: row.state,
        isAskedToStop: row.is_asked_to_stop,
        progress: total === null ? { phase, done } : { phase, done, total },
      };
    },

    async report(id, { phase, done, total }) {
      await ticket(id)
        .set({ state: "running", phase, done, total: total ?? null })
        .execute();
    },

    async close(id, state) {
      await ticket(id).set({ state }).execute();
    },

    async askToStop(id) {
      await ticket(id).set({ is_asked_to_stop: true }).execute();
    },
  };
}
