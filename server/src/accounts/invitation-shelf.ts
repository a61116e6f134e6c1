import "./tables.ts";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { type OrganisationId, roles } from "../../../core/src/access/index.ts";
import type { AccountHouse, EmailAddress } from "../../../core/src/accounts/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { moment } from "./moment.ts";

const openSchema = z
  .object({
    organisation_id: z.string(),
    organisationName: z.string(),
    invitation_id: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    is_mailed: z.boolean(),
    invitedAt: z.string(),
  })
  .transform((row) => ({
    organisation: row.organisation_id as OrganisationId,
    organisationName: row.organisationName,
    id: row.invitation_id,
    email: row.email as EmailAddress,
    roles: row.roles,
    isMailed: row.is_mailed,
    invitedAt: row.invitedAt,
  }));

/** Invitations of every organisation, by the digest of their secret: the house's own work. */
export function openInvitationShelf(kysely: Kysely<DatabaseSchema>): AccountHouse["invitations"] {
  const find: AccountHouse["invitations"]["find"] = async (digest) => {
    const row = await kysely
      .selectFrom("invitation")
      .innerJoin("organisation", "organisation.organisation_id", "invitation.organisation_id")
      .select([
        "invitation.organisation_id",
        "invitation_id",
        "email",
        "roles",
        "is_mailed",
        "organisation.name as organisationName",
        moment("invited_at").as("invitedAt"),
      ])
      .where("digest", "=", digest)
      .executeTakeFirst();
    return row === undefined ? undefined : openSchema.parse(row);
  };
  return {
    find,
    async take(digest) {
      // Of two that take it at the same moment, the second one finds nothing once the first is done.
      await sql`SELECT FROM invitation WHERE digest = ${digest} FOR UPDATE`.execute(kysely);
      const found = await find(digest);
      await kysely.deleteFrom("invitation").where("digest", "=", digest).execute();
      return found;
    },
  };
}
