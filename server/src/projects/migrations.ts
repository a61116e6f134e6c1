import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const projectMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-project-documents",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE project_document (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          label text NOT NULL,
          revision integer NOT NULL,
          content jsonb NOT NULL,
          saved_at text NOT NULL,
          saved_by text NOT NULL,
          PRIMARY KEY (organisation_id, id)
        )`.execute(kysely);
    },
  },
  {
    name: "2026-11-23-project-invitation-voices",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE project_invitation_voice (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          project_id text NOT NULL,
          speaker text NOT NULL,
          media_type text NOT NULL,
          recorded_at text NOT NULL,
          bytes bytea NOT NULL,
          PRIMARY KEY (organisation_id, project_id),
          FOREIGN KEY (organisation_id, project_id) REFERENCES project_document ON DELETE CASCADE
        )`.execute(kysely);
    },
  },
];
