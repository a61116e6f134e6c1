import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

const statements = [
  `CREATE TABLE privacy_erasure (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    digest text NOT NULL,
    kind text NOT NULL,
    parts integer NOT NULL,
    erased_on text NOT NULL,
    PRIMARY KEY (organisation_id, digest)
  )`,
  `CREATE TABLE retention_choice (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    kind text NOT NULL,
    months integer NOT NULL,
    chosen_at text NOT NULL,
    chosen_by uuid NOT NULL,
    PRIMARY KEY (organisation_id, kind)
  )`,
  `CREATE TABLE retention_sweep (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    swept_on text NOT NULL,
    kind text NOT NULL,
    removed integer NOT NULL,
    PRIMARY KEY (organisation_id, swept_on, kind)
  )`,
];

export const privacyMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-privacy-register",
    async up(kysely: Kysely<DatabaseSchema>) {
      for (const statement of statements) await sql.raw(statement).execute(kysely);
    },
  },
];
