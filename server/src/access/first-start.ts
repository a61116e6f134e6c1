import "./tables.ts";
import type { Database, Transaction } from "../database/index.ts";

/**
 * Runs an act once in the life of an installation, in one transaction: cut short, it leaves nothing and runs again at
 * the next start. Of two programs that start together, one runs it and the other waits for its end.
 */
export async function atFirstStart(
  database: Pick<Database, "transaction">,
  act: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction.kysely
      .insertInto("first_start")
      .values({ done: true })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) await act(transaction);
  });
}
