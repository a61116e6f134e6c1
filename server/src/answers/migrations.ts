import { type Kysely, sql } from "kysely";
import type { RoomMigration } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** One line a person of a cut. Nothing of it is ever changed; it goes with its organisation. */
const ledgerMigration: RoomMigration = {
  name: "2026-11-23-answers-ledger",
  async up(kysely: Kysely<DatabaseSchema>) {
    await sql`
      CREATE TABLE answer_ledger (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        frame_id text NOT NULL,
        person_key text NOT NULL,
        atom_id text NOT NULL,
        k integer NOT NULL,
        cut_order jsonb NOT NULL,
        author text NOT NULL,
        cut_at text NOT NULL,
        PRIMARY KEY (organisation_id, frame_id, person_key)
      )`.execute(kysely);
    await sql`
      CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'a line of the ledger is never changed'; END $$`.execute(kysely);
    await sql`
      CREATE TRIGGER answer_ledger_stays BEFORE UPDATE ON answer_ledger
        FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change()`.execute(kysely);
  },
};

/**
 * One row a wave, from which its answers, its invitations and their tokens hang: when its clock deletes it, they go,
 * whichever role they stand under. What was counted stays. Without a day until the wave is counted: nothing that was
 * not counted is ever deleted.
 */
const clockMigration: RoomMigration = {
  name: "2026-11-23-answers-pools-clock",
  async up(kysely: Kysely<DatabaseSchema>) {
    await sql`
      CREATE TABLE answer_clock (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        wave_id text NOT NULL,
        runs_from text,
        PRIMARY KEY (organisation_id, wave_id)
      )`.execute(kysely);
    await sql`
      INSERT INTO answer_clock
        SELECT organisation_id, wave_id, CASE WHEN recorded IS NULL THEN NULL ELSE '2026-11-23' END
        FROM answer_frame`.execute(kysely);
    for (const table of ["answer_pool", "answer_invitation", "answer_token"]) {
      await sql`
        ALTER TABLE ${sql.table(table)} ADD FOREIGN KEY (organisation_id, wave_id)
          REFERENCES answer_clock ON DELETE CASCADE`.execute(kysely);
    }
  },
};

/** What those who lead groups say; their answers hang from the clock of their wave, what was counted of them stays. */
const groupsMigration: RoomMigration = {
  name: "2026-11-23-answers-pools-groups",
  async up(kysely: Kysely<DatabaseSchema>) {
    await sql`
      CREATE TABLE answer_group (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        wave_id text NOT NULL,
        leader_id text NOT NULL,
        seal text NOT NULL,
        content jsonb NOT NULL,
        PRIMARY KEY (organisation_id, wave_id, leader_id),
        FOREIGN KEY (organisation_id, wave_id) REFERENCES answer_clock ON DELETE CASCADE
      )`.execute(kysely);
    await sql`
      CREATE TABLE answer_group_record (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        wave_id text NOT NULL,
        recorded jsonb NOT NULL,
        PRIMARY KEY (organisation_id, wave_id)
      )`.execute(kysely);
  },
};

/** Addresses go with their project, letters with the clock of their wave. */
const lettersMigration: RoomMigration = {
  // After the projects, to which addresses belong.
  name: "2026-11-23-projects-letters",
  async up(kysely: Kysely<DatabaseSchema>) {
    await sql`
      CREATE TABLE answer_address (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        project_id text NOT NULL,
        person_key text NOT NULL,
        address text NOT NULL,
        language text NOT NULL,
        used_on text NOT NULL,
        PRIMARY KEY (organisation_id, project_id, person_key),
        FOREIGN KEY (organisation_id, project_id)
          REFERENCES project_document (organisation_id, id) ON DELETE CASCADE
      )`.execute(kysely);
    await sql`
      CREATE TABLE answer_letter (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        wave_id text NOT NULL,
        person_key text NOT NULL,
        state text NOT NULL,
        PRIMARY KEY (organisation_id, wave_id, person_key),
        FOREIGN KEY (organisation_id, wave_id) REFERENCES answer_clock ON DELETE CASCADE
      )`.execute(kysely);
  },
};

