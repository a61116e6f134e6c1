import type { PoolClient } from "pg";
import { actorRole } from "./actor-role.ts";

/** For whom a transaction is: the one organisation it sees, and the account that acts. Both are UUIDs. */
export interface WalledFor {
  readonly organisation: string;
  readonly account: string;
}

/** A transaction, walled or not yet. */
interface Walled {
  readonly client: PoolClient;
  readonly walledFor?: WalledFor;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Closes the walls around a transaction until its end: what follows runs under the actors' role and sees the rows of
 * one organisation. Called again, the walls move to the other organisation. Use the transaction it answers, not the
 * one it was given.
 *
 * The organisation is told to PostgreSQL by the name of an open cursor, not by a setting: the function `set_config`
 * changes a setting, and even the role, in the middle of a query; no function opens or closes a named cursor.
 */
export async function enterWalls<Opened extends Walled>(
  transaction: Opened,
  walledFor: WalledFor,
): Promise<Opened & { readonly walledFor: WalledFor }> {
  const { organisation, account } = walledFor;
  for (const id of [organisation, account]) {
    if (!uuid.test(id)) throw new Error("invalid actor; organisation and account must be UUIDs");
  }
  const leave = transaction.walledFor === undefined ? "" : "CLOSE ALL; ";
  await transaction.client.query(
    `${leave}DECLARE "organisation ${organisation}" NO SCROLL CURSOR FOR SELECT 1;
    DECLARE "account ${account}" NO SCROLL CURSOR FOR SELECT 1;
    SET LOCAL ROLE ${actorRole}`,
  );
  return { ...transaction, walledFor: { organisation, account } };
}
