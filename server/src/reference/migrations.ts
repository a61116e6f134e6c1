import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const ruleMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-reference-rule-rows",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE rule_row (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          key text NOT NULL,
          valid_from text NOT NULL,
          revision integer NOT NULL,
          recorded_at text NOT NULL,
          row jsonb NOT NULL,
          PRIMARY KEY (organisation_id, key, valid_from, revision)
        )`.execute(kysely);
    },
  },
];
