import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** Named to come after the projects: a link goes with its project. */
export const linkMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-project-links",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE project_link (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          link_number bigint GENERATED ALWAYS AS IDENTITY,
          project text NOT NULL,
          purpose text NOT NULL,
          subject text NOT NULL,
          language text NOT NULL,
          label text NOT NULL,
          made_by uuid NOT NULL,
          made_on text NOT NULL,
          expires_on text NOT NULL,
          revoked_at text NOT NULL DEFAULT '',
          last_opened_on text NOT NULL DEFAULT '',
          times_sent integer NOT NULL DEFAULT 0,
          token_mark text NOT NULL UNIQUE,
          PRIMARY KEY (organisation_id, id),
          FOREIGN KEY (organisation_id, project) REFERENCES project_document (organisation_id, id)
            ON DELETE CASCADE
        )`.execute(kysely);
      await sql`CREATE INDEX project_link_of_project ON project_link (organisation_id, project)`.execute(
        kysely,
      );
    },
  },
];
