import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const comparisonMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-projects-comparisons",
    async up(kysely: Kysely<DatabaseSchema>) {
      // All of it goes with its project; the fingerprint that the plan's seals hold stays.
      const ofProject = sql`FOREIGN KEY (organisation_id, project) REFERENCES project_document ON DELETE CASCADE`;
      await sql`
        CREATE TABLE comparison_setting (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          project text NOT NULL,
          answers jsonb NOT NULL,
          PRIMARY KEY (organisation_id, project),
          ${ofProject}
        )`.execute(kysely);
      await sql`
        CREATE TABLE comparison_link (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          project text NOT NULL,
          participant text NOT NULL,
          employee uuid NOT NULL,
          PRIMARY KEY (organisation_id, project, participant),
          ${ofProject}
        )`.execute(kysely);
      await sql`
        CREATE TABLE comparison_choice (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          project text NOT NULL,
          place integer NOT NULL,
          content jsonb NOT NULL,
          PRIMARY KEY (organisation_id, id),
          UNIQUE (organisation_id, project, place),
          ${ofProject}
        )`.execute(kysely);
      const ofChoice = sql`FOREIGN KEY (organisation_id, comparison) REFERENCES comparison_choice ON DELETE CASCADE`;
      await sql`
        CREATE TABLE comparison_person (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          comparison text NOT NULL,
          employee uuid NOT NULL,
          is_trained boolean NOT NULL,
          facts jsonb NOT NULL,
          PRIMARY KEY (organisation_id, comparison, employee),
          ${ofChoice}
        )`.execute(kysely);
      await sql`
        CREATE TABLE comparison_finding (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          comparison text NOT NULL,
          fingerprint text NOT NULL,
          content jsonb NOT NULL,
          PRIMARY KEY (organisation_id, comparison),
          ${ofChoice}
        )`.execute(kysely);
    },
  },
  {
    name: "2026-11-23-projects-comparisons-both-sides",
    async up(kysely: Kysely<DatabaseSchema>) {
      // Somebody trained now may have been there, untrained, at the earlier time with which people are compared.
      await sql`
        ALTER TABLE comparison_person
          DROP CONSTRAINT comparison_person_pkey,
          ADD PRIMARY KEY (organisation_id, comparison, employee, is_trained)`.execute(kysely);
    },
  },
];
