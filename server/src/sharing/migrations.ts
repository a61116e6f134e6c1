import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const sharingMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-sharing-organisations",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        ALTER TABLE organisation
          ADD COLUMN kind text NOT NULL DEFAULT 'company',
          ADD COLUMN made_at timestamptz NOT NULL DEFAULT now()`.execute(kysely);
      await sql`ALTER TABLE audit_entry ADD COLUMN share_id text NOT NULL DEFAULT ''`.execute(kysely);
      await sql`
        CREATE TABLE organisation_code (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE PRIMARY KEY,
          code text NOT NULL UNIQUE
        )`.execute(kysely);
      await sql`
        CREATE TABLE organisation_parent (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE PRIMARY KEY,
          parent_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          asked_at text NOT NULL,
          accepted_at text NOT NULL DEFAULT '',
          CHECK (organisation_id <> parent_id)
        )`.execute(kysely);
      await sql`CREATE INDEX organisation_parent_parent ON organisation_parent (parent_id)`.execute(kysely);
    },
  },
  {
    name: "2026-11-23-sharing-projects",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE project_share (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          partner_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          project_id text NOT NULL,
          role text NOT NULL,
          purpose text NOT NULL,
          until text NOT NULL,
          made_at text NOT NULL,
          made_by uuid NOT NULL,
          ending text NOT NULL DEFAULT '',
          ended_at text NOT NULL DEFAULT '',
          ended_by text NOT NULL DEFAULT '',
          PRIMARY KEY (organisation_id, id),
          FOREIGN KEY (organisation_id, project_id) REFERENCES project_document ON DELETE CASCADE,
          CHECK (organisation_id <> partner_id),
          CHECK (role NOT IN ('owner', 'hr'))
        )`.execute(kysely);
      await sql`CREATE INDEX project_share_partner ON project_share (partner_id)`.execute(kysely);
    },
  },
];
