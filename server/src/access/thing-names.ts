import { type RawBuilder, sql } from "kysely";

/**
 * Everything of an organisation that a line of its trail may be about: id, kind, name, and name of the project it
 * belongs to. A condition on the id put around it reaches each table by its key.
 */
export function thingNames(organisation: string): RawBuilder<unknown> {
  const here = sql`${organisation}::uuid`;
  const projectOf = (id: string, column: string) => sql`JOIN project_document
    ON project_document.organisation_id = ${sql.ref(`${id}.organisation_id`)}
      AND project_document.id = ${sql.ref(`${id}.${column}`)}`;
  return sql`
    SELECT id, 'project' AS kind, label AS name, '' AS belongs_to
      FROM project_document WHERE organisation_id = ${here}
    UNION ALL SELECT id, 'diagnosis', label, '' FROM diagnosis_document WHERE organisation_id = ${here}
    UNION ALL SELECT id, 'design', label, '' FROM training_document WHERE organisation_id = ${here}
    UNION ALL SELECT id, 'questionnaire', label, '' FROM survey_questionnaire WHERE organisation_id = ${here}
    UNION ALL SELECT survey_wave.id, 'wave', survey_wave.label, project_document.label
      FROM survey_wave ${projectOf("survey_wave", "project")} WHERE survey_wave.organisation_id = ${here}
    UNION ALL SELECT id, 'firm', label, '' FROM portfolio_firm WHERE organisation_id = ${here}
    UNION ALL SELECT category_id, 'category', definition ->> 'label', ''
      FROM category JOIN category_version USING (organisation_id, category_id, version)
      WHERE organisation_id = ${here}
    UNION ALL SELECT payroll_file_id::text, 'import', name, '' FROM payroll_file WHERE organisation_id = ${here}
    UNION ALL SELECT ticket_id, 'import', name, '' FROM import_ticket WHERE organisation_id = ${here}
    UNION ALL SELECT project_link.id, 'link', project_link.label, project_document.label
      FROM project_link ${projectOf("project_link", "project")} WHERE project_link.organisation_id = ${here}
    UNION ALL SELECT telling_id, 'telling', '', project_document.label
      FROM field_telling ${projectOf("field_telling", "project_id")} WHERE field_telling.organisation_id = ${here}
    UNION ALL SELECT project_share.id, 'share', partner.name, coalesce(project_document.label, '')
      FROM project_share JOIN organisation AS partner ON partner.organisation_id = CASE
          WHEN project_share.organisation_id = ${here} THEN project_share.partner_id
          ELSE project_share.organisation_id END
        LEFT JOIN project_document ON project_document.organisation_id = ${here}
          AND project_document.id = project_share.project_id
      WHERE ${here} IN (project_share.organisation_id, project_share.partner_id)
    UNION ALL SELECT DISTINCT membership.account_id::text, 'member', coalesce(account_person.name, ''), ''
      FROM membership LEFT JOIN account_person ON account_person.account_id = membership.account_id
      WHERE organisation_id = ${here}
    UNION ALL SELECT invitation_id::text, 'member', email, '' FROM invitation WHERE organisation_id = ${here}
    UNION ALL SELECT request, 'tables', coalesce(content #>> '{content,ask,title}', ''), ''
      FROM observatory_request WHERE organisation_id = ${here} OR organisation_id IN (
        SELECT parent_id FROM organisation_parent WHERE organisation_id = ${here} AND accepted_at <> '')
    UNION ALL SELECT request, 'tables', coalesce(content #>> '{content,ask,title}', ''), ''
      FROM observatory_brought WHERE organisation_id = ${here}
    UNION ALL SELECT key_id::text, 'key', name, '' FROM program_key WHERE organisation_id = ${here}
    UNION ALL SELECT organisation_id::text, 'organisation', name, ''
      FROM organisation WHERE organisation_id IN (
        SELECT ${here}
        UNION SELECT organisation_id FROM organisation_parent WHERE parent_id = ${here}
        UNION SELECT parent_id FROM organisation_parent WHERE organisation_id = ${here}
        UNION SELECT partner_id FROM project_share WHERE organisation_id = ${here}
        UNION SELECT organisation_id FROM project_share WHERE partner_id = ${here})`;
}
