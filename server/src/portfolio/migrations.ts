import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const portfolioMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-portfolio-firms",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE portfolio_firm (
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
