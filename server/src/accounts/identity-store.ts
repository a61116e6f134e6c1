import "./tables.ts";
import type { Kysely } from "kysely";
import type { AccountId } from "../../../core/src/access/index.ts";
import type { AccountHouse } from "../../../core/src/accounts/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** Which account somebody of a provider is. */
export function openIdentityStore(kysely: Kysely<DatabaseSchema>): AccountHouse["identities"] {
  return {
    async find(issuer, subject) {
      const row = await kysely
        .selectFrom("provider_identity")
        .select("account_id")
        .where("issuer", "=", issuer)
        .where("subject", "=", subject)
        .executeTakeFirst();
      return row === undefined ? undefined : (row.account_id as AccountId);
    },

    async link(issuer, subject, account) {
      await kysely
        .insertInto("provider_identity")
        .values({ issuer, subject, account_id: account })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
