import "./tables.ts";
import type { Kysely } from "kysely";
import type { AccountId, OrganisationId, Role } from "../../../core/src/access/index.ts";
import type { Account, AccountHouse, EmailAddress } from "../../../core/src/accounts/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** Makes an organisation owned by the account, in a transaction under way. */
export type AddOrganisation = (
  kysely: Kysely<DatabaseSchema>,
  organisation: { readonly id: string; readonly name: string; readonly isFictional: boolean },
  owner: AccountId,
) => Promise<unknown>;

/** Tables of what lets an account in. */
const waysIn = ["account_password", "passkey", "provider_identity", "one_time_link", "program_key"] as const;

/** The accounts of the installation: the house's own work, before there is any actor. */
export function openAccountStore(
  kysely: Kysely<DatabaseSchema>,
  ports: { readonly addOrganisation: AddOrganisation; readonly nextId: () => string },
): AccountHouse["accounts"] {
  return {
    find: (account) => findBy(kysely, "account_id", account),
    findByEmail: (email) => findBy(kysely, "email", email),
    add: (account, at) => addAccount(kysely, account, at),

    async markVerified(account) {
      await kysely
        .updateTable("account_person")
        .set({ is_verified: true })
        .where("account_id", "=", account)
        .execute();
    },

    async passwordOf(account) {
      const row = await kysely
        .selectFrom("account_password")
        .select("hash")
        .where("account_id", "=", account)
        .executeTakeFirst();
      return row?.hash;
    },

    async setPassword(account, hash, at) {
      await kysely
        .insertInto("account_password")
        .values({ account_id: account, hash, changed_at: at })
        .onConflict((conflict) => conflict.column("account_id").doUpdateSet({ hash, changed_at: at }))
        .execute();
    },

    async dropWaysIn(account) {
      for (const table of waysIn) await kysely.deleteFrom(table).where("account_id", "=", account).execute();
    },

    async organisationNames(account) {
      const rows = await kysely
        .selectFrom("organisation")
        .innerJoin("membership", "membership.organisation_id", "organisation.organisation_id")
        .select("organisation.name")
        .where("membership.account_id", "=", account)
        .distinct()
        .execute();
      return rows.map(({ name }) => name);
    },

    async addOrganisation(name, owner) {
      const id = ports.nextId();
      await ports.addOrganisation(kysely, { id, name, isFictional: false }, owner);
      return id as OrganisationId;
    },

    join: (organisation, account, roles) => addRoles(kysely, organisation, account, roles),

    async countAccounts() {
      const row = await kysely
        .selectFrom("account_person")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },
  };
}

async function addAccount(kysely: Kysely<DatabaseSchema>, account: Account, at: string): Promise<boolean> {
  const { id, email, name, isVerified } = account;
  await kysely.insertInto("account").values({ account_id: id, kind: "person" }).execute();
  const { numInsertedOrUpdatedRows } = await kysely
    .insertInto("account_person")
    .values({ account_id: id, email, name, is_verified: isVerified, created_at: at })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

async function addRoles(
  kysely: Kysely<DatabaseSchema>,
  organisation: OrganisationId,
  account: AccountId,
  roles: readonly Role[],
): Promise<void> {
  const rows = roles.map((role) => ({ organisation_id: organisation, account_id: account, role }));
  await kysely
    .insertInto("membership")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function findBy(
  kysely: Kysely<DatabaseSchema>,
  column: "account_id" | "email",
  value: string,
): Promise<Account | undefined> {
  const row = await kysely
    .selectFrom("account_person")
    .select(["account_id", "email", "name", "is_verified"])
    .where(column, "=", value)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { account_id: id, email, name, is_verified: isVerified } = row;
  return { id: id as AccountId, email: email as EmailAddress, name, isVerified };
}
