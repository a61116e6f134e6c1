import "./tables.ts";
import { sql } from "kysely";
import {
  type AccountId,
  type Actor,
  type KeyScope,
  type OrganisationId,
  type Role,
  roles,
} from "../../../core/src/access/index.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Database } from "../database/index.ts";

/** What a request says of the place it acts in, as its headers say it. */
export interface AskedPlace {
  /** One of the account's organisations; the fictional one, else the one made first, when it is absent. */
  readonly organisation: string | undefined;
  /** A share that this organisation received. */
  readonly share: string | undefined;
}

/** Where an account is at home. */
interface Memberships {
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
}

/**
 * The account as a member of the organisation asked for; through a share that this organisation received and that is
 * live today, as the share's role in the organisation that gave it. `undefined` when the account is no such member, or
 * when no such share is live: nothing tells which.
 */
export async function findActor(
  database: Pick<Database, "kysely">,
  account: AccountId,
  { organisation, share }: AskedPlace,
  clock: Pick<Clock, "today">,
): Promise<Actor | undefined> {
  const home = await findHome(database, account, organisation);
  if (home === undefined || share === undefined) return home && { account, ...home };
  if (home.roles.length === 0) return undefined;
  const row = await database.kysely
    .selectFrom("project_share")
    .select(["organisation_id", "project_id", "role"])
    .where("partner_id", "=", home.organisation)
    .where("id", "=", share)
    .where("ending", "=", "")
    .where(sql`until COLLATE "C"`, ">=", clock.today())
    .executeTakeFirst();
  const role = roles.find((each) => each === row?.role);
  if (row === undefined || role === undefined) return undefined;
  return {
    account,
    organisation: row.organisation_id as OrganisationId,
    roles: [role],
    share: { id: share, project: row.project_id },
  };
}

/**
 * A program that acts by a key, as the person who made it is today in the key's organisation. `undefined` once they are
 * no member there, and when the request names another organisation, or a share: a key goes nowhere else.
 */
export async function findActorOfKey(
  database: Pick<Database, "kysely">,
  key: {
    readonly id: string;
    readonly account: AccountId;
    readonly organisation: OrganisationId;
    readonly scope: KeyScope;
  },
  { organisation, share }: AskedPlace,
  clock: Pick<Clock, "today">,
): Promise<Actor | undefined> {
  const isElsewhere = organisation !== undefined && organisation !== key.organisation;
  if (isElsewhere || share !== undefined) return undefined;
  const home = { organisation: key.organisation, share: undefined };
  const actor = await findActor(database, key.account, home, clock);
  return actor && { ...actor, key: { id: key.id, scope: key.scope } };
}

async function findHome(
  { kysely }: Pick<Database, "kysely">,
  account: AccountId,
  asked: string | undefined,
): Promise<Memberships | undefined> {
  const memberships = await kysely
    .selectFrom("membership")
    .innerJoin("organisation", "organisation.organisation_id", "membership.organisation_id")
    .select(["membership.organisation_id", "membership.role", "organisation.is_fictional"])
    .where("membership.account_id", "=", account)
    .orderBy("organisation.is_fictional", "desc")
    .orderBy("organisation.made_at")
    .orderBy("organisation.organisation_id")
    .execute();
  const organisation = asked ?? memberships[0]?.organisation_id;
  const held = memberships.filter((membership) => membership.organisation_id === organisation);
  if (organisation === undefined || held.length === 0) return undefined;
  const heldRoles = roles.filter((role) => held.some((membership) => membership.role === role));
  return { organisation: organisation as OrganisationId, roles: heldRoles };
}
