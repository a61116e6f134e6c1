import { sql } from "kysely";
import { answerWalls } from "../answers/walls.ts";
import { type Database, underAnswersRole } from "../database/index.ts";

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Whose rows, and the words that they hold. */
export interface RowWish {
  readonly organisation: string;
  readonly account: string;
  /** An organisation that the rows name beside their own: a parent, a partner. */
  readonly partner: string;
  /** Under which the rows that may choose are kept. */
  readonly id: string;
  /** In every text that is not an identifier; no other row has it. */
  readonly words: string;
}

/**
 * One more row in every table that belongs to organisations, whatever the table, made from the types of its columns.
 * Tables that wait for others by a foreign key come after them; those that take one row alone may have it already.
 * Answers the tables that the house itself can read.
 */
export async function fillEveryTable(database: Database, wish: RowWish): Promise<readonly string[]> {
  const tables = await organisationTables(database);
  const faults = new Map<string, string>();
  for (let waiting = [...tables.keys()], before = 0; waiting.length !== before; ) {
    before = waiting.length;
    faults.clear();
    for (const table of waiting) {
      const fault = await tryToAdd(database, table, rowStatement(table, tables.get(table) ?? [], wish), wish);
      if (fault !== undefined) faults.set(table, fault);
    }
    waiting = [...faults.keys()];
  }
  for (const [table, fault] of faults) {
    if (!/duplicate key/.test(fault)) throw new Error(`invalid row; ${table} must take it: ${fault}`);
  }
  return [...tables.keys()].filter((table) => !tablesApart.includes(table));
}

/** Tables that even the house reaches under the role of answers alone; what is kept there has tests of its own. */
export const tablesApart = answerWalls.filter(({ answers }) => answers === "alone").map(({ table }) => table);

async function tryToAdd(
  database: Database,
  table: string,
  statement: string,
  wish: RowWish,
): Promise<string | undefined> {
  const adding = tablesApart.includes(table)
    ? database.transaction(
        (transaction) => underAnswersRole(transaction, () => sql.raw(statement).execute(transaction.kysely)),
        { walledFor: wish },
      )
    : sql.raw(statement).execute(database.kysely);
  return adding.then(
    () => undefined,
    (error: Error) => error.message,
  );
}

/** INSERT of one row, as text. */
export function rowStatement(table: string, columns: readonly Column[], wish: RowWish): string {
  const values = columns.map((column) => sampleOf(column, wish));
  return `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(", ")})
    VALUES (${values.join(", ")})`;
}

function sampleOf({ name, type }: Column, { organisation, account, partner, id, words }: RowWish): string {
  if (name === "organisation_id") return `'${organisation}'`;
  if (type === "uuid") {
    if (/account|_by$/.test(name)) return `'${account}'`;
    return /parent|partner/.test(name) ? `'${partner}'` : `'${organisation}'`;
  }
  // Rows that name each other do so by columns that all hold the same.
  if (/text|char/.test(type))
    return /(^|_)id$|^project$|^comparison$|document|category_id/.test(name) ? `'${id}'` : `'${words}'`;
  if (/json/.test(type)) return `'{"label": "${words}", "project": "${id}"}'`;
  if (type === "boolean") return "false";
  if (type === "bytea") return `'${words}'`;
  if (/timestamp|date/.test(type)) return "'2026-11-23'";
  if (type.endsWith("[]")) return "'{}'";
  return "1";
}

/** Columns to write of every table with an `organisation_id`, but the table of organisations itself. */
export async function organisationTables({
  kysely,
}: Database): Promise<ReadonlyMap<string, readonly Column[]>> {
  const { rows } = await sql<Column & { readonly table: string }>`
    SELECT relname AS "table", attname AS name, format_type(atttypid, NULL) AS type
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname <> 'organisation'
      AND attidentity = '' AND attgenerated = ''
      AND EXISTS (SELECT FROM pg_attribute AS key
        WHERE key.attrelid = pg_class.oid AND key.attname = 'organisation_id')
    ORDER BY relname, attnum`.execute(kysely);
  return Map.groupBy(rows, ({ table }) => table);
}
