import "./tables.ts";
import { type Kysely, sql } from "kysely";
import type { AccountId, OrganisationId } from "../../../core/src/access/index.ts";
import type { AccountHouse } from "../../../core/src/accounts/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** What was begun without login: the house's own work, over the whole installation. */
export function openLocalShelf(kysely: Kysely<DatabaseSchema>): AccountHouse["local"] {
  const memberships = () =>
    kysely
      .selectFrom("organisation")
      .innerJoin("membership", "membership.organisation_id", "organisation.organisation_id")
      .innerJoin("account", "account.account_id", "membership.account_id")
      .where("account.kind", "=", "local");
  return {
    async lock() {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended('local owner', 0))`.execute(kysely);
      await memberships().select("organisation.organisation_id").forUpdate("organisation").execute();
    },

    async held() {
      const rows = await memberships()
        .select(["organisation.organisation_id", "name", "is_fictional", "membership.account_id"])
        .select(({ exists, selectFrom }) =>
          exists(
            selectFrom("audit_entry")
              .select("audit_entry.outcome")
              .whereRef("audit_entry.organisation_id", "=", "organisation.organisation_id")
              .where("use_case", "<>", "handOverOrganisation"),
          ).as("is_used"),
        )
        .where("membership.role", "=", "owner")
        .orderBy("organisation.made_at")
        .orderBy("organisation.organisation_id")
        .execute();
      return rows.map((row) => ({
        id: row.organisation_id as OrganisationId,
        name: row.name,
        isFictional: row.is_fictional,
        isUsed: Boolean(row.is_used),
        owner: row.account_id as AccountId,
      }));
    },

    async handedOver() {
      const rows = await kysely
        .selectFrom("audit_entry")
        .innerJoin("organisation", "organisation.organisation_id", "audit_entry.organisation_id")
        .select(["organisation.organisation_id", "name"])
        .distinct()
        .where("use_case", "=", "handOverOrganisation")
        .where("outcome", "=", "done")
        .orderBy("name")
        .execute();
      return rows.map(({ organisation_id, name }) => ({ id: organisation_id as OrganisationId, name }));
    },

    async letGo(organisation) {
      await kysely
        .deleteFrom("membership")
        .where("organisation_id", "=", organisation)
        .where(
          "account_id",
          "in",
          kysely.selectFrom("account").select("account_id").where("kind", "=", "local"),
        )
        .execute();
    },
  };
}
