import "./tables.ts";
import type { Kysely } from "kysely";
import { z } from "zod";
import {
  type AccountId,
  type Actor,
  keyScopes,
  type OrganisationId,
} from "../../../core/src/access/index.ts";
import type { AccountHouse, ProgramKeyStore } from "../../../core/src/accounts/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { Transaction } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

const dayOrNone = z.string().transform((text) => (text === "" ? undefined : (text as Day)));
const rowSchema = z
  .object({
    organisation_id: z.string(),
    key_id: z.string(),
    account_id: z.string(),
    name: z.string(),
    scope: z.enum(keyScopes),
    made_on: z.string(),
    expires_on: z.string(),
    last_used_on: dayOrNone,
    ended_on: dayOrNone,
  })
  .transform((row) => ({
    organisation: row.organisation_id as OrganisationId,
    id: row.key_id,
    account: row.account_id as AccountId,
    name: row.name,
    scope: row.scope,
    madeOn: row.made_on as Day,
    expiresOn: row.expires_on as Day,
    lastUsedOn: row.last_used_on,
    endedOn: row.ended_on,
  }));
const columns = [
  "program_key.organisation_id",
  "program_key.key_id",
  "program_key.account_id",
  "program_key.name",
  "scope",
  "made_on",
  "expires_on",
  "last_used_on",
  "ended_on",
] as const;

/** The keys of the actor's organisation. */
export function openProgramKeyStore({ kysely }: Transaction, { organisation }: Actor): ProgramKeyStore {
  return {
    async list() {
      const rows = await kysely
        .selectFrom("program_key")
        .leftJoin("account_person", "account_person.account_id", "program_key.account_id")
        .select(columns)
        .select("account_person.name as holder")
        .where("program_key.organisation_id", "=", organisation)
        .orderBy("made_on", "desc")
        .orderBy("program_key.name")
        .orderBy("program_key.key_id")
        .execute();
      return rows.map((row) => {
        const { organisation: _organisation, ...key } = rowSchema.parse(row);
        return { ...key, holder: row.holder ?? "" };
      });
    },

    async add(key, digest) {
      await kysely
        .insertInto("program_key")
        .values({
          organisation_id: organisation,
          key_id: key.id,
          account_id: key.account,
          name: key.name,
          scope: key.scope,
          digest,
          made_on: key.madeOn,
          expires_on: key.expiresOn,
          last_used_on: "",
          ended_on: "",
        })
        .execute();
    },

    async end(id, day) {
      await kysely
        .updateTable("program_key")
        .set({ ended_on: day })
        .where("organisation_id", "=", organisation)
        .where("key_id", "=", id)
        .execute();
    },
  };
}

/** Keys of every organisation, by the digest of their text: the house's own work, before there is any actor. */
export function openProgramKeyShelf(kysely: Kysely<DatabaseSchema>): AccountHouse["keys"] {
  return {
    async find(digest) {
      const row = await kysely
        .selectFrom("program_key")
        .select(columns)
        .where("digest", "=", digest)
        .executeTakeFirst();
      return row === undefined ? undefined : rowSchema.parse(row);
    },

    async noteUse(organisation, id, day) {
      await kysely
        .updateTable("program_key")
        .set({ last_used_on: day })
        .where("organisation_id", "=", organisation)
        .where("key_id", "=", id)
        .execute();
    },
  };
}

/** Forgets the keys that opened nothing since that day; until then the trail tells their names. */
export async function sweepProgramKeys(kysely: Kysely<DatabaseSchema>, before: Day): Promise<void> {
  await kysely
    .deleteFrom("program_key")
    .where(({ or, and, eb }) =>
      or([eb("expires_on", "<", before), and([eb("ended_on", "<>", ""), eb("ended_on", "<", before)])]),
    )
    .execute();
}
