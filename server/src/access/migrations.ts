import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** Audit entries outlive the organisation's data on purpose: no foreign key, no cascade. */
export const accessMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-access-organisations",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE organisation (
          organisation_id uuid PRIMARY KEY,
          name text NOT NULL,
          is_fictional boolean NOT NULL
        )`.execute(kysely);
      await sql`CREATE TABLE account (account_id uuid PRIMARY KEY, kind text NOT NULL)`.execute(kysely);
      await sql`
        CREATE TABLE membership (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
          role text NOT NULL,
          PRIMARY KEY (organisation_id, account_id, role)
        )`.execute(kysely);
      await sql`CREATE TABLE master_key_mark (mark text PRIMARY KEY)`.execute(kysely);
      await sql`CREATE TABLE first_start (done boolean PRIMARY KEY CHECK (done))`.execute(kysely);
      await sql`
        CREATE TABLE audit_entry (
          organisation_id uuid NOT NULL,
          entry_number bigint GENERATED ALWAYS AS IDENTITY,
          account_id uuid NOT NULL,
          use_case text NOT NULL,
          subject text NOT NULL,
          outcome text NOT NULL,
          at timestamptz NOT NULL,
          PRIMARY KEY (organisation_id, entry_number)
        )`.execute(kysely);
    },
  },
  {
    // Lines written before are marked and sealed at the end of the start that runs it.
    name: "2026-11-23-access-trail-seals",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        ALTER TABLE audit_entry
          ADD COLUMN link_id text NOT NULL DEFAULT '',
          ADD COLUMN nonce text NOT NULL DEFAULT '',
          ADD COLUMN mark text NOT NULL DEFAULT ''`.execute(kysely);
      await sql`
        CREATE INDEX audit_entry_by_moment ON audit_entry (organisation_id, at DESC, entry_number DESC)`.execute(
        kysely,
      );
      await sql`CREATE INDEX audit_entry_of_link ON audit_entry (organisation_id, link_id, at)
        WHERE link_id <> ''`.execute(kysely);
      await sql`
        CREATE TABLE audit_seal (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          position bigint NOT NULL,
          entry_number bigint NOT NULL,
          mark text NOT NULL,
          sealed_at text NOT NULL,
          digest text NOT NULL,
          PRIMARY KEY (organisation_id, position),
          UNIQUE (organisation_id, entry_number)
        )`.execute(kysely);
    },
  },
  {
    name: "2026-11-23-access-trail-through-keys",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`ALTER TABLE audit_entry ADD COLUMN key_id text NOT NULL DEFAULT ''`.execute(kysely);
    },
  },
];
