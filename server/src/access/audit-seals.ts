import "./tables.ts";
import { type Kysely, type RawBuilder, sql } from "kysely";
import {
  type Actor,
  type AuditSeal,
  type AuditSeals,
  digestOf,
  type Mac,
  type MarkedLine,
  markOf,
  noDigest,
  type SealableLine,
} from "../../../core/src/access/index.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Database, Transaction } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import type { AuditMacs } from "./audit-mac.ts";

export interface SealingHouse {
  readonly database: Pick<Database, "transaction" | "kysely">;
  readonly macs: AuditMacs;
  readonly clock: Pick<Clock, "now">;
}

/** The seals of the actor's organisation. */
export function openAuditSeals(
  { kysely }: Transaction,
  { organisation }: Actor,
  macs: AuditMacs,
): AuditSeals {
  return {
    mac: macs(organisation),

    async unsealed(count) {
      const rows = await unsealedLines(kysely, organisation, 0)
        .select(lineColumns)
        .select(momentOf("at").as("at"))
        .limit(count)
        .execute();
      return rows.map((row) => ({ ...lineOf(organisation, row), mark: row.mark }));
    },

    async read(after, count) {
      const seals = await kysely
        .selectFrom("audit_seal")
        .select(["position", "entry_number", "mark", "sealed_at", "digest"])
        .where("organisation_id", "=", organisation)
        .where("position", ">", after)
        .orderBy("position")
        .limit(count)
        .execute();
      const numbers = seals.map((seal) => seal.entry_number);
      const lines = await linesOf(kysely, organisation, numbers);
      return seals.map((seal) => ({
        seal: {
          position: seal.position,
          entryNumber: seal.entry_number,
          mark: seal.mark,
          sealedAt: seal.sealed_at,
          digest: seal.digest,
        },
        line: lines.get(seal.entry_number),
      }));
    },
  };
}

/** Lines by their numbers, each reached by its key: a join would read the whole trail again for every few seals. */
async function linesOf(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, MarkedLine>> {
  const rows = await kysely
    .selectFrom("audit_entry")
    .select(lineColumns)
    .select(["mark", sql<number>`entry_number`.as("entry_number"), momentOf("at").as("at")])
    .where("organisation_id", "=", organisation)
    .where(sql<boolean>`entry_number = ANY(${numbers}::bigint[])`)
    .execute();
  return new Map(rows.map((row) => [row.entry_number, { ...lineOf(organisation, row), mark: row.mark }]));
}

/** Organisations with lines that no seal covers. */
export async function unsealedOrganisations({
  kysely,
}: Pick<Database, "kysely">): Promise<readonly string[]> {
  const { rows } = await sql<{ organisation: string }>`
    SELECT DISTINCT entry.organisation_id AS organisation FROM audit_entry AS entry
      JOIN organisation ON organisation.organisation_id = entry.organisation_id
    WHERE NOT EXISTS (SELECT FROM audit_seal WHERE audit_seal.organisation_id = entry.organisation_id
      AND audit_seal.entry_number = entry.entry_number)`.execute(kysely);
  return rows.map(({ organisation }) => organisation);
}

/** Lines sealed in one transaction. */
const batch = 5000;
/**
 * How far behind the last seal a line is looked for: a number is taken when a line is written and seen when its
 * transaction ends, so that one of a slow transaction comes after greater ones. Numbers count the lines of every
 * organisation.
 */
const lateLines = 100_000;

/** `late` looks a little behind the last seal, as often as wanted; `whole` looks at every line, at the start. */
export type SealingReach = "late" | "whole";

/**
 * Puts seals over the lines of an organisation that have none, in the order they were written in. It waits for nobody
 * who writes, and nobody who writes waits for it: it works on committed lines, in transactions of its own.
 */
export async function sealTrail(
  house: SealingHouse,
  organisation: string,
  reach: SealingReach = "late",
): Promise<void> {
  const mac = house.macs(organisation);
  let after: number | undefined = reach === "whole" ? 0 : undefined;
  for (;;) {
    const sealing = { organisation, mac, sealedAt: house.clock.now(), after };
    const { count, last } = await house.database.transaction(({ kysely }) => sealSome(kysely, sealing));
    if (count < batch) return;
    after = last;
  }
}

interface Sealing {
  readonly organisation: string;
  readonly mac: Mac;
  readonly sealedAt: string;
  /** Only lines with a greater number; without it, those a little behind the last seal too. */
  readonly after: number | undefined;
}

/** How many lines were sealed, and the number of the last one. */
interface Sealed {
  readonly count: number;
  readonly last: number;
}

async function sealSome(kysely: Kysely<DatabaseSchema>, sealing: Sealing): Promise<Sealed> {
  const { organisation, mac, sealedAt } = sealing;
  // Of two that seal at once, one waits for the other and sees what it did.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`audit seals ${organisation}`}, 0))`.execute(
    kysely,
  );
  const last = await kysely
    .selectFrom("audit_seal")
    .select(["position", "digest", sql<number>`entry_number`.as("entry_number")])
    .where("organisation_id", "=", organisation)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) await markFormerLines(kysely, sealing);
  const after = sealing.after ?? (last === undefined ? 0 : last.entry_number - lateLines);
  const lines = await unsealedLines(kysely, organisation, after).limit(batch).execute();
  if (lines.length === 0 || !(await isThere(kysely, organisation))) return { count: 0, last: after };
  const seals: AuditSeal[] = [];
  for (const { entry_number: entryNumber, mark } of lines) {
    const { position, digest: before } = seals.at(-1) ?? last ?? { position: 0, digest: noDigest };
    const seal = { position: position + 1, entryNumber, mark, sealedAt };
    seals.push({ ...seal, digest: digestOf(before, seal, mac) });
  }
  await addSeals(kysely, organisation, seals);
  return { count: seals.length, last: seals.at(-1)?.entryNumber ?? after };
}

