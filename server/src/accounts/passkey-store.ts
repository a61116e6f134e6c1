import "./tables.ts";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../../core/src/access/index.ts";
import type { AccountHouse } from "../../../core/src/accounts/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { moment } from "./moment.ts";

const passkeySchema = z
  .object({
    passkey_id: z.string(),
    account_id: z.string(),
    name: z.string(),
    public_key: z.string(),
    // PostgreSQL gives large numbers as text.
    counter: z.coerce.number(),
    transports: z.array(z.string()),
    addedAt: z.string(),
    lastUsedAt: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.passkey_id,
    account: row.account_id as AccountId,
    name: row.name,
    publicKey: row.public_key,
    counter: row.counter,
    transports: row.transports,
    addedAt: row.addedAt,
    lastUsedAt: row.lastUsedAt ?? undefined,
  }));

export function openPasskeyStore(kysely: Kysely<DatabaseSchema>): AccountHouse["passkeys"] {
  const rows = () =>
    kysely
      .selectFrom("passkey")
      .select(["passkey_id", "account_id", "name", "public_key", "counter", "transports"])
      .select([moment("added_at").as("addedAt"), moment("last_used_at").as("lastUsedAt")]);
  return {
    async of(account) {
      const found = await rows().where("account_id", "=", account).orderBy("added_at").execute();
      return found.map((row) => passkeySchema.parse(row));
    },

    async find(id) {
      const row = await rows().where("passkey_id", "=", id).executeTakeFirst();
      return row === undefined ? undefined : passkeySchema.parse(row);
    },

    async add(passkey) {
      const { numInsertedOrUpdatedRows } = await kysely
        .insertInto("passkey")
        .values({
          passkey_id: passkey.id,
          account_id: passkey.account,
          name: passkey.name,
          public_key: passkey.publicKey,
          counter: passkey.counter,
          transports: JSON.stringify(passkey.transports),
          added_at: passkey.addedAt,
          last_used_at: null,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    async rename(account, id, name) {
      const { numUpdatedRows } = await kysely
        .updateTable("passkey")
        .set({ name })
        .where("account_id", "=", account)
        .where("passkey_id", "=", id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    async remove(account, id) {
      const { numDeletedRows } = await kysely
        .deleteFrom("passkey")
        .where("account_id", "=", account)
        .where("passkey_id", "=", id)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },

    async noteUse(id, counter, at) {
      // Two uses at the same moment: the count never goes back.
      const highest = sql<number>`greatest(counter, ${counter})`;
      await kysely
        .updateTable("passkey")
        .set({ counter: highest, last_used_at: at })
        .where("passkey_id", "=", id)
        .execute();
    },
  };
}
