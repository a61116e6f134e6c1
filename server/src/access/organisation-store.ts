import "./tables.ts";
import type { Actor, OrganisationId, OrganisationStore } from "../../../core/src/access/index.ts";
import type { Transaction } from "../database/index.ts";

/** The organisations of the actor's account. Erasing one deletes all its rows in every room by foreign keys. */
export function openOrganisationStore({ kysely }: Transaction, actor: Actor): OrganisationStore {
  return {
    async mine() {
      const rows = await kysely
        .selectFrom("organisation")
        .innerJoin("membership", "membership.organisation_id", "organisation.organisation_id")
        .select(["organisation.organisation_id", "organisation.name", "organisation.is_fictional"])
        .where("membership.account_id", "=", actor.account)
        .distinct()
        .orderBy("organisation.is_fictional")
        .orderBy("organisation.name")
        .orderBy("organisation.organisation_id")
        .execute();
      return rows.map((row) => ({
        id: row.organisation_id as OrganisationId,
        name: row.name,
        isFictional: row.is_fictional,
      }));
    },

    async rename(name) {
      await kysely
        .updateTable("organisation")
        .set({ name })
        .where("organisation_id", "=", actor.organisation)
        .execute();
    },

    async eraseFictional() {
      const mine = kysely
        .selectFrom("membership")
        .select("organisation_id")
        .where("account_id", "=", actor.account)
        .where("role", "=", "owner");
      await kysely
        .deleteFrom("organisation")
        .where("is_fictional", "=", true)
        .where("organisation_id", "in", mine)
        .execute();
    },
  };
}
