import "./tables.ts";
import { sql } from "kysely";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Ids } from "../../../core/src/kernel/ids.ts";
import {
  type Clue,
  eraseAgain,
  partRuns,
  personalRegister,
  wordsOf,
} from "../../../core/src/privacy/index.ts";
import type { Database, Transaction } from "../database/index.ts";
import { type ErasureDigests, openErasureDigests } from "./erasure-digests.ts";
import { openHouseEraser } from "./house-eraser.ts";
import { openPersonalShelf } from "./personal-shelf.ts";

/** One erasure, as it is kept beside the database: it names nobody without the installation's key. */
export interface ErasureRecord {
  readonly organisation: string;
  readonly digest: string;
  readonly kind: string;
  readonly parts: number;
  /** Coordinated universal time, ISO 8601. */
  readonly erasedOn: string;
}

/** Every erasure of the installation, to be kept before an older database is put back. */
export async function readErasures({ kysely }: Pick<Database, "kysely">): Promise<readonly ErasureRecord[]> {
  const rows = await kysely
    .selectFrom("privacy_erasure")
    .selectAll()
    .orderBy("organisation_id")
    .orderBy("digest")
    .execute();
  return rows.map(({ organisation_id: organisation, erased_on: erasedOn, digest, kind, parts }) => ({
    organisation,
    digest,
    kind,
    parts,
    erasedOn,
  }));
}

export interface ReapplyHouse {
  readonly database: Pick<Database, "kysely" | "transaction">;
  /** The installation's key, that made the digests. */
  readonly master: Buffer;
  readonly ids: Ids;
  readonly clock: Clock;
}

/**
 * Erases again, in a database put back from a backup, everybody who was erased since. Idempotent. Gives how many
 * clues were found again.
 */
export async function reapplyErasures(
  { database, master, ids, clock }: ReapplyHouse,
  records: readonly ErasureRecord[],
): Promise<number> {
  const digests = openErasureDigests(master);
  let found = 0;
  for (const [organisation, erased] of Map.groupBy(records, (record) => record.organisation)) {
    if (!(await isThere(database, organisation))) continue;
    found += await database.transaction(async (transaction) => {
      const clues = await findErased(transaction, digests, { organisation, erased });
      const personal = openPersonalShelf(transaction, { organisation }, digests);
      const houseEraser = openHouseEraser({ transaction: (work) => work(transaction) }, { organisation });
      await rememberAgain(transaction, erased);
      await eraseAgain({ personal, houseEraser, ids, clock }, clues);
      return clues.length;
    });
  }
  return found;
}

async function isThere({ kysely }: Pick<Database, "kysely">, organisation: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM organisation WHERE organisation_id = ${organisation}`.execute(
    kysely,
  );
  return rows.length > 0;
}

interface Erased {
  readonly organisation: string;
  readonly erased: readonly ErasureRecord[];
}

/** The clues that the digests are of, among everything that the database holds. */
async function findErased(
  transaction: Transaction,
  digests: ErasureDigests,
  { organisation, erased }: Erased,
): Promise<readonly Clue[]> {
  const known = new Set(erased.map(({ digest }) => digest));
  const isErased = (clue: Clue) => known.has(digests.of(organisation, clue).digest);
  const lengths = new Set(erased.filter(({ kind }) => kind === "name").map(({ parts }) => parts));
  const shelf = openPersonalShelf(transaction, { organisation }, digests);
  const names = new Map<string, Clue>();
  for (const line of personalRegister) {
    if (lengths.size === 0 || Object.keys(line.words).length === 0 || line.isHouseOnly === true) continue;
    for (const { columns } of await shelf.rows(line)) {
      const texts = Object.entries(line.words).flatMap(([column, how]) =>
        wordsOf(column, columns[column], how),
      );
      for (const text of texts.flatMap((at) => partRuns(at.text, lengths))) {
        const clue: Clue = { kind: "name", text };
        if (!names.has(text) && isErased(clue)) names.set(text, clue);
      }
    }
  }
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT employee AS id FROM employee_month WHERE organisation_id = ${organisation}
    UNION SELECT DISTINCT employee FROM training WHERE organisation_id = ${organisation}`.execute(
    transaction.kysely,
  );
  const employees = rows.map(({ id }): Clue => ({ kind: "employee", id }));
  const accounts = (await shelf.accounts()).map(({ account }): Clue => ({ kind: "account", id: account }));
  return [...names.values(), ...[...employees, ...accounts].filter(isErased)];
}

/** The list itself was put back too: what it had lost since is written again. */
async function rememberAgain({ kysely }: Transaction, erased: readonly ErasureRecord[]): Promise<void> {
  await kysely
    .insertInto("privacy_erasure")
    .values(
      erased.map(({ organisation, digest, kind, parts, erasedOn }) => ({
        organisation_id: organisation,
        digest,
        kind,
        parts,
        erased_on: erasedOn,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
