import "./tables.ts";
import { type Kysely, sql } from "kysely";
import type { AccountId, AuditEntry, OrganisationId } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { LinkDesk, LinkPurpose, LinkTokens } from "../../../core/src/links/index.ts";
import type { Database } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { linkColumns, linkOf } from "./link-store.ts";

export interface LinkDeskSources {
  readonly database: Pick<Database, "kysely" | "transaction">;
  readonly tokens: Pick<LinkTokens, "markOf">;
  readonly clock: Clock;
  /** Writes a line of an organisation's trail that tells an act done by a link. */
  readonly writeLine: (kysely: Kysely<DatabaseSchema>, entry: AuditEntry, link: string) => Promise<void>;
}

/** Pages that show what others are: that they were read is told; not so the trainee's page and the council's file. */
const toldPurposes: readonly LinkPurpose[] = [
  "tutorWords",
  "sessionAttendance",
  "designMinutes",
  "groupAnswers",
];

/**
 * Opens links for people without an account. It asks the database the same one question whatever the token, and a dead
 * link, like one that never was, brings no row back: neither the answer nor its time tells them apart. It asks outside
 * any organisation: which one it is, only the token tells.
 */
export function openLinkDesk({ database, tokens, clock, writeLine }: LinkDeskSources): LinkDesk {
  return {
    async open(token, purposes) {
      const row = await database.kysely
        .selectFrom("project_link")
        .select([...linkColumns, "organisation_id"])
        .where("token_mark", "=", tokens.markOf(token))
        .where("revoked_at", "=", "")
        .where("expires_on", ">=", clock.today())
        .where("purpose", "in", purposes)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const kept = linkOf(row);
      const { id: link, project, purpose, subject, language, label, expiresOn } = kept;
      const organisation = row.organisation_id as OrganisationId;
      const actor = { organisation, account: kept.madeBy, roles: [], link };
      return { organisation, link, project, purpose, subject, language, label, expiresOn, actor };
    },

    async noteOpened({ organisation, link, project, purpose, actor: { account } }) {
      const today = clock.today();
      await database.transaction(async ({ kysely }) => {
        const { numUpdatedRows } = await kysely
          .updateTable("project_link")
          .set({ last_opened_on: today })
          .where("organisation_id", "=", organisation)
          .where("id", "=", link)
          .where("last_opened_on", "<", today)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n || !toldPurposes.includes(purpose)) return;
        // The day and no hour: nobody's evenings are watched.
        const at = `${today}T00:00:00.000Z`;
        const act = { useCase: "openLink", subject: project, outcome: "done", at } as const;
        await writeLine(kysely, { account, organisation, ...act }, link);
      });
    },

    async noteRefused(token) {
      const link = await database.kysely
        .selectFrom("project_link")
        .select(["organisation_id", "id", "project", "made_by"])
        .where("token_mark", "=", tokens.markOf(token))
        .executeTakeFirst();
      if (link === undefined || (await isToldToday(database.kysely, link, clock.today()))) return;
      const act = {
        useCase: "openLink",
        subject: link.project,
        outcome: "refused",
        at: clock.now(),
      } as const;
      const organisation = link.organisation_id as OrganisationId;
      const account = link.made_by as AccountId;
      await writeLine(database.kysely, { account, organisation, ...act }, link.id);
    },
  };
}

/** Once a day and link: who has an old square and taps on it again and again fills nobody's trail. */
async function isToldToday(
  kysely: Kysely<DatabaseSchema>,
  link: { readonly organisation_id: string; readonly id: string },
  today: Day,
): Promise<boolean> {
  const told = await kysely
    .selectFrom("audit_entry")
    .select("outcome")
    .where("organisation_id", "=", link.organisation_id)
    .where("link_id", "=", link.id)
    .where("outcome", "=", "refused")
    .where(sql<boolean>`at >= ${today}::date::timestamp AT TIME ZONE 'Europe/Paris'`)
    .limit(1)
    .executeTakeFirst();
  return told !== undefined;
}
