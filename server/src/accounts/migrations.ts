import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

const statements = [
  `CREATE TABLE account_person (
    account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    email text NOT NULL UNIQUE,
    name text NOT NULL,
    is_verified boolean NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  `CREATE TABLE account_password (
    account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    hash text NOT NULL,
    changed_at timestamptz NOT NULL
  )`,
  `CREATE TABLE sign_in_session (
    digest text PRIMARY KEY,
    session_id uuid NOT NULL UNIQUE,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    device text NOT NULL,
    way text NOT NULL,
    started_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL
  )`,
  "CREATE INDEX sign_in_session_account ON sign_in_session (account_id)",
  "CREATE TABLE sign_in_guess (key text PRIMARY KEY, guesses integer NOT NULL, last_at timestamptz NOT NULL)",
  `CREATE TABLE sign_in_step (
    digest text PRIMARY KEY,
    kind text NOT NULL,
    account_id uuid REFERENCES account ON DELETE CASCADE,
    expected jsonb NOT NULL,
    made_at timestamptz NOT NULL
  )`,
  `CREATE TABLE sign_in_event (
    event_number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    account_id uuid REFERENCES account ON DELETE CASCADE,
    at timestamptz NOT NULL
  )`,
  `CREATE TABLE one_time_link (
    digest text PRIMARY KEY,
    purpose text NOT NULL,
    account_id uuid REFERENCES account ON DELETE CASCADE,
    made_at timestamptz NOT NULL
  )`,
  `CREATE TABLE passkey (
    passkey_id text PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    name text NOT NULL,
    public_key text NOT NULL,
    counter bigint NOT NULL,
    transports jsonb NOT NULL,
    added_at timestamptz NOT NULL,
    last_used_at timestamptz
  )`,
  "CREATE INDEX passkey_account ON passkey (account_id)",
  `CREATE TABLE provider_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    PRIMARY KEY (issuer, subject)
  )`,
  `CREATE TABLE invitation (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    invitation_id uuid NOT NULL,
    email text NOT NULL,
    roles jsonb NOT NULL,
    digest text NOT NULL UNIQUE,
    is_mailed boolean NOT NULL,
    invited_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, invitation_id),
    UNIQUE (organisation_id, email)
  )`,
];

/** Accounts, sessions and links belong to the installation; invitations to an organisation. */
export const accountMigrations: readonly RoomMigration[] = [
  {
    name: "2026-11-23-accounts-sign-in",
    async up(kysely: Kysely<DatabaseSchema>) {
      for (const statement of statements) await sql.raw(statement).execute(kysely);
    },
  },
  {
    name: "2026-11-23-accounts-sign-in-keys",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE program_key (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          key_id uuid NOT NULL,
          account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
          name text NOT NULL,
          scope text NOT NULL,
          digest text NOT NULL UNIQUE,
          made_on text NOT NULL,
          expires_on text NOT NULL,
          last_used_on text NOT NULL,
          ended_on text NOT NULL,
          PRIMARY KEY (organisation_id, key_id)
        )`.execute(kysely);
      await sql`CREATE INDEX program_key_account ON program_key (account_id)`.execute(kysely);
    },
  },
];
