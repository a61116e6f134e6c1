import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const returnMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-returns-documents",
    async up(kysely: Kysely<DatabaseSchema>) {
      // Assumptions about a project go with it.
      await sql`
        CREATE TABLE return_document (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          label text NOT NULL,
          revision integer NOT NULL,
          content jsonb NOT NULL,
          saved_at text NOT NULL,
          saved_by text NOT NULL,
          PRIMARY KEY (organisation_id, id),
          FOREIGN KEY (organisation_id, id) REFERENCES project_document ON DELETE CASCADE
        )`.execute(kysely);
    },
  },
];
