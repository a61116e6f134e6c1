import "./tables.ts";
import { sql } from "kysely";
import { type AccountHouse, takeGuess } from "../../../core/src/accounts/index.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Database, Transaction } from "../database/index.ts";
import { moment } from "./moment.ts";
import { guessKey } from "./secrets.ts";

/**
 * Tries in the database, counted before they are looked at: of many sent at the same moment, only the free ones pass.
 * Each count is a transaction of its own, which no refusal undoes.
 */
export function openGuessCounter(database: Database, key: Buffer, clock: Clock): AccountHouse["guesses"] {
  return {
    take: (kind, what) =>
      database.transaction(async (transaction) => {
        const row = guessKey(key, kind, what);
        const now = clock.now();
        const verdict = takeGuess(kind, await lockStanding(transaction, row), now);
        if (verdict.isOpen) {
          const { guesses, lastAt } = verdict.standing;
          await transaction.kysely
            .updateTable("sign_in_guess")
            .set({ guesses, last_at: lastAt })
            .where("key", "=", row)
            .execute();
        }
        return verdict;
      }),

    async forgive(kind, what, how) {
      const row = guessKey(key, kind, what);
      const { kysely } = database;
      if (how === "all") await kysely.deleteFrom("sign_in_guess").where("key", "=", row).execute();
      else {
        await kysely
          .updateTable("sign_in_guess")
          .set({ guesses: sql`greatest(guesses - 1, 0)` })
          .where("key", "=", row)
          .execute();
      }
    },
  };
}

/** The tries so far, which nobody else counts until the end of the transaction. */
async function lockStanding({ kysely }: Pick<Transaction, "kysely">, key: string) {
  const { numInsertedOrUpdatedRows } = await kysely
    .insertInto("sign_in_guess")
    .values({ key, guesses: 0, last_at: "epoch" })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  const row = await kysely
    .selectFrom("sign_in_guess")
    .select(["guesses", moment("last_at").as("lastAt")])
    .where("key", "=", key)
    .forUpdate()
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? undefined : row;
}
