import type { Result } from "../../core/src/kernel/result.ts";
import type { Database, Transaction, TransactionSettings } from "./database/index.ts";

/** Runs an act in one transaction, which a refusal undoes as a failure does. */
export async function undoRefused<Value, Refusal>(
  database: Database,
  act: (transaction: Transaction) => Promise<Result<Value, Refusal>>,
  settings: TransactionSettings = {},
): Promise<Result<Value, Refusal>> {
  const undoing = new Error("refused");
  let refused: Result<Value, Refusal> | undefined;
  try {
    return await database.transaction(async (transaction) => {
      const outcome = await act(transaction);
      if (outcome.ok) return outcome;
      refused = outcome;
      throw undoing;
    }, settings);
  } catch (error) {
    if (error === undoing && refused !== undefined) return refused;
    throw error;
  }
}
