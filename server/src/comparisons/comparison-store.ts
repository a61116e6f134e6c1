import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  type ComparisonStore,
  comparedFindingSchema,
  type FixedPeople,
  fixedPersonSchema,
  fixedSpanSchema,
  type ProjectComparison,
  projectComparisonSchema,
} from "../../../core/src/comparisons/index.ts";
import type { Transaction } from "../database/index.ts";
import { mustOwn, openComparisonSettings } from "./comparison-settings.ts";
import type { ComparisonChoiceTable, ComparisonPersonTable } from "./tables.ts";

const choiceSchema = z.object({ comparison: projectComparisonSchema, span: fixedSpanSchema });

/** The comparisons of the actor's organisation; through a share, those of its project, which it only reads. */
export function openComparisonStore(transaction: Transaction, actor: Actor): ComparisonStore {
  return {
    ...openReading(transaction, actor),
    ...openChoosing(transaction, actor),
    ...openComparisonSettings(transaction, actor),
  };
}

function openReading(
  { kysely }: Transaction,
  { organisation, share }: Actor,
): Pick<ComparisonStore, "ofProject" | "peopleOf"> {
  return {
    async ofProject(project) {
      if (share !== undefined && share.project !== project) return [];
      const { rows } = await sql<{ content: unknown; finding: unknown; fingerprint: string | null }>`
        SELECT choice.content, finding.content AS finding, finding.fingerprint
        FROM comparison_choice AS choice
          LEFT JOIN comparison_finding AS finding
            ON finding.organisation_id = choice.organisation_id AND finding.comparison = choice.id
        WHERE choice.organisation_id = ${organisation} AND choice.project = ${project}
        ORDER BY choice.place`.execute(kysely);
      return rows.map(({ content, finding, fingerprint }) =>
        withFinding(choiceSchema.parse(content).comparison, finding, fingerprint),
      );
    },

    async peopleOf(id): Promise<FixedPeople | undefined> {
      if (share !== undefined) return undefined;
      const choices = await sql<Pick<ComparisonChoiceTable, "content">>`
        SELECT content FROM comparison_choice
        WHERE organisation_id = ${organisation} AND id = ${id}`.execute(kysely);
      const [choice] = choices.rows;
      if (choice === undefined) return undefined;
      const { rows } = await sql<ComparisonPersonTable>`
        SELECT * FROM comparison_person WHERE organisation_id = ${organisation} AND comparison = ${id}
        ORDER BY employee, is_trained`.execute(kysely);
      const people = rows.map(({ employee, is_trained: isTrained, facts }) =>
        fixedPersonSchema.parse({ employee, isTrained, facts }),
      );
      return { ...choiceSchema.parse(choice.content).span, people };
    },
  };
}

function openChoosing(
  { kysely }: Transaction,
  { organisation, share }: Actor,
): Pick<ComparisonStore, "holdProject" | "choose" | "unlock"> {
  return {
    async holdProject(project) {
      const lock = `comparisons ${organisation} ${project}`;
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(kysely);
    },

    async choose(project, comparison, { people, ...span }) {
      mustOwn(share);
      const content = JSON.stringify({ comparison, span });
      await sql`
        INSERT INTO comparison_choice (organisation_id, id, project, place, content)
        SELECT ${organisation}, ${comparison.id}, ${project}, count(*) + 1, ${content}::jsonb
        FROM comparison_choice WHERE organisation_id = ${organisation} AND project = ${project}`.execute(
        kysely,
      );
      const rows = JSON.stringify(people);
      await sql`
        INSERT INTO comparison_person (organisation_id, comparison, employee, is_trained, facts)
        SELECT ${organisation}, ${comparison.id}, employee, "isTrained", facts
        FROM jsonb_to_recordset(${rows}::jsonb) AS row (employee uuid, "isTrained" boolean, facts jsonb)`.execute(
        kysely,
      );
    },

    async unlock(id, finding, fingerprint) {
      mustOwn(share);
      const { rows } = await sql`
        INSERT INTO comparison_finding (organisation_id, comparison, fingerprint, content)
        VALUES (${organisation}, ${id}, ${fingerprint}, ${JSON.stringify(finding)}::jsonb)
        ON CONFLICT DO NOTHING RETURNING comparison`.execute(kysely);
      if (rows.length === 0) return false;
      await sql`
        DELETE FROM comparison_person WHERE organisation_id = ${organisation} AND comparison = ${id}`.execute(
        kysely,
      );
      return true;
    },
  };
}

function withFinding(
  comparison: ProjectComparison,
  finding: unknown,
  fingerprint: string | null,
): ProjectComparison {
  if (finding === null || fingerprint === null) return comparison;
  return {
    ...comparison,
    state: "unlocked",
    finding: comparedFindingSchema.parse(finding),
    fingerprints: { ...comparison.fingerprints, finding: fingerprint },
  };
}
