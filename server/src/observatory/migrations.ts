import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const observatoryMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-24-sharing-observatory",
    async up(kysely: Kysely<DatabaseSchema>) {
      await observatoryTables(kysely);
      await sql`
        CREATE TABLE observatory_publication (
          release text PRIMARY KEY REFERENCES observatory_release (release) ON DELETE CASCADE,
          published_at text NOT NULL,
          content jsonb NOT NULL
        )`.execute(kysely);
      await sql`
        CREATE TABLE observatory_brought (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          request text NOT NULL,
          digest text NOT NULL,
          content jsonb NOT NULL,
          PRIMARY KEY (organisation_id, request)
        )`.execute(kysely);
      await sql`
        CREATE TABLE observatory_sent (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          request text NOT NULL,
          sequence integer NOT NULL,
          content jsonb NOT NULL,
          way text NOT NULL,
          sent_at text NOT NULL,
          PRIMARY KEY (organisation_id, request, sequence)
        )`.execute(kysely);
    },
  },
];

async function observatoryTables(kysely: Kysely<DatabaseSchema>): Promise<void> {
  await sql`
    CREATE TABLE observatory_request (
      organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
      request text NOT NULL,
      digest text NOT NULL,
      content jsonb NOT NULL,
      published_at text NOT NULL,
      PRIMARY KEY (organisation_id, request)
    )`.execute(kysely);
  await sql`
    CREATE TABLE observatory_key (
      organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
      fingerprint text NOT NULL,
      public_key text NOT NULL,
      siren text NOT NULL,
      name text NOT NULL,
      holding text NOT NULL,
      standing text NOT NULL,
      PRIMARY KEY (organisation_id, fingerprint)
    )`.execute(kysely);
  await sql`
    CREATE TABLE observatory_package (
      organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
      request text NOT NULL,
      digest text NOT NULL,
      fingerprint text NOT NULL,
      siren text NOT NULL,
      sequence integer NOT NULL,
      people integer NOT NULL,
      content jsonb NOT NULL,
      received_at text NOT NULL,
      is_late boolean NOT NULL,
      is_replaced boolean NOT NULL,
      PRIMARY KEY (organisation_id, request, digest),
      UNIQUE (organisation_id, request, fingerprint, sequence),
      FOREIGN KEY (organisation_id, request) REFERENCES observatory_request ON DELETE CASCADE,
      FOREIGN KEY (organisation_id, fingerprint) REFERENCES observatory_key ON DELETE CASCADE
    )`.execute(kysely);
  await sql`
    CREATE TABLE observatory_release (
      organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
      release text NOT NULL UNIQUE,
      request text NOT NULL,
      released_at text NOT NULL,
      PRIMARY KEY (organisation_id, release),
      FOREIGN KEY (organisation_id, request) REFERENCES observatory_request ON DELETE CASCADE
    )`.execute(kysely);
  await sql`
    CREATE TABLE observatory_ledger (
      organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
      request text NOT NULL,
      siren text NOT NULL,
      month text NOT NULL,
      release text NOT NULL,
      PRIMARY KEY (organisation_id, request, siren),
      FOREIGN KEY (organisation_id, release) REFERENCES observatory_release ON DELETE CASCADE
    )`.execute(kysely);
  await sql`CREATE INDEX observatory_package_siren ON observatory_package (organisation_id, siren)`.execute(
    kysely,
  );
  await sql`CREATE INDEX observatory_key_siren ON observatory_key (organisation_id, siren)`.execute(kysely);
}
