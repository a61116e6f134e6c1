import "./tables.ts";
import { type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import {
  type AuditedAct,
  type AuditWish,
  actsByThing,
  auditedActs,
  isLook,
  otherActs,
} from "../../../core/src/access/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";

/** Lines of one organisation, before columns are chosen. */
export type Wished = SelectQueryBuilder<DatabaseSchema, "audit_entry", object>;

const looks = auditedActs.filter(isLook);

/** Only the lines wished for. */
export function wishFilter(entries: Wished, wish: AuditWish, organisation: string): Wished {
  const { who, from, to, act, kind, about, outcome, onlyChanges } = wish;
  let found = entries;
  if (who !== undefined) found = found.where(ofWho(who));
  // A day is a day in Paris, as everywhere in the house.
  if (from !== undefined)
    found = found.where(sql<SqlBool>`at >= ${from}::date::timestamp AT TIME ZONE 'Europe/Paris'`);
  if (to !== undefined)
    found = found.where(sql<SqlBool>`at < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Paris'`);
  if (act !== undefined) found = found.where("use_case", "=", act);
  if (kind !== undefined) found = found.where(sql<SqlBool>`use_case = ANY(${actsOf(kind)}::text[])`);
  if (about !== undefined) found = found.where(isAbout(about, organisation));
  if (outcome !== undefined) found = found.where("outcome", "=", outcome);
  if (onlyChanges !== undefined)
    found = found.where(({ eb, or }) => or([eb("outcome", "=", "refused"), eb("use_case", "not in", looks)]));
  return found;
}

function actsOf(kind: NonNullable<AuditWish["kind"]>): readonly AuditedAct[] {
  return kind === "other" ? otherActs : actsByThing[kind];
}

/** What is done by a link is done by whoever holds it, not by the account that gave it. */
function ofWho(who: string) {
  if (who === "link") return sql<SqlBool>`link_id <> ''`;
  if (who === "partner") return sql<SqlBool>`share_id <> ''`;
  if (who === "key") return sql<SqlBool>`key_id <> ''`;
  if (who === "local") {
    return sql<SqlBool>`link_id = '' AND account_id IN (SELECT account_id FROM account WHERE kind = 'local')`;
  }
  return sql<SqlBool>`account_id = ${who}::uuid AND link_id = ''`;
}

function isAbout(id: string, organisation: string) {
  // Asked once for all lines: a question that named the line would be asked again for each.
  return sql<SqlBool>`(subject = ${id} OR link_id = ${id} OR share_id = ${id} OR key_id = ${id} OR subject IN (
    SELECT project_link.id FROM project_link WHERE organisation_id = ${organisation}::uuid AND project = ${id}
    UNION ALL SELECT project_share.id FROM project_share
      WHERE organisation_id = ${organisation}::uuid AND project_id = ${id}
    UNION ALL SELECT telling_id FROM field_telling
      WHERE organisation_id = ${organisation}::uuid AND project_id = ${id}
    UNION ALL SELECT survey_wave.id FROM survey_wave
      WHERE organisation_id = ${organisation}::uuid AND project = ${id}))`;
}
