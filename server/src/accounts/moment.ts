import { type RawBuilder, sql } from "kysely";

/** A column of the type timestamptz as ISO 8601, coordinated universal time. */
export function moment(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
