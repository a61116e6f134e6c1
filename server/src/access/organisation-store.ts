import "./tables.ts";
import { z } from "zod";
import {
  type Actor,
  type OrganisationId,
  type OrganisationStore,
  organisationKinds,
} from "../../../core/src/access/index.ts";
import { enterWalls, type Transaction } from "../database/index.ts";

const kindSchema = z.enum(organisationKinds);

/** The organisations of the actor's account. Erasing one deletes all its rows in every room by foreign keys. */
export function openOrganisationStore(transaction: Transaction, actor: Actor): OrganisationStore {
  const { kysely } = transaction;
  return {
    async mine() {
      const rows = await kysely
        .selectFrom("organisation")
        .leftJoin("membership", "membership.organisation_id", "organisation.organisation_id")
        .select(["organisation.organisation_id", "organisation.name", "organisation.is_fictional"])
        .select("organisation.kind")
        .where(({ eb }) =>
          actor.share === undefined
            ? eb("membership.account_id", "=", actor.account)
            : eb("organisation.organisation_id", "=", actor.organisation),
        )
        .distinct()
        .orderBy("organisation.is_fictional")
        .orderBy("organisation.name")
        .orderBy("organisation.organisation_id")
        .execute();
      return rows.map((row) => ({
        id: row.organisation_id as OrganisationId,
        name: row.name,
        kind: kindSchema.parse(row.kind),
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
      const owned = await kysely
        .selectFrom("organisation")
        .innerJoin("membership", "membership.organisation_id", "organisation.organisation_id")
        .select("organisation.organisation_id as organisation")
        .where("organisation.is_fictional", "=", true)
        .where("membership.account_id", "=", actor.account)
        .where("membership.role", "=", "owner")
        .execute();
      // It may be asked from another organisation of the same account: each is deleted inside its own walls.
      let inside = transaction;
      for (const { organisation } of owned) {
        inside = await enterWalls(inside, { account: actor.account, organisation });
        await inside.kysely.deleteFrom("organisation").where("organisation_id", "=", organisation).execute();
      }
      await enterWalls(inside, actor);
    },
  };
}
