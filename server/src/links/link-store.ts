import "./tables.ts";
import type { Selectable } from "kysely";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import {
  type LinkPurpose,
  type LinkStore,
  linkPurposes,
  type ProjectLink,
} from "../../../core/src/links/index.ts";
import type { Transaction } from "../database/index.ts";
import type { ProjectLinkTable } from "./tables.ts";

/** Everything but the mark, which leaves the database for nobody. */
export const linkColumns = [
  "id",
  "project",
  "purpose",
  "subject",
  "language",
  "label",
  "made_by",
  "made_on",
  "expires_on",
  "revoked_at",
  "last_opened_on",
  "times_sent",
] as const;

/** The links of the actor's organisation. */
export function openLinkStore({ kysely }: Transaction, { organisation }: Actor): LinkStore {
  const rows = () =>
    kysely.selectFrom("project_link").select(linkColumns).where("organisation_id", "=", organisation);
  const change = (id: string) =>
    kysely.updateTable("project_link").where("organisation_id", "=", organisation).where("id", "=", id);
  return {
    async list(project) {
      const listed = await rows().where("project", "=", project).orderBy("link_number", "desc").execute();
      return listed.map(linkOf);
    },

    async find(project, id) {
      const row = await rows().where("project", "=", project).where("id", "=", id).executeTakeFirst();
      return row === undefined ? undefined : linkOf(row);
    },

    async add(links) {
      if (links.length === 0) return;
      const added = links.map(({ link, mark }) => ({
        ...rowOf(link),
        organisation_id: organisation,
        token_mark: mark,
      }));
      await kysely.insertInto("project_link").values(added).execute();
    },

    async hasMark(id, mark) {
      const row = await rows().where("id", "=", id).where("token_mark", "=", mark).executeTakeFirst();
      return row !== undefined;
    },

    async revoke(id, at) {
      const { numUpdatedRows } = await change(id)
        .set({ revoked_at: at })
        .where("revoked_at", "=", "")
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async renew(id, mark, expiresOn) {
      await change(id).set({ token_mark: mark, expires_on: expiresOn, times_sent: 0 }).execute();
    },

    async countSending(id) {
      await change(id)
        .set(({ eb }) => ({ times_sent: eb("times_sent", "+", 1) }))
        .execute();
    },
  };
}

type LinkRow = Pick<Selectable<ProjectLinkTable>, (typeof linkColumns)[number]>;

export function linkOf(row: LinkRow): ProjectLink {
  return {
    id: row.id,
    project: row.project,
    purpose: purposeOf(row.purpose),
    subject: row.subject,
    language: row.language,
    label: row.label,
    madeBy: row.made_by as AccountId,
    madeOn: row.made_on as Day,
    expiresOn: row.expires_on as Day,
    revokedAt: row.revoked_at,
    lastOpenedOn: row.last_opened_on === "" ? "" : (row.last_opened_on as Day),
    timesSent: row.times_sent,
  };
}

function rowOf(link: ProjectLink) {
  return {
    id: link.id,
    project: link.project,
    purpose: link.purpose,
    subject: link.subject,
    language: link.language,
    label: link.label,
    made_by: link.madeBy,
    made_on: link.madeOn,
    expires_on: link.expiresOn,
    revoked_at: link.revokedAt,
    last_opened_on: link.lastOpenedOn,
    times_sent: link.timesSent,
  };
}

function purposeOf(text: string): LinkPurpose {
  const purpose = linkPurposes.find((each) => each === text);
  if (purpose === undefined) throw new Error(`invalid row; must have a known purpose: ${text}`);
  return purpose;
}