async function addSeals(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  seals: readonly AuditSeal[],
): Promise<void> {
  const columns = {
    positions: seals.map(({ position }) => position),
    numbers: seals.map(({ entryNumber }) => entryNumber),
    marks: seals.map(({ mark }) => mark),
    moments: seals.map(({ sealedAt }) => sealedAt),
    digests: seals.map(({ digest }) => digest),
  };
  await sql`
    INSERT INTO audit_seal (organisation_id, position, entry_number, mark, sealed_at, digest)
    SELECT ${organisation}::uuid, * FROM unnest(${columns.positions}::bigint[], ${columns.numbers}::bigint[],
      ${columns.marks}::text[], ${columns.moments}::text[], ${columns.digests}::text[])`.execute(kysely);
}

function unsealedLines(kysely: Kysely<DatabaseSchema>, organisation: string, after: number) {
  return kysely
    .selectFrom("audit_entry")
    .select([sql<number>`entry_number`.as("entry_number"), "mark"])
    .where("organisation_id", "=", organisation)
    .where(sql<boolean>`entry_number > ${after}`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("audit_seal")
            .select("audit_seal.position")
            .whereRef("audit_seal.organisation_id", "=", "audit_entry.organisation_id")
            .whereRef("audit_seal.entry_number", "=", sql.ref("audit_entry.entry_number")),
        ),
      ),
    )
    .orderBy("entry_number");
}

/** A trail outlives its organisation; seals do not, for nobody is left to ask for them. */
async function isThere(kysely: Kysely<DatabaseSchema>, organisation: string): Promise<boolean> {
  const found = await kysely
    .selectFrom("organisation")
    .select("organisation_id")
    .where("organisation_id", "=", organisation)
    .executeTakeFirst();
  return found !== undefined;
}

/** Lines written before there were marks are taken as they are found, once: when the first seal is put. */
async function markFormerLines(
  kysely: Kysely<DatabaseSchema>,
  { organisation, mac }: Sealing,
): Promise<void> {
  for (;;) {
    const rows = await kysely
      .selectFrom("audit_entry")
      .select(lineColumns)
      .select([sql<number>`entry_number`.as("entry_number"), momentOf("at").as("at")])
      .where("organisation_id", "=", organisation)
      .where("mark", "=", "")
      .limit(batch)
      .execute();
    const numbers = rows.map((row) => row.entry_number);
    const marks = rows.map((row) =>
      markOf({ ...lineOf(organisation, row), nonce: String(row.entry_number) }, mac),
    );
    await sql`
      UPDATE audit_entry SET nonce = marked.number::text, mark = marked.mark
      FROM unnest(${numbers}::bigint[], ${marks}::text[]) AS marked (number, mark)
      WHERE organisation_id = ${organisation} AND entry_number = marked.number`.execute(kysely);
    if (rows.length < batch) return;
  }
}

const lineColumns = [
  "account_id",
  "use_case",
  "subject",
  "outcome",
  "share_id",
  "link_id",
  "key_id",
  "nonce",
] as const;

interface LineRow extends Readonly<Record<(typeof lineColumns)[number], string | null>> {
  readonly at: string | null;
}

function lineOf(organisation: string, row: LineRow): SealableLine {
  return {
    organisation,
    account: row.account_id ?? "",
    useCase: row.use_case ?? "",
    subject: row.subject ?? "",
    outcome: row.outcome ?? "",
    at: row.at ?? "",
    share: row.share_id ?? "",
    link: row.link_id ?? "",
    key: row.key_id ?? "",
    nonce: row.nonce ?? "",
  };
}

function momentOf(column: string): RawBuilder<string | null> {
  return sql<string | null>`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
