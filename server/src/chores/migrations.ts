import { sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";

export const choreMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-24-chores-queue",
    async up(kysely) {
      await sql`
        CREATE TABLE house_chore (
          name text PRIMARY KEY,
          kind text NOT NULL,
          subject text NOT NULL DEFAULT '',
          state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'stopped')),
          due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
          tries integer NOT NULL DEFAULT 0,
          held_by text NOT NULL DEFAULT '',
          held_until timestamptz,
          fault text NOT NULL DEFAULT '',
          made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
          ended_at timestamptz
        )`.execute(kysely);
      await sql`CREATE INDEX house_chore_due ON house_chore (due_at) WHERE state IN ('waiting', 'running')`.execute(
        kysely,
      );
      await sql`
        CREATE TABLE server_process (
          process text PRIMARY KEY,
          version text NOT NULL,
          seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
        )`.execute(kysely);
    },
  },
];
