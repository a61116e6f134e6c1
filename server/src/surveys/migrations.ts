import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** Named to come after the projects: a wave goes with its project. */
export const surveyMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-surveys-questionnaires",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE survey_questionnaire (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          label text NOT NULL,
          revision integer NOT NULL,
          content jsonb NOT NULL,
          saved_at text NOT NULL,
          saved_by text NOT NULL,
          PRIMARY KEY (organisation_id, id)
        )`.execute(kysely);
      await sql`
        CREATE TABLE survey_questionnaire_version (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          questionnaire_id text NOT NULL,
          version integer NOT NULL,
          content jsonb NOT NULL,
          PRIMARY KEY (organisation_id, questionnaire_id, version)
        )`.execute(kysely);
    },
  },
  {
    name: "2026-11-23-surveys-waves",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE survey_wave (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          label text NOT NULL,
          revision integer NOT NULL,
          content jsonb NOT NULL,
          saved_at text NOT NULL,
          saved_by text NOT NULL,
          project text NOT NULL GENERATED ALWAYS AS (content ->> 'project') STORED,
          PRIMARY KEY (organisation_id, id),
          FOREIGN KEY (organisation_id, project) REFERENCES project_document (organisation_id, id)
            ON DELETE CASCADE
        )`.execute(kysely);
      await sql`CREATE INDEX survey_wave_of_project ON survey_wave (organisation_id, project)`.execute(
        kysely,
      );
    },
  },
];
