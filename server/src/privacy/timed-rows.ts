import { type RawBuilder, sql } from "kysely";
import type { TimedKind } from "../../../core/src/privacy/index.ts";

/** Where a kind is, and the day that its retention runs from, as SQL. */
export interface TimedRows {
  readonly table: string;
  /** "2026-11-23" */
  readonly day: RawBuilder<string>;
  /** What is counted, when it is not the rows. */
  readonly counted?: RawBuilder<unknown>;
}

const dayOfText = (column: string) => sql<string>`left(${sql.ref(column)}, 10)`;
const dayOfMoment = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD')`;

export const timedRows: Readonly<Record<TimedKind, TimedRows>> = {
  payroll: {
    table: "payroll_declaration",
    day: sql<string>`to_char((month || '-01')::date + interval '1 month' - interval '1 day', 'YYYY-MM-DD')`,
    counted: sql`DISTINCT month`,
  },
  trainings: { table: "training", day: sql<string>`last_day` },
  diagnoses: { table: "diagnosis_document", day: dayOfText("saved_at") },
  designs: { table: "training_document", day: dayOfText("saved_at") },
  projects: { table: "project_document", day: dayOfText("saved_at") },
  tellings: { table: "field_telling", day: dayOfText("received_at") },
  links: {
    table: "project_link",
    day: sql<string>`CASE WHEN revoked_at = '' THEN expires_on ELSE least(expires_on, left(revoked_at, 10)) END`,
  },
  // A wave that was not counted has no day: its answers are counted before they are deleted.
  answers: { table: "answer_clock", day: sql<string>`runs_from`, counted: sql`runs_from` },
  addresses: { table: "answer_address", day: sql<string>`used_on` },
  portfolio: { table: "portfolio_firm", day: dayOfText("saved_at") },
  networkOffers: { table: "network_offer", day: sql<string>`until` },
  networkNeeds: { table: "network_need", day: dayOfText("saved_at") },
  invitations: { table: "invitation", day: dayOfMoment("invited_at") },
  auditTrail: { table: "audit_entry", day: dayOfMoment("at") },
};
