import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

export const networkMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-24-sharing-network",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        ALTER TABLE organisation_parent ADD CONSTRAINT organisation_parent_tie UNIQUE (organisation_id, parent_id)
        `.execute(kysely);
      // Who leaves the network takes its offers away: they stay with their organisation, told to nobody.
      await sql`
        CREATE TABLE network_offer (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          label text NOT NULL,
          revision integer NOT NULL,
          content jsonb NOT NULL,
          saved_at text NOT NULL,
          saved_by text NOT NULL,
          is_published boolean NOT NULL,
          until text NOT NULL,
          at_head boolean NOT NULL,
          parent_id uuid,
          PRIMARY KEY (organisation_id, id),
          FOREIGN KEY (organisation_id, parent_id) REFERENCES organisation_parent (organisation_id, parent_id)
            ON DELETE SET NULL (parent_id)
        )`.execute(kysely);
      await sql`CREATE INDEX network_offer_network ON network_offer (parent_id)`.execute(kysely);
      await sql`
        CREATE TABLE network_need (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          label text NOT NULL,
          revision integer NOT NULL DEFAULT 1,
          content jsonb NOT NULL,
          saved_at text NOT NULL,
          saved_by text NOT NULL,
          ending text NOT NULL DEFAULT '',
          ended_at text NOT NULL DEFAULT '',
          PRIMARY KEY (organisation_id, id)
        )`.execute(kysely);
      await sql`
        CREATE TABLE network_request (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          id text NOT NULL,
          need_id text NOT NULL,
          partner_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          offer_id text NOT NULL,
          asked_at text NOT NULL,
          seen_at text NOT NULL DEFAULT '',
          answer text NOT NULL DEFAULT '',
          reason text NOT NULL DEFAULT '',
          words text NOT NULL DEFAULT '',
          answered_at text NOT NULL DEFAULT '',
          closing text NOT NULL DEFAULT '',
          closed_at text NOT NULL DEFAULT '',
          PRIMARY KEY (organisation_id, id),
          UNIQUE (organisation_id, need_id, partner_id),
          FOREIGN KEY (organisation_id, need_id) REFERENCES network_need ON DELETE CASCADE,
          CHECK (organisation_id <> partner_id)
        )`.execute(kysely);
      await sql`CREATE INDEX network_request_responder ON network_request (partner_id)`.execute(kysely);
    },
  },
];
