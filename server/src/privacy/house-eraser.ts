import { sql } from "kysely";
import type { HouseEraser } from "../../../core/src/privacy/index.ts";
import type { Transaction } from "../database/index.ts";
import type { ShelfOwner } from "./shelf-owner.ts";

/** Where the house's own transactions are opened. */
interface EraserDatabase {
  transaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value>;
}

/** The house's own work on accounts, which belong to nobody's organisation. */
export function openHouseEraser(database: EraserDatabase, { organisation }: ShelfOwner): HouseEraser {
  return {
    async eraseAccount(account) {
      return database.transaction(async ({ kysely }) => {
        await kysely
          .deleteFrom("membership")
          .where("organisation_id", "=", organisation)
          .where("account_id", "=", account)
          .execute();
        // What belongs to the account (name, address, password, keys, sessions) goes with it, by foreign keys.
        const { numAffectedRows } = await sql`
          DELETE FROM account WHERE account_id = ${account} AND kind <> 'local'
            AND NOT EXISTS (SELECT FROM membership WHERE membership.account_id = account.account_id)`.execute(
          kysely,
        );
        return numAffectedRows === 1n ? "whole" : "membership";
      });
    },
  };
}
