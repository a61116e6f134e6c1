import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type SealLink, type SealStore, sealLinkSchema } from "../../../core/src/plans/index.ts";
import type { Transaction } from "../database/index.ts";
import type { PlanSealTable } from "./tables.ts";

/** The seals of the actor's organisation; through a share, those of its project, and the chain they hang on. */
export function openSealStore({ kysely }: Transaction, { organisation, share }: Actor): SealStore {
  return {
    async ofProject(project) {
      if (share !== undefined && share.project !== project) return [];
      const { rows } = await sql<PlanSealTable>`
        SELECT * FROM plan_seal WHERE organisation_id = ${organisation} AND project = ${project}
        ORDER BY number`.execute(kysely);
      return rows.map(({ link, content }) => ({ link: linkOf(link), content }));
    },

    async chain() {
      const { rows } = await sql<Pick<PlanSealTable, "link">>`
        SELECT link FROM plan_seal WHERE organisation_id = ${organisation} ORDER BY number`.execute(kysely);
      return rows.map(({ link }) => linkOf(link));
    },

    async holdLast() {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`plan seals ${organisation}`}, 0))`.execute(
        kysely,
      );
      const { rows } = await sql<Pick<PlanSealTable, "link">>`
        SELECT link FROM plan_seal WHERE organisation_id = ${organisation}
        ORDER BY number DESC LIMIT 1`.execute(kysely);
      return rows[0] === undefined ? undefined : linkOf(rows[0].link);
    },

    async append(project, { link, content }) {
      await sql`
        INSERT INTO plan_seal (organisation_id, number, project, link, content)
        VALUES (${organisation}, ${link.head.number}, ${project}, ${JSON.stringify(link)}, ${content})`.execute(
        kysely,
      );
    },
  };
}

function linkOf(text: string): SealLink {
  return sealLinkSchema.parse(JSON.parse(text));
}
