import "./tables.ts";
import type { AccountId, OrganisationId } from "../../../core/src/access/index.ts";
import type { InvitationDesk } from "../../../core/src/answers/index.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { LinkTokens } from "../../../core/src/links/index.ts";
import type { Database } from "../database/index.ts";

/**
 * Opens invitations. It asks the database the same one question whatever the token, outside any organisation, in a
 * table that does not know whether an invitation has served.
 */
export function openInvitationDesk(
  { kysely }: Pick<Database, "kysely">,
  tokens: Pick<LinkTokens, "markOf">,
  clock: Clock,
): InvitationDesk {
  return {
    async open(token) {
      const row = await kysely
        .selectFrom("answer_token")
        .selectAll()
        .where("token_mark", "=", tokens.markOf(token))
        .where("expires_on", ">=", clock.today())
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const organisation = row.organisation_id as OrganisationId;
      const actor = { organisation, account: row.made_by as AccountId, roles: [] };
      return {
        organisation,
        wave: row.wave_id,
        invitation: row.invitation_id,
        language: row.language,
        actor,
      };
    },
  };
}
