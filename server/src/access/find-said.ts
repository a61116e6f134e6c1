import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
import { type AuditSearch, type AuditWish, seekWords } from "../../../core/src/access/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { thingNames } from "./thing-names.ts";

/**
 * What a line must say for each word of a text: its act, or the name, as it is today and as this reader may see it, of
 * whoever acted or of what it is about. The names are looked for once, the lines then by what bears them.
 */
export async function findSaid(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  { wish, shown }: Pick<AuditSearch, "shown"> & { readonly wish: Pick<AuditWish, "text"> },
): Promise<readonly RawBuilder<SqlBool>[]> {
  const sought = seekWords(wish.text ?? "");
  if (sought.length === 0) return [];
  const belonging = sql`CASE WHEN ${shown.includes("project")} THEN belongs_to ELSE '' END`;
  const named = await sql<{ word: string; id: string; kind: string }>`
    SELECT DISTINCT sought.word, named.id, named.kind
    FROM (
      SELECT id, kind, ${folded(sql`name || ' ' || ${belonging}`)} AS said
      FROM (${thingNames(organisation)}) AS thing WHERE kind = ANY(${[...shown]}::text[])
    ) AS named
    JOIN unnest(${sought.map(({ word }) => word)}::text[]) AS sought (word) ON named.said ~ ${begins(sql`sought.word`)}
  `.execute(kysely);
  return sought.map(({ word, acts }) => {
    const found = named.rows.filter((row) => row.word === word);
    const ids = found.map(({ id }) => id);
    const accounts = found.filter(({ kind }) => kind === "member").map(({ id }) => id);
    return sql<SqlBool>`(use_case = ANY(${acts}::text[])
      OR subject = ANY(${ids}::text[]) OR link_id = ANY(${ids}::text[])
      OR share_id = ANY(${ids}::text[]) OR key_id = ANY(${ids}::text[])
      OR (link_id = '' AND account_id::text = ANY(${accounts}::text[]))
      OR (CASE WHEN ${isIdentifier} THEN false ELSE ${folded(sql`subject`)} ~ ${begins(sql`${word}::text`)} END))`;
  });
}

/**
 * Most subjects: nothing, or an identifier, which is nobody's word even where it begins with the letters of one. Told
 * by its length, for a pattern would be tried on every line of a long trail.
 */
const isIdentifier = sql<SqlBool>`length(subject) IN (0, 32, 36) AND strpos(subject, '.') = 0`;

/** Letters that are two in one: capitals are written small here, for not every collation of the database does it. */
const [twoInOne, twoInOneSmall] = [sql.lit("ŒÆ"), sql.lit("œæ")];

/** As `foldFrench` writes a text. */
function folded(text: RawBuilder<unknown>): RawBuilder<string> {
  const bare = sql`regexp_replace(normalize(${text}, NFD), '[\\u0300-\\u036f]', '', 'g')`;
  const small = sql`lower(translate(${bare}, ${twoInOne}, ${twoInOneSmall}))`;
  return sql<string>`replace(replace(${small}, ${sql.lit("œ")}, 'oe'), ${sql.lit("æ")}, 'ae')`;
}

/** A word that begins so; it holds letters and figures only, which mean themselves in a pattern. */
function begins(word: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`('(^|[^[:alnum:]])' || ${word})`;
}
