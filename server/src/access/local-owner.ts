import "./tables.ts";
import { sql } from "kysely";
import type { AccountId, Actor, OrganisationId, Role } from "../../../core/src/access/index.ts";
import { roles } from "../../../core/src/access/index.ts";
import type { Ids } from "../../../core/src/kernel/ids.ts";
import type { Database, Transaction } from "../database/index.ts";

/** Name given to the organisation of the person who runs Ouvrage alone, until they choose one. */
const ownOrganisationName = "Mon entreprise";

/** The one owner of a server without login, made at the first start together with an empty organisation. */
export async function ensureLocalOwner(database: Database, ids: Ids): Promise<AccountId> {
  return database.transaction(async ({ kysely }) => {
    // Of two programs that start together, one makes the owner and the other finds it.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('local owner', 0))`.execute(kysely);
    const account = await kysely
      .selectFrom("account")
      .select("account_id")
      .where("kind", "=", "local")
      .executeTakeFirst();
    if (account !== undefined) return account.account_id as AccountId;
    const owner = ids.next() as AccountId;
    await kysely.insertInto("account").values({ account_id: owner, kind: "local" }).execute();
    const organisation = { id: ids.next(), name: ownOrganisationName, isFictional: false };
    await addOrganisationIn({ kysely }, organisation, owner);
    return owner;
  });
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
  { kysely }: Pick<Transaction, "kysely">,
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

/**
 * The account as a member of the organisation asked for, or of the fictional one, or of its own one when none is asked
 * for; `undefined` when it is not a member.
 */
export async function findLocalActor(
  database: Database,
  account: AccountId,
  asked: string | undefined,
): Promise<Actor | undefined> {
  const memberships = await database.kysely
    .selectFrom("membership")
    .innerJoin("organisation", "organisation.organisation_id", "membership.organisation_id")
    .select(["membership.organisation_id", "membership.role", "organisation.is_fictional"])
    .where("membership.account_id", "=", account)
    .orderBy("organisation.is_fictional", "desc")
    .orderBy("organisation.organisation_id")
    .execute();
  const organisation = asked ?? memberships[0]?.organisation_id;
  const held = memberships.filter((membership) => membership.organisation_id === organisation);
  if (organisation === undefined || held.length === 0) return undefined;
  const heldRoles = roles.filter((role: Role) => held.some((membership) => membership.role === role));
  return { account, organisation: organisation as OrganisationId, roles: heldRoles };
}
