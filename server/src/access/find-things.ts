import "./tables.ts";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import {
  type AuditedThing,
  type AuditLine,
  mainThingOf,
  type ThingKind,
  thingKinds,
} from "../../../core/src/access/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** What this product gives for identifiers: a UUID, or 32 hexadecimal digits. */
const idShape = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/;

const kindSchema = z.enum(thingKinds);

export interface ThingsAsked {
  readonly lines: readonly AuditLine[];
  /** Kinds whose names the reader may see. */
  readonly shown: readonly ThingKind[];
}

/** The same lines with the names of what they are about, asked of the database in one statement for all of them. */
export async function findThings(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  { lines, shown }: ThingsAsked,
): Promise<readonly AuditLine[]> {
  const ids = new Set(lines.flatMap(({ subject, link }) => [subject, link?.id ?? ""]));
  ids.delete("");
  const found = await namesOf(kysely, organisation, [...ids]);
  return lines.map((line) => {
    const thing = thingOf(line, found.get(line.subject), shown);
    const label = shown.includes("link") ? (found.get(line.link?.id ?? "")?.name ?? "") : "";
    return {
      ...line,
      ...(thing === undefined ? {} : { thing }),
      ...(line.link === undefined ? {} : { link: { ...line.link, label } }),
    };
  });
}

interface FoundThing {
  readonly kind: ThingKind;
  readonly name: string;
  readonly of: string;
}

function thingOf(
  { subject, useCase }: AuditLine,
  found: FoundThing | undefined,
  shown: readonly ThingKind[],
): AuditedThing | undefined {
  if (found !== undefined) {
    const { kind, name, of } = found;
    if (!shown.includes(kind)) return { kind, standing: "hidden", name: "", of: "" };
    return { kind, standing: "named", name, of: shown.includes("project") ? of : "" };
  }
  // A month, a rule, a job family: it says by itself what it is.
  if (!idShape.test(subject)) return undefined;
  return { kind: mainThingOf(useCase) ?? "unknown", standing: "gone", name: "", of: "" };
}

async function namesOf(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundThing>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; kind: string; name: string; belongs_to: string }>`
    WITH asked AS (SELECT unnest(${ids}::text[]) AS id), here AS (SELECT ${organisation}::uuid AS organisation_id)
    SELECT id, 'project' AS kind, label AS name, '' AS belongs_to
      FROM project_document JOIN here USING (organisation_id) JOIN asked USING (id)
    UNION ALL SELECT id, 'diagnosis', label, ''
      FROM diagnosis_document JOIN here USING (organisation_id) JOIN asked USING (id)
    UNION ALL SELECT id, 'design', label, ''
      FROM training_document JOIN here USING (organisation_id) JOIN asked USING (id)
    UNION ALL SELECT id, 'questionnaire', label, ''
      FROM survey_questionnaire JOIN here USING (organisation_id) JOIN asked USING (id)
    UNION ALL SELECT survey_wave.id, 'wave', survey_wave.label, project_document.label
      FROM survey_wave JOIN here USING (organisation_id) JOIN asked ON asked.id = survey_wave.id
        JOIN project_document ON project_document.organisation_id = survey_wave.organisation_id
          AND project_document.id = survey_wave.project
    UNION ALL SELECT id, 'firm', label, ''
      FROM portfolio_firm JOIN here USING (organisation_id) JOIN asked USING (id)
    UNION ALL SELECT category_id, 'category', definition ->> 'label', ''
      FROM category JOIN here USING (organisation_id) JOIN category_version
        USING (organisation_id, category_id, version) JOIN asked ON asked.id = category_id
    UNION ALL SELECT payroll_file_id::text, 'import', name, ''
      FROM payroll_file JOIN here USING (organisation_id) JOIN asked ON asked.id = payroll_file_id::text
    UNION ALL SELECT ticket_id, 'import', name, ''
      FROM import_ticket JOIN here USING (organisation_id) JOIN asked ON asked.id = ticket_id
    UNION ALL SELECT project_link.id, 'link', project_link.label, project_document.label
      FROM project_link JOIN here USING (organisation_id) JOIN asked ON asked.id = project_link.id
        JOIN project_document ON project_document.organisation_id = project_link.organisation_id
          AND project_document.id = project_link.project
    UNION ALL SELECT telling_id, 'telling', '', project_document.label
      FROM field_telling JOIN here USING (organisation_id) JOIN asked ON asked.id = telling_id
        JOIN project_document ON project_document.organisation_id = field_telling.organisation_id
          AND project_document.id = field_telling.project_id
    UNION ALL SELECT project_share.id, 'share', partner.name, coalesce(project_document.label, '')
      FROM project_share JOIN asked ON asked.id = project_share.id
        JOIN here ON here.organisation_id IN (project_share.organisation_id, project_share.partner_id)
        JOIN organisation AS partner ON partner.organisation_id = CASE
          WHEN here.organisation_id = project_share.organisation_id THEN project_share.partner_id
          ELSE project_share.organisation_id END
        LEFT JOIN project_document ON project_document.organisation_id = here.organisation_id
          AND project_document.id = project_share.project_id
    UNION ALL SELECT DISTINCT membership.account_id::text, 'member', coalesce(account_person.name, ''), ''
      FROM membership JOIN here USING (organisation_id) JOIN asked ON asked.id = account_id::text
        LEFT JOIN account_person ON account_person.account_id = membership.account_id
    UNION ALL SELECT invitation_id::text, 'member', email, ''
      FROM invitation JOIN here USING (organisation_id) JOIN asked ON asked.id = invitation_id::text
    UNION ALL SELECT key_id::text, 'key', name, ''
      FROM program_key JOIN here USING (organisation_id) JOIN asked ON asked.id = key_id::text
    UNION ALL SELECT organisation.organisation_id::text, 'organisation', name, ''
      FROM organisation JOIN asked ON asked.id = organisation.organisation_id::text
      WHERE organisation.organisation_id IN (
        SELECT organisation_id FROM here
        UNION SELECT organisation_parent.organisation_id FROM organisation_parent
          JOIN here ON parent_id = here.organisation_id
        UNION SELECT parent_id FROM organisation_parent JOIN here USING (organisation_id)
        UNION SELECT partner_id FROM project_share JOIN here USING (organisation_id)
        UNION SELECT project_share.organisation_id FROM project_share
          JOIN here ON partner_id = here.organisation_id)
  `.execute(kysely);
  return new Map(
    rows.map(({ id, kind, name, belongs_to: of }) => [id, { kind: kindSchema.parse(kind), name, of }]),
  );
}
