import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const categoryMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-categories-versions",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE category (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          category_id text NOT NULL,
          label_key text NOT NULL,
          version integer NOT NULL,
          PRIMARY KEY (organisation_id, category_id),
          UNIQUE (organisation_id, label_key)
        )`.execute(kysely);
      await sql`
        CREATE TABLE category_version (
          organisation_id uuid NOT NULL,
          category_id text NOT NULL,
          version integer NOT NULL,
          definition jsonb NOT NULL,
          PRIMARY KEY (organisation_id, category_id, version),
          FOREIGN KEY (organisation_id, category_id) REFERENCES category ON DELETE CASCADE
        )`.execute(kysely);
    },
  },
];
