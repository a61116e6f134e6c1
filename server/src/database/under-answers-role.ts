import { actorRole, answersRole } from "./actor-role.ts";
import type { Transaction } from "./open-database.ts";

/**
 * Works under the role of answers, for the organisation that the transaction is walled for, then goes back to the
 * actors' role; in the same transaction, so that what is asked for and what is answered are kept or undone together.
 * Whatever fails inside undoes the transaction: it must not go on.
 */
export async function underAnswersRole<Value>(
  { client, walledFor }: Pick<Transaction, "client" | "walledFor">,
  work: () => Promise<Value>,
): Promise<Value> {
  if (walledFor === undefined) throw new Error("invalid transaction; must be walled for an organisation");
  const cursor = `"answers ${walledFor.organisation}"`;
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT 1; SET LOCAL ROLE ${answersRole}`);
  const value = await work();
  await client.query(`CLOSE ${cursor}; SET LOCAL ROLE ${actorRole}`);
  return value;
}
