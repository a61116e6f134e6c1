import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  type ComparisonStore,
  comparisonAnswersSchema,
  nothingAnswered,
  participantLinkSchema,
} from "../../../core/src/comparisons/index.ts";
import type { Transaction } from "../database/index.ts";
import type { ComparisonLinkTable } from "./tables.ts";

/** Throws for whoever comes through a share: a use case should have refused them. */
export function mustOwn(share: Actor["share"]): void {
  if (share !== undefined) throw new Error("invalid act; nobody compares through a share");
}

/** What somebody said of a project to compare, and who of its participants is who in the payroll. */
export function openComparisonSettings(
  { kysely }: Transaction,
  { organisation, share }: Actor,
): Pick<ComparisonStore, "setting" | "saveSetting"> {
  return {
    async setting(project) {
      if (share !== undefined && share.project !== project) return { links: [], answers: nothingAnswered };
      const links = await sql<ComparisonLinkTable>`
        SELECT * FROM comparison_link WHERE organisation_id = ${organisation} AND project = ${project}
        ORDER BY participant COLLATE "C"`.execute(kysely);
      const settings = await sql<{ answers: unknown }>`
        SELECT answers FROM comparison_setting
        WHERE organisation_id = ${organisation} AND project = ${project}`.execute(kysely);
      const [setting] = settings.rows;
      return {
        links: links.rows.map((row) => participantLinkSchema.parse(row)),
        answers: setting === undefined ? nothingAnswered : comparisonAnswersSchema.parse(setting.answers),
      };
    },

    async saveSetting(project, { links, answers }) {
      mustOwn(share);
      await sql`
        INSERT INTO comparison_setting (organisation_id, project, answers)
        VALUES (${organisation}, ${project}, ${JSON.stringify(answers)}::jsonb)
        ON CONFLICT (organisation_id, project) DO UPDATE SET answers = excluded.answers`.execute(kysely);
      await sql`
        DELETE FROM comparison_link WHERE organisation_id = ${organisation} AND project = ${project}`.execute(
        kysely,
      );
      await sql`
        INSERT INTO comparison_link (organisation_id, project, participant, employee)
        SELECT ${organisation}, ${project}, participant, employee
        FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS row (participant text, employee uuid)`.execute(
        kysely,
      );
    },
  };
}
