import "./tables.ts";
import { type SelectQueryBuilder, sql } from "kysely";
import { z } from "zod";
import {
  type AccountId,
  type Actor,
  type AuditLine,
  type AuditSearch,
  type AuditTrail,
  auditedActs,
  type OrganisationId,
  placeAfter,
} from "../../../core/src/access/index.ts";
import type { Transaction } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import type { AuditMacs } from "./audit-mac.ts";
import { type Wished, wishFilter } from "./audit-wish.ts";
import { findSaid } from "./find-said.ts";
import { findThings } from "./find-things.ts";
import { writeAuditLine } from "./write-audit-line.ts";

const act = z.enum(auditedActs);
const outcome = z.enum(["done", "refused"]);

export interface TrailWriting {
  readonly macs: AuditMacs;
  /** Told for which organisation a line is being written. */
  readonly noteLine: (organisation: string) => void;
}

/** The audit trail of the actor's organisation. */
export function openAuditTrail(
  { kysely }: Transaction,
  actor: Actor,
  { macs, noteLine }: TrailWriting,
): AuditTrail {
  const { organisation } = actor;
  const entries = () =>
    kysely.selectFrom("audit_entry").where("audit_entry.organisation_id", "=", organisation);
  const wished = async ({ wish, shown }: Pick<AuditSearch, "wish" | "shown">): Promise<Wished> => {
    const asked = wishFilter(entries(), wish, organisation);
    const said = await findSaid(kysely, organisation, { wish, shown });
    return said.reduce((found, each) => found.where(each), asked);
  };
  return {
    async append(entry) {
      noteLine(entry.organisation);
      const through = { share: actor.share?.id, link: actor.link, key: actor.key?.id };
      await writeAuditLine(kysely, macs, entry, through);
    },

    async latest(count) {
      const rows = await readable(entries()).orderBy("entry_number", "desc").limit(count).execute();
      return rows.map(lineOf);
    },

    async search({ wish, place, count, shown }) {
      const asked = await wished({ wish, shown });
      const from = place === undefined ? asked : asked.where("at", "<=", place.moment);
      const rows = await readable(from)
        // With its table: alone, "at" would be the text above, which no index gives in order.
        .orderBy("audit_entry.at", "desc")
        .orderBy("audit_entry.entry_number", "desc")
        .offset(place?.passed ?? 0)
        .limit(count + 1)
        .execute();
      const lines = rows.slice(0, count).map(lineOf);
      const named = await findThings(kysely, organisation, { lines, shown });
      const next = rows.length > count ? placeAfter(lines, place) : undefined;
      return { lines: named, ...(next === undefined ? {} : { next }) };
    },

    async count(asked, atMost) {
      const some = (await wished(asked)).select("entry_number").limit(atMost).as("some");
      const { count } = await kysely
        .selectFrom(some)
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

/** The columns of a line, with who the partner of its share is and what its link was for. */
function readable(entries: Wished) {
  return entries
    .select([
      "account_id",
      "organisation_id",
      "use_case",
      "subject",
      "outcome",
      "share_id",
      "link_id",
      "key_id",
    ])
    .select((row) =>
      row
        .selectFrom("project_share")
        .innerJoin("organisation", "organisation.organisation_id", "project_share.partner_id")
        .select("organisation.name")
        .whereRef("project_share.organisation_id", "=", "audit_entry.organisation_id")
        .whereRef("project_share.id", "=", "audit_entry.share_id")
        .as("partner"),
    )
    .select((row) =>
      row
        .selectFrom("program_key")
        .select("program_key.name")
        .whereRef("program_key.organisation_id", "=", "audit_entry.organisation_id")
        .where(sql<boolean>`program_key.key_id::text = audit_entry.key_id`)
        .as("key_name"),
    )
    .select((row) =>
      row
        .selectFrom("account")
        .select("account.kind")
        .whereRef("account.account_id", "=", "audit_entry.account_id")
        .as("account_kind"),
    )
    .select((row) =>
      row
        .selectFrom("project_link")
        .select("project_link.purpose")
        .whereRef("project_link.organisation_id", "=", "audit_entry.organisation_id")
        .whereRef("project_link.id", "=", "audit_entry.link_id")
        .as("purpose"),
    )
    .select(sql<string>`to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as("at"));
}

type Row =
  ReturnType<typeof readable> extends SelectQueryBuilder<DatabaseSchema, "audit_entry", infer Found>
    ? Found
    : never;

function lineOf(row: Row): AuditLine {
  return {
    account: row.account_id as AccountId,
    organisation: row.organisation_id as OrganisationId,
    useCase: act.parse(row.use_case),
    subject: row.subject,
    outcome: outcome.parse(row.outcome),
    at: row.at,
    ...(row.key_id === "" ? {} : { key: { id: row.key_id, name: row.key_name ?? "" } }),
    ...(row.account_kind === "local" && row.link_id === "" ? { isLocal: true as const } : {}),
    ...(row.share_id === "" ? {} : { share: { id: row.share_id, partner: row.partner ?? "" } }),
    ...(row.link_id === "" ? {} : { link: { id: row.link_id, purpose: row.purpose ?? "", label: "" } }),
  };
}