/** Several servers send letters: which one has it in hand, and who asked for it. */
const heldLettersMigration: RoomMigration = {
  name: "2026-11-24-answers-letters-held",
  async up(kysely) {
    await sql`ALTER TABLE answer_letter ADD COLUMN held_by text NOT NULL DEFAULT '', ADD COLUMN asked_by uuid`.execute(
      kysely,
    );
  },
};

/** Recordings hang from the clock of their wave, as the answers they came with. */
const voicesMigration: RoomMigration = {
  name: "2026-11-24-answers-voices",
  async up(kysely: Kysely<DatabaseSchema>) {
    await sql`
      CREATE TABLE answer_voice_room (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        wave_id text NOT NULL,
        key_name text NOT NULL,
        waiting bytea NOT NULL,
        PRIMARY KEY (organisation_id, wave_id),
        FOREIGN KEY (organisation_id, wave_id) REFERENCES answer_clock ON DELETE CASCADE
      )`.execute(kysely);
    await sql`
      CREATE TABLE answer_voice (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        wave_id text NOT NULL,
        voice_id text NOT NULL,
        question text NOT NULL,
        may_quote boolean NOT NULL,
        media_type text NOT NULL,
        key_name text NOT NULL,
        sound bytea NOT NULL,
        PRIMARY KEY (organisation_id, wave_id, voice_id),
        FOREIGN KEY (organisation_id, wave_id) REFERENCES answer_clock ON DELETE CASCADE
      )`.execute(kysely);
    // Sealed bytes are chance: trying to press them together only takes time.
    await sql`ALTER TABLE answer_voice_room ALTER COLUMN waiting SET STORAGE EXTERNAL`.execute(kysely);
    await sql`ALTER TABLE answer_voice ALTER COLUMN sound SET STORAGE EXTERNAL`.execute(kysely);
  },
};

/** Words shown before anybody was asked whether they may be quoted are shown no more. */
const consentMigration: RoomMigration = {
  name: "2026-11-23-answers-pools-consent",
  async up(kysely: Kysely<DatabaseSchema>) {
    await sql`
      UPDATE answer_frame SET recorded = jsonb_set(recorded, '{texts}', '[]'::jsonb)
      WHERE recorded IS NOT NULL`.execute(kysely);
  },
};

export const answerMigrations: readonly RoomMigration[] = [
  ledgerMigration,
  {
    name: "2026-11-23-answers-pools",
    async up(kysely: Kysely<DatabaseSchema>) {
      await sql`
        CREATE TABLE answer_frame (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          wave_id text NOT NULL,
          cut jsonb NOT NULL,
          recorded jsonb,
          PRIMARY KEY (organisation_id, wave_id)
        )`.execute(kysely);
      await sql`
        CREATE TABLE answer_token (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          token_mark text NOT NULL UNIQUE,
          wave_id text NOT NULL,
          invitation_id text NOT NULL,
          language text NOT NULL,
          made_by uuid NOT NULL,
          expires_on text NOT NULL,
          PRIMARY KEY (organisation_id, invitation_id)
        )`.execute(kysely);
      await sql`
        CREATE TABLE answer_invitation (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          wave_id text NOT NULL,
          invitation_id text NOT NULL,
          person_key text NOT NULL,
          atom_id text NOT NULL,
          language text NOT NULL,
          times_reissued integer NOT NULL DEFAULT 0,
          seal text NOT NULL DEFAULT '',
          PRIMARY KEY (organisation_id, invitation_id),
          UNIQUE (organisation_id, wave_id, person_key)
        )`.execute(kysely);
      await sql`
        CREATE TABLE answer_pool (
          organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
          wave_id text NOT NULL,
          stored jsonb NOT NULL,
          key_name text NOT NULL,
          waiting bytea NOT NULL,
          PRIMARY KEY (organisation_id, wave_id)
        )`.execute(kysely);
    },
  },
  clockMigration,
  consentMigration,
  groupsMigration,
  lettersMigration,
  heldLettersMigration,
  voicesMigration,
];
