import { type RawBuilder, sql } from "kysely";

/** Who acts, as far as a share narrows what they reach. */
interface MaybeThroughShare {
  readonly organisation: string;
  readonly share?: { readonly project: string };
}

/** Id of the document that a shared project names now as its `link`; `undefined` without a share. */
export function linkedBySharedProject(
  { organisation, share }: MaybeThroughShare,
  link: "diagnosis" | "design",
): RawBuilder<unknown> | undefined {
  if (share === undefined) return undefined;
  return sql`SELECT content ->> ${sql.lit(link)} FROM project_document
    WHERE organisation_id = ${organisation} AND id = ${share.project}`;
}
