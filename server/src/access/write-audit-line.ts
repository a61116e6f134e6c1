import "./tables.ts";
import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { type AuditEntry, markOf } from "../../../core/src/access/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import type { AuditMacs } from "./audit-mac.ts";

/** Through what the act was done, when it was not by a member at home: ids of a share, of a link, of a key. */
export interface ThroughWhat {
  readonly share?: string | undefined;
  readonly link?: string | undefined;
  readonly key?: string | undefined;
}

/** Writes a line of the trail with the mark that it bears from then on. The one place that writes any. */
export async function writeAuditLine(
  kysely: Kysely<DatabaseSchema>,
  macs: AuditMacs,
  entry: AuditEntry,
  { share = "", link = "", key = "" }: ThroughWhat,
): Promise<void> {
  const { organisation, account, useCase, subject, outcome } = entry;
  const nonce = randomBytes(12).toString("hex");
  const at = toMicroseconds(entry.at);
  const line = { organisation, account, useCase, subject, outcome, at, share, link, key, nonce };
  await kysely
    .insertInto("audit_entry")
    .values({
      organisation_id: organisation,
      account_id: account,
      use_case: useCase,
      subject,
      outcome,
      at,
      share_id: share,
      link_id: link,
      key_id: key,
      nonce,
      mark: markOf(line, macs(organisation)),
    })
    .execute();
}

/** The moment as the database gives it back: "2026-11-23T08:00:00.123000Z". */
function toMicroseconds(moment: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?Z$/.exec(moment);
  if (parts === null)
    throw new Error(`invalid moment; must be ISO 8601 in coordinated universal time: ${moment}`);
  const [, seconds = "", fraction = ""] = parts;
  return `${seconds}.${fraction.padEnd(6, "0")}Z`;
}
