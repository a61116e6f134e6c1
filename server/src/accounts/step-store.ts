import "./tables.ts";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../../core/src/access/index.ts";
import type { AccountHouse } from "../../../core/src/accounts/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { moment } from "./moment.ts";

const stepSchema = z
  .object({
    kind: z.enum(["addPasskey", "passkeySignIn", "providerSignIn"]),
    account_id: z.string().nullable(),
    expected: z.record(z.string(), z.string()),
    madeAt: z.string(),
  })
  .transform(({ account_id: account, ...step }) => ({
    ...step,
    account: account === null ? undefined : (account as AccountId),
  }));

/** First halves by the digest of their secret, each taken once. */
export function openStepStore(kysely: Kysely<DatabaseSchema>): AccountHouse["steps"] {
  return {
    async keep(digest, { kind, account, expected, madeAt }) {
      await kysely
        .insertInto("sign_in_step")
        .values({
          digest,
          kind,
          account_id: account ?? null,
          expected: JSON.stringify(expected),
          made_at: madeAt,
        })
        .execute();
    },

    async take(digest) {
      const row = await kysely
        .deleteFrom("sign_in_step")
        .where("digest", "=", digest)
        .returning(["kind", "account_id", "expected", moment("made_at").as("madeAt")])
        .executeTakeFirst();
      return row === undefined ? undefined : stepSchema.parse(row);
    },
  };
}
