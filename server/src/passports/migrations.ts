import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const passportMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-24-passports-credentials",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE passport_list (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          list_id text NOT NULL UNIQUE,
          bits bytea NOT NULL,
          taken bytea NOT NULL,
          made_at text NOT NULL,
          changed_at text NOT NULL,
          PRIMARY KEY (organisation_id, list_id)
        )`.execute(kysely);
      await sql`
        CREATE TABLE passport_given (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          passport_id text NOT NULL,
          holder_mark text NOT NULL,
          list_id text NOT NULL,
          place integer NOT NULL,
          issued_on text NOT NULL,
          valid_until text NOT NULL,
          withdrawn_on text NOT NULL,
          PRIMARY KEY (organisation_id, passport_id)
        )`.execute(kysely);
      await sql`
        CREATE INDEX passport_given_holder ON passport_given (organisation_id, holder_mark)
      `.execute(kysely);
    },
  },
];
