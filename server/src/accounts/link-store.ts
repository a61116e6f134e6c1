import "./tables.ts";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../../core/src/access/index.ts";
import type { AccountHouse } from "../../../core/src/accounts/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { moment } from "./moment.ts";

const linkSchema = z
  .object({ purpose: z.enum(["signIn", "owner"]), account_id: z.string().nullable(), madeAt: z.string() })
  .transform(({ purpose, account_id: account, madeAt }) => ({
    purpose,
    account: account === null ? undefined : (account as AccountId),
    madeAt,
  }));

/** One-time links by the digest of their secret. */
export function openLinkStore(kysely: Kysely<DatabaseSchema>): AccountHouse["links"] {
  return {
    async add(link, digest) {
      await kysely
        .insertInto("one_time_link")
        .values({
          digest,
          purpose: link.purpose,
          account_id: link.account ?? null,
          made_at: link.madeAt,
        })
        .execute();
    },

    async find(digest) {
      const row = await kysely
        .selectFrom("one_time_link")
        .select(["purpose", "account_id", moment("made_at").as("madeAt")])
        .where("digest", "=", digest)
        .executeTakeFirst();
      return row === undefined ? undefined : linkSchema.parse(row);
    },

    async take(digest) {
      const row = await kysely
        .deleteFrom("one_time_link")
        .where("digest", "=", digest)
        .returning(["purpose", "account_id", moment("made_at").as("madeAt")])
        .executeTakeFirst();
      return row === undefined ? undefined : linkSchema.parse(row);
    },
  };
}
