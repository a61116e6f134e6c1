import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const trainingMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-training-documents",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE training_document (
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
        CREATE TABLE training_attachment (
          organisation_id uuid NOT NULL,
          document_id text NOT NULL,
          id text NOT NULL,
          kind text NOT NULL,
          media_type text NOT NULL,
          sha256 text NOT NULL,
          bytes bytea NOT NULL,
          PRIMARY KEY (organisation_id, document_id, id),
          FOREIGN KEY (organisation_id, document_id) REFERENCES training_document ON DELETE CASCADE
        )`.execute(kysely);
    },
  },
];
