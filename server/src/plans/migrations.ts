import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const planMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-projects-plans",
    async up(kysely: Kysely<DatabaseSchema>) {
      // A plan goes with its project; a seal stays, since those after it rest on it.
      await sql`
        CREATE TABLE plan_document (
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
      await sql`
        CREATE TABLE plan_seal (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          number integer NOT NULL,
          project text NOT NULL,
          link text NOT NULL,
          content text NOT NULL,
          PRIMARY KEY (organisation_id, number)
        )`.execute(kysely);
      await sql`CREATE INDEX plan_seal_project ON plan_seal (organisation_id, project)`.execute(kysely);
    },
  },
];
