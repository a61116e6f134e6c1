import "./tables.ts";
import { type RawBuilder, sql } from "kysely";
import type { HeldRow, PersonalShelf, TableLine } from "../../../core/src/privacy/index.ts";
import type { Transaction } from "../database/index.ts";
import type { ErasureDigests } from "./erasure-digests.ts";
import { openHeldEmployees } from "./held-employees.ts";
import { openHeldMembers } from "./held-members.ts";
import type { ShelfOwner } from "./shelf-owner.ts";

/** Everything that an organisation holds, table by table, as the register tells it. */
export function openPersonalShelf(
  transaction: Pick<Transaction, "kysely">,
  owner: ShelfOwner,
  digests: ErasureDigests,
): PersonalShelf {
  return {
    ...openRows(transaction, owner),
    ...openHeldEmployees(transaction, owner),
    ...openHeldMembers(transaction, owner),
    ...openGivenLinks(transaction, owner),
    ...openMemory(transaction, owner, digests),
  };
}

type Shelf = Pick<Transaction, "kysely">;

function openRows(
  { kysely }: Shelf,
  { organisation }: ShelfOwner,
): Pick<PersonalShelf, "rows" | "rewrite" | "removeRow"> {
  const own = sql`organisation_id = ${organisation}`;
  return {
    async rows(line) {
      const columns = columnsOf(line).map((column) => sql.ref(column));
      const { rows } = await sql<{ row: Readonly<Record<string, unknown>> }>`
        SELECT to_jsonb(picked) AS row FROM (
          SELECT ${sql.join(columns)} FROM ${sql.table(line.table)} WHERE ${own}
          ORDER BY ${sql.join(line.keys.map((key) => sql`${sql.ref(key)}::text COLLATE "C"`))}
        ) AS picked`.execute(kysely);
      return rows.map(({ row }) => ({ line, columns: row }));
    },

    async rewrite(row, columns) {
      const changes = Object.entries(columns).map(
        ([column, value]) => sql`${sql.ref(column)} = ${stored(row.line, column, value)}`,
      );
      // A page open elsewhere must not bring the name back: it finds a newer revision than the one it shows.
      const revised = isDocument(row.line) ? [sql`revision = revision + 1`] : [];
      await sql`UPDATE ${sql.table(row.line.table)} SET ${sql.join([...changes, ...revised])}
        WHERE ${own} AND ${isRow(row)}`.execute(kysely);
    },

    async removeRow(row) {
      await sql`DELETE FROM ${sql.table(row.line.table)} WHERE ${own} AND ${isRow(row)}`.execute(kysely);
    },
  };
}

function columnsOf({ keys, words, shown = [], dated, title }: TableLine): readonly string[] {
  const named = [...keys, ...Object.keys(words), ...shown, dated, title];
  return [...new Set(named.filter((column) => column !== undefined))];
}

function isDocument({ words }: TableLine): boolean {
  return "label" in words && "content" in words;
}

function stored(line: TableLine, column: string, value: unknown): unknown {
  return typeof line.words[column] === "object" ? JSON.stringify(value) : value;
}

function isRow({ line, columns }: HeldRow): RawBuilder<unknown> {
  const same = line.keys.map((key) => sql`${sql.ref(key)}::text = ${String(columns[key])}`);
  return sql.join(same, sql` AND `);
}

function openGivenLinks(
  { kysely }: Shelf,
  { organisation }: ShelfOwner,
): Pick<PersonalShelf, "silenceTellings" | "stopLinks"> {
  return {
    async silenceTellings(links) {
      if (links.length === 0) return 0;
      const { numAffectedRows } = await sql`
        UPDATE field_telling
        SET content = jsonb_set(content, '{words}', '""'), voice = '', voice_media_type = ''
        WHERE organisation_id = ${organisation} AND link_id IN (${sql.join(links)})
          AND (voice_media_type <> '' OR content ->> 'words' <> '')`.execute(kysely);
      return Number(numAffectedRows ?? 0n);
    },

    async stopLinks(links, at) {
      if (links.length === 0) return;
      await sql`UPDATE project_link SET revoked_at = ${at}
        WHERE organisation_id = ${organisation} AND id IN (${sql.join(links)}) AND revoked_at = ''`.execute(
        kysely,
      );
    },
  };
}

function openMemory(
  { kysely }: Shelf,
  { organisation }: ShelfOwner,
  digests: ErasureDigests,
): Pick<PersonalShelf, "remember"> {
  return {
    async remember(clues, at) {
      const rows = clues.map((clue) => ({
        organisation_id: organisation,
        ...digests.of(organisation, clue),
        kind: clue.kind,
        erased_on: at,
      }));
      if (rows.length === 0) return;
      await kysely
        .insertInto("privacy_erasure")
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
