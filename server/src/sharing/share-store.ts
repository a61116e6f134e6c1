import "./tables.ts";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { projectSchema } from "../../../core/src/projects/index.ts";
import {
  type ProjectShare,
  type ShareStore,
  shareEndings,
  shareRoles,
} from "../../../core/src/sharing/index.ts";
import type { Transaction } from "../database/index.ts";
import { readKind } from "./kin-store.ts";

const roleSchema = z.enum(shareRoles);
const endingSchema = z.enum(["", ...shareEndings]);

interface ShareRow {
  readonly id: string;
  readonly owner_id: string;
  readonly owner_name: string;
  readonly owner_kind: string;
  readonly partner_id: string;
  readonly partner_name: string;
  readonly partner_kind: string;
  readonly project_id: string;
  readonly label: string;
  readonly role: string;
  readonly purpose: string;
  readonly until: string;
  readonly made_at: string;
  readonly ending: string;
  readonly ended_at: string;
}

/** Columns of a share with the cards of both organisations and the present name of its project. */
const shareColumns = sql`
  share.id, share.project_id, share.role, share.purpose, share.until, share.made_at, share.ending, share.ended_at,
  owner.organisation_id AS owner_id, owner.name AS owner_name, owner.kind AS owner_kind,
  partner.organisation_id AS partner_id, partner.name AS partner_name, partner.kind AS partner_kind,
  project.label`;
const shareTables = sql`
  project_share AS share
  JOIN organisation AS owner ON owner.organisation_id = share.organisation_id
  JOIN organisation AS partner ON partner.organisation_id = share.partner_id
  JOIN project_document AS project
    ON project.organisation_id = share.organisation_id AND project.id = share.project_id`;
const latestFirst = sql`share.made_at COLLATE "C" DESC, share.id COLLATE "C"`;

/** The shares that the actor's organisation gave, and those it received. */
export function openShareStore({ kysely }: Pick<Transaction, "kysely">, { organisation }: Actor): ShareStore {
  const shareWhere = async (condition: RawBuilder<unknown>) => {
    const { rows } = await sql<ShareRow>`
      SELECT ${shareColumns} FROM ${shareTables} WHERE ${condition} ORDER BY ${latestFirst}`.execute(kysely);
    return rows.map(shareOf);
  };
  const liveWith = (today: Day) =>
    sql`share.partner_id = ${organisation} AND share.ending = '' AND share.until COLLATE "C" >= ${today}`;
  return {
    given: () => shareWhere(sql`share.organisation_id = ${organisation}`),
    received: (today) => shareWhere(liveWith(today)),
    async projects(today) {
      const { rows } = await sql<ShareRow & { readonly revision: number; readonly content: unknown }>`
        SELECT ${shareColumns}, project.revision, project.content
        FROM ${shareTables} WHERE ${liveWith(today)} ORDER BY ${latestFirst}`.execute(kysely);
      return rows.map(({ revision, content, ...row }) => ({
        share: shareOf(row),
        revision,
        project: projectSchema.parse(content),
      }));
    },
    async add({ id, partner, project, role, purpose, until, madeAt, madeBy }) {
      const keys = { organisation_id: organisation, id, partner_id: partner, project_id: project };
      const made = { made_at: madeAt, made_by: madeBy, ending: "", ended_at: "", ended_by: "" };
      await kysely
        .insertInto("project_share")
        .values({ ...keys, role, purpose, until, ...made })
        .execute();
    },
    async change(id, { until, purpose }) {
      await kysely
        .updateTable("project_share")
        .set({ until, purpose })
        .where("organisation_id", "=", organisation)
        .where("id", "=", id)
        .where("ending", "=", "")
        .execute();
    },
    async end(id, { how, at, by }) {
      const side = how === "withdrawn" ? "organisation_id" : "partner_id";
      await kysely
        .updateTable("project_share")
        .set({ ending: how, ended_at: at, ended_by: by })
        .where(side, "=", organisation)
        .where("id", "=", id)
        .where("ending", "=", "")
        .execute();
    },
  };
}

function shareOf(row: ShareRow): ProjectShare {
  return {
    id: row.id,
    owner: { id: row.owner_id, name: row.owner_name, kind: readKind(row.owner_kind) },
    partner: { id: row.partner_id, name: row.partner_name, kind: readKind(row.partner_kind) },
    project: row.project_id,
    label: row.label,
    role: roleSchema.parse(row.role),
    purpose: row.purpose,
    until: row.until,
    madeAt: row.made_at,
    ending: endingSchema.parse(row.ending),
    endedAt: row.ended_at,
  };
}
