import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const fieldMigrations: readonly RoomMigration[] = [
  {
    // After the projects, to which tellings belong.
    name: "2026-11-23-projects-field",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE field_submission (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          link_id text NOT NULL,
          submission_id text NOT NULL,
          digest text NOT NULL,
          received_at text NOT NULL,
          PRIMARY KEY (organisation_id, link_id, submission_id)
        )`.execute(kysely);
      await sql`
        CREATE TABLE field_telling (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          project_id text NOT NULL,
          telling_id text NOT NULL,
          link_id text NOT NULL,
          content jsonb NOT NULL,
          voice_media_type text NOT NULL,
          voice bytea NOT NULL,
          received_at text NOT NULL,
          PRIMARY KEY (organisation_id, project_id, telling_id),
          FOREIGN KEY (organisation_id, project_id)
            REFERENCES project_document (organisation_id, id) ON DELETE CASCADE
        )`.execute(kysely);
    },
  },
  {
    // After the projects, to which they belong.
    name: "2026-11-23-projects-field-council-words",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE field_council_word (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          project_id text NOT NULL,
          word_id text NOT NULL,
          link_id text NOT NULL,
          label text NOT NULL,
          content jsonb NOT NULL,
          received_at text NOT NULL,
          PRIMARY KEY (organisation_id, project_id, word_id),
          FOREIGN KEY (organisation_id, project_id)
            REFERENCES project_document (organisation_id, id) ON DELETE CASCADE
        )`.execute(kysely);
    },
  },
];
