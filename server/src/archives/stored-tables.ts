import { escapeIdentifier, type PoolClient } from "pg";

/** A table as it is copied: out in the order of its key, and back in after those it refers to. */
export interface StoredTable {
  readonly name: string;
  /** Without those that PostgreSQL computes. */
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** Recorded voices: the keys that open them stay in the data folder, and nobody else is to hear them ever. */
export const tablesNeverCopied: readonly string[] = ["answer_voice", "answer_voice_room"];

const migrationTables = ["schema_migration", "schema_migration_lock"];

/** Every table of the application, each after the tables that it refers to. Throws when they go round in a circle. */
export async function storedTables(client: PoolClient): Promise<readonly StoredTable[]> {
  const { rows } = await client.query<StoredTable & { refersTo: string[] }>(
    `SELECT relname AS name,
      ARRAY(SELECT attname::text FROM pg_catalog.pg_attribute
        WHERE attrelid = found.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
        ORDER BY attnum) AS columns,
      ARRAY(SELECT attname::text FROM pg_catalog.pg_index
          CROSS JOIN unnest(indkey::int2[]) WITH ORDINALITY AS part (attnum, place)
          JOIN pg_catalog.pg_attribute AS kept ON attrelid = indrelid AND kept.attnum = part.attnum
        WHERE indrelid = found.oid AND indisprimary ORDER BY place) AS key,
      ARRAY(SELECT other.relname::text FROM pg_catalog.pg_constraint
          JOIN pg_catalog.pg_class AS other ON other.oid = confrelid
        WHERE conrelid = found.oid AND contype = 'f' AND confrelid <> found.oid) AS "refersTo"
    FROM pg_catalog.pg_class AS found
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
      AND relname <> ALL ($1)
    ORDER BY relname COLLATE "C"`,
    [migrationTables],
  );
  const ordered: StoredTable[] = [];
  const waiting = new Map(rows.map((row) => [row.name, row]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((row) => !row.refersTo.some((name) => waiting.has(name)));
    if (ready.length === 0)
      throw new Error(`invalid tables; must not refer in a circle: ${[...waiting.keys()]}`);
    for (const { name, columns, key } of ready) {
      waiting.delete(name);
      ordered.push({ name, columns, key });
    }
  }
  return ordered;
}

/**
 * The query that copies a table out. Its rows come in the order of the key, the same on every machine: where a row lay
 * on the disk would tell when it came.
 */
export function copyQuery({ name, columns, key }: StoredTable): string {
  const table = escapeIdentifier(name);
  const order =
    key.length === 0
      ? `stored::text COLLATE "C"`
      : key.map((column) => `stored.${escapeIdentifier(column)}::text COLLATE "C"`).join(", ");
  const read = columns.map((column) => `stored.${escapeIdentifier(column)}`).join(", ");
  return `SELECT ${read} FROM ${table} AS stored ORDER BY ${order}`;
}

/** What each counter of the base gave last; one that gave nothing yet is left out. */
export async function readCounters(client: PoolClient): Promise<Readonly<Record<string, number>>> {
  const { rows } = await client.query<{ name: string; last: string | number }>(
    `SELECT sequencename AS name, last_value AS last FROM pg_catalog.pg_sequences
    WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY sequencename COLLATE "C"`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, Number(last)]));
}
