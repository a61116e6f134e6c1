import "./tables.ts";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { AccountId } from "../../../core/src/access/index.ts";
import { type AccountHouse, signInWays } from "../../../core/src/accounts/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { moment } from "./moment.ts";

const rowSchema = z
  .object({
    session_id: z.string(),
    account_id: z.string(),
    device: z.string(),
    way: z.enum(signInWays),
    started: z.string(),
    seen: z.string(),
  })
  .transform((row) => ({
    id: row.session_id,
    account: row.account_id as AccountId,
    device: row.device,
    way: row.way,
    startedAt: row.started,
    lastSeenAt: row.seen,
  }));

const columns = ["session_id", "account_id", "device", "way"] as const;

export function openSessionStore(kysely: Kysely<DatabaseSchema>): AccountHouse["sessions"] {
  const rows = () =>
    kysely
      .selectFrom("sign_in_session")
      .select(columns)
      .select([moment("started_at").as("started"), moment("last_seen_at").as("seen")]);
  return {
    async add(session, digest) {
      await kysely
        .insertInto("sign_in_session")
        .values({
          digest,
          session_id: session.id,
          account_id: session.account,
          device: session.device,
          way: session.way,
          started_at: session.startedAt,
          last_seen_at: session.lastSeenAt,
        })
        .execute();
    },

    async findByDigest(digest) {
      const row = await rows().where("digest", "=", digest).executeTakeFirst();
      return row === undefined ? undefined : rowSchema.parse(row);
    },

    async touch(id, at) {
      await kysely
        .updateTable("sign_in_session")
        .set({ last_seen_at: at })
        .where("session_id", "=", id)
        .execute();
    },

    async of(account) {
      const found = await rows()
        .where("account_id", "=", account)
        .orderBy("last_seen_at", "desc")
        .orderBy("session_id")
        .execute();
      return found.map((row) => rowSchema.parse(row));
    },

    async end(account, id) {
      if (!z.uuid().safeParse(id).success) return false;
      const { numDeletedRows } = await kysely
        .deleteFrom("sign_in_session")
        .where("account_id", "=", account)
        .where("session_id", "=", id)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },

    async endAll(account, but) {
      let ending = kysely.deleteFrom("sign_in_session").where("account_id", "=", account);
      if (but !== undefined) ending = ending.where("session_id", "<>", but);
      await ending.execute();
    },

    async sweep(lastSeenBefore, startedBefore) {
      await kysely
        .deleteFrom("sign_in_session")
        .where(({ or, eb }) =>
          or([eb("last_seen_at", "<", lastSeenBefore), eb("started_at", "<", startedBefore)]),
        )
        .execute();
    },
  };
}
