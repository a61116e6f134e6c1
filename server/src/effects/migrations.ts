import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const effectMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-projects-effects",
    async up(kysely: Kysely<DatabaseSchema>) {
      // What is known of the effects of a project goes with it.
      await sql`
        CREATE TABLE effect_document (
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
        CREATE TABLE business_series (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          project_id text NOT NULL,
          series text NOT NULL,
          indicator text NOT NULL,
          kind text NOT NULL,
          site text NOT NULL,
          month text NOT NULL,
          value double precision NOT NULL,
          saved_at text NOT NULL,
          saved_by text NOT NULL,
          PRIMARY KEY (organisation_id, id),
          FOREIGN KEY (organisation_id, project_id) REFERENCES project_document ON DELETE CASCADE
        )`.execute(kysely);
      await sql`CREATE INDEX business_series_project ON business_series (organisation_id, project_id)`.execute(
        kysely,
      );
    },
  },
];
