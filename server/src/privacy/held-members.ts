import { sql } from "kysely";
import type { AccountId } from "../../../core/src/access/index.ts";
import type { PersonalShelf } from "../../../core/src/privacy/index.ts";
import type { Transaction } from "../database/index.ts";
import type { ShelfOwner } from "./shelf-owner.ts";

/** The members of an organisation, with what their colleagues see of them, and their acts. */
export function openHeldMembers(
  { kysely }: Pick<Transaction, "kysely">,
  { organisation }: ShelfOwner,
): Pick<PersonalShelf, "accounts" | "actsOf" | "lockMembers"> {
  return {
    async accounts() {
      const { rows } = await sql<MemberRow>`
        SELECT account_id, coalesce(email, '') AS email, coalesce(name, '') AS name,
          coalesce(to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '') AS created_at,
          array_agg(role ORDER BY role) AS roles
        FROM membership LEFT JOIN account_person USING (account_id)
        WHERE organisation_id = ${organisation}
        GROUP BY account_id, email, name, account_person.created_at ORDER BY name, account_id`.execute(
        kysely,
      );
      return rows.map(({ account_id: account, created_at: createdAt, email, name, roles }) => ({
        account,
        email,
        name,
        roles,
        createdAt,
      }));
    },

    // The same row as a change of roles locks.
    async lockMembers() {
      await sql`SELECT FROM organisation WHERE organisation_id = ${organisation} FOR UPDATE`.execute(kysely);
    },

    async actsOf(account) {
      const { rows } = await sql<{ useCase: string; subject: string; outcome: string; at: string }>`
        SELECT use_case AS "useCase", subject, outcome,
          to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
        FROM audit_entry WHERE organisation_id = ${organisation} AND account_id = ${account}
        ORDER BY entry_number`.execute(kysely);
      return rows;
    },
  };
}

interface MemberRow {
  readonly account_id: AccountId;
  readonly email: string;
  readonly name: string;
  readonly created_at: string;
  readonly roles: readonly string[];
}
