import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const diagnosisMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-diagnosis-documents",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE diagnosis_document (
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
