import "./tables.ts";
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import {
  type EmployeeId,
  type Establishment,
  type SnapshotFields,
  snapshotBuilder,
  type WorkforceSnapshot,
  type WorkforceStore,
} from "../../../core/src/workforce/index.ts";
import { copyOut, type Transaction } from "../database/index.ts";
import { openStoredMonths } from "./stored-months.ts";

/**
 * Months read lately, by organisation and version. A version never changes, so that nothing here can be out of date.
 */
export interface SnapshotShelf {
  find(key: string): WorkforceSnapshot | undefined;
  put(key: string, snapshot: WorkforceSnapshot): void;
}

/** Employee-months kept in memory over all snapshots of the shelf. */
const shelfCapacity = 3_000_000;

/** A shelf that forgets what was asked for longest ago. */
export function newSnapshotShelf(): SnapshotShelf {
  const snapshots = new Map<string, WorkforceSnapshot>();
  let kept = 0;
  const forget = (key: string) => {
    kept -= snapshots.get(key)?.employees.length ?? 0;
    snapshots.delete(key);
  };
  return {
    find(key) {
      const snapshot = snapshots.get(key);
      if (snapshot === undefined) return undefined;
      snapshots.delete(key);
      snapshots.set(key, snapshot);
      return snapshot;
    },
    put(key, snapshot) {
      if (snapshots.has(key)) forget(key);
      snapshots.set(key, snapshot);
      kept += snapshot.employees.length;
      for (const oldest of snapshots.keys()) {
        if (kept <= shelfCapacity || oldest === key) break;
        forget(oldest);
      }
    },
  };
}

/** Whole months as columns, of the actor's organisation. */
export function openMonthSnapshots(
  transaction: Transaction,
  actor: Actor,
  shelf: SnapshotShelf,
): Pick<WorkforceStore, "snapshot"> {
  return {
    async snapshot(month) {
      const standing = await standingDeclarations(transaction, actor, month);
      if (standing.length === 0) return undefined;
      const establishments = await openStoredMonths(transaction, actor).establishments();
      const version = versionOf(standing, establishments);
      const key = `${actor.organisation} ${month} ${version}`;
      const onShelf = shelf.find(key);
      if (onShelf !== undefined) return onShelf;
      const snapshot = await readSnapshot(transaction, actor, { month, version, establishments });
      shelf.put(key, snapshot);
      return snapshot;
    },
  };
}

/** All the columns are made from: rows never change under a declaration, but establishments do under their SIRET. */
function versionOf(standing: readonly string[], establishments: readonly Establishment[]): string {
  return createHash("sha256")
    .update(JSON.stringify([standing, establishments]))
    .digest("hex");
}

async function standingDeclarations(
  { kysely }: Transaction,
  actor: Actor,
  month: Month,
): Promise<readonly string[]> {
  const rows = await kysely
    .selectFrom("payroll_declaration")
    .select(["payroll_file_id", "declaration"])
    .where("organisation_id", "=", actor.organisation)
    .where("month", "=", month)
    .where("standing", "=", "stands")
    .where("is_cancellation", "=", false)
    .orderBy("payroll_file_id")
    .orderBy("declaration")
    .execute();
  // The rows of somebody who is erased change under their declaration.
  const erased = await sql<{ count: string }>`
    SELECT count(*) AS count FROM privacy_erasure
    WHERE organisation_id = ${actor.organisation} AND kind = 'employee'`.execute(kysely);
  const count = erased.rows[0]?.count ?? 0;
  return rows.map((row) => `${row.payroll_file_id}:${row.declaration}:${count}`);
}

/** Columns of `employee_month` in the order of `fieldsOf`. */
const snapshotColumns = [
  "people.employee",
  "people.establishment",
  "occupation_code",
  "job_label",
  "exposures",
  "job_status",
  "job_grade",
  "collective_agreement",
  "contract_kind",
  "working_time",
  "paid_hours",
  "hourly_pay_cents",
  "qualification_level",
  "certifications",
  "sex",
  "age_band",
  "contract_start",
  "tenure_months",
].join(", ");

interface MonthToRead {
  readonly month: Month;
  readonly version: string;
  readonly establishments: readonly Establishment[];
}

/** COPY takes no parameters: the two values put in its text are checked again here. */
async function readSnapshot(
  transaction: Transaction,
  actor: Actor,
  { month, version, establishments }: MonthToRead,
): Promise<WorkforceSnapshot> {
  const builder = snapshotBuilder(month, version, establishments);
  const query = `SELECT ${snapshotColumns}
    FROM payroll_declaration AS declared
      JOIN employee_month AS people USING (organisation_id, payroll_file_id, declaration)
    WHERE declared.organisation_id = '${z.uuid().parse(actor.organisation)}'
      AND declared.month = '${monthText.parse(month)}'
      AND declared.standing = 'stands' AND NOT declared.is_cancellation`;
  for await (const rows of copyOut(transaction, query)) for (const row of rows) builder.add(fieldsOf(row));
  return builder.finish();
}

const monthText = z.string().regex(/^\d{4}-\d{2}$/);

function fieldsOf(row: readonly (string | null)[]): SnapshotFields {
  const numberAt = (index: number) =>
    row[index] === null || row[index] === undefined ? null : Number(row[index]);
  const textAt = (index: number) => row[index] ?? null;
  return {
    employee: (row[0] ?? "") as EmployeeId,
    establishment: row[1] ?? "",
    occupationCode: textAt(2),
    jobLabel: textAt(3),
    exposures: textAt(4),
    jobStatus: textAt(5),
    jobGrade: textAt(6),
    collectiveAgreement: textAt(7),
    contractKind: textAt(8),
    workingTime: textAt(9),
    paidHours: numberAt(10),
    hourlyPayCents: numberAt(11),
    qualificationLevel: textAt(12),
    certifications: textAt(13),
    sex: textAt(14),
    ageBand: textAt(15),
    contractStart: textAt(16),
    tenureMonths: numberAt(17),
  };
}
