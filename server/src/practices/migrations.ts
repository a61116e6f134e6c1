import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const practiceMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-projects-practices",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE practice_case (
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
        CREATE TABLE practice_approval (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          project text NOT NULL,
          sentence text NOT NULL,
          contributor text NOT NULL,
          words text NOT NULL,
          reach text NOT NULL,
          said_on text NOT NULL,
          PRIMARY KEY (organisation_id, project, sentence, contributor),
          FOREIGN KEY (organisation_id, project) REFERENCES practice_case ON DELETE CASCADE
        )`.execute(kysely);
      await sql`
        CREATE TABLE practice_consent (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          project text NOT NULL,
          number integer NOT NULL,
          reach text NOT NULL,
          given_at text NOT NULL,
          given_by text NOT NULL,
          withdrawn_at text NOT NULL,
          PRIMARY KEY (organisation_id, project, number),
          FOREIGN KEY (organisation_id, project) REFERENCES practice_case ON DELETE CASCADE
        )`.execute(kysely);
      await sql`
        CREATE TABLE practice_publication (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          project text NOT NULL,
          shelf text NOT NULL UNIQUE,
          reach text NOT NULL,
          revision integer NOT NULL,
          published_at text NOT NULL,
          PRIMARY KEY (organisation_id, project),
          FOREIGN KEY (organisation_id, project) REFERENCES practice_case ON DELETE CASCADE
        )`.execute(kysely);
      // A copy goes with its project and its organisation, though it names neither.
      await sql`
        CREATE TABLE practice_shelf (
          shelf text PRIMARY KEY REFERENCES practice_publication (shelf) ON DELETE CASCADE,
          reach text NOT NULL,
          network uuid,
          content jsonb NOT NULL
        )`.execute(kysely);
    },
  },
  {
    name: "2026-11-24-practices-adaptations",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE practice_adaptation (
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
];
