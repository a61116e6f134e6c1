import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { AccountId, Actor, AuditTrail, OrganisationId } from "../../../core/src/access/index.ts";
import { useCases } from "../../../core/src/access/index.ts";
import type { Transaction } from "../database/index.ts";

const useCase = z.enum(useCases);
const outcome = z.enum(["done", "refused"]);

/** The audit trail of the actor's organisation. */
export function openAuditTrail({ kysely }: Transaction, actor: Actor): AuditTrail {
  return {
    async append(entry) {
      await kysely
        .insertInto("audit_entry")
        .values({
          organisation_id: entry.organisation,
          account_id: entry.account,
          use_case: entry.useCase,
          subject: entry.subject,
          outcome: entry.outcome,
          at: entry.at,
        })
        .execute();
    },

    async latest(count) {
      const rows = await kysely
        .selectFrom("audit_entry")
        .select(["account_id", "organisation_id", "use_case", "subject", "outcome"])
        .select(sql<string>`to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as("at"))
        .where("organisation_id", "=", actor.organisation)
        .orderBy("entry_number", "desc")
        .limit(count)
        .execute();
      return rows.map((row) => ({
        account: row.account_id as AccountId,
        organisation: row.organisation_id as OrganisationId,
        useCase: useCase.parse(row.use_case),
        subject: row.subject,
        outcome: outcome.parse(row.outcome),
        at: row.at,
      }));
    },
  };
}
