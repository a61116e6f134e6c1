import "./tables.ts";
import { type Kysely, sql } from "kysely";
import type { AccountId, Actor, OrganisationId } from "../../../core/src/access/index.ts";
import type { Ids } from "../../../core/src/kernel/ids.ts";
import type { Database, DatabaseSchema } from "../database/index.ts";

/** Name given to the organisation of the person who runs Ouvrage alone, until they choose one. */
const ownOrganisationName = "Mon entreprise";

/**
 * The one owner of a server without login, made at the first start together with an empty organisation. Without login,
 * an owner who handed everything over begins again with an empty one.
 */
export async function ensureLocalOwner(
  database: Database,
  ids: Ids,
  { hasLogin = false }: { readonly hasLogin?: boolean } = {},
): Promise<AccountId> {
  return database.transaction(async ({ kysely }) => {
    // Of two programs that start together, one makes the owner and the other finds it.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('local owner', 0))`.execute(kysely);
    const account = await kysely
      .selectFrom("account")
      .select("account_id")
      .where("kind", "=", "local")
      .executeTakeFirst();
    const known = account === undefined ? undefined : (account.account_id as AccountId);
    if (known !== undefined && (hasLogin || (await hasOwnOrganisation(kysely, known)))) return known;
    const owner = known ?? (ids.next() as AccountId);
    if (known === undefined) {
      await kysely.insertInto("account").values({ account_id: owner, kind: "local" }).execute();
    }
    const organisation = { id: ids.next(), name: ownOrganisationName, isFictional: false };
    await addOrganisationIn({ kysely }, organisation, owner);
    return owner;
  });
}

async function hasOwnOrganisation(kysely: Kysely<DatabaseSchema>, owner: AccountId): Promise<boolean> {
  const held = await kysely
    .selectFrom("membership")
    .innerJoin("organisation", "organisation.organisation_id", "membership.organisation_id")
    .select("membership.role")
    .where("membership.account_id", "=", owner)
    .where("is_fictional", "=", false)
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}

/** Adds an organisation owned by the account. */
export async function addOrganisation(
  database: Database,
  organisation: { readonly id: string; readonly name: string; readonly isFictional: boolean },
  owner: AccountId,
): Promise<Actor> {
  return database.transaction((transaction) => addOrganisationIn(transaction, organisation, owner));
}

/** Adds an organisation owned by the account, in a transaction under way. */
export async function addOrganisationIn(
  { kysely }: { readonly kysely: Kysely<DatabaseSchema> },
  organisation: { readonly id: string; readonly name: string; readonly isFictional: boolean },
  owner: AccountId,
): Promise<Actor> {
  const { id, name, isFictional } = organisation;
  await kysely
    .insertInto("organisation")
    .values({ organisation_id: id, name, is_fictional: isFictional })
    .execute();
  await kysely
    .insertInto("membership")
    .values({ organisation_id: id, account_id: owner, role: "owner" })
    .execute();
  return { account: owner, organisation: id as OrganisationId, roles: ["owner"] };
}
