import { type Kysely, type RawBuilder, sql } from "kysely";
import type { DatabaseSchema } from "./schema.ts";

/** A table of documents: the latest revision of each, whole. */
export interface DocumentTable {
  organisation_id: string;
  id: string;
  label: string;
  revision: number;
  /** The document as JSON. */
  content: unknown;
  /** Coordinated universal time, ISO 8601. */
  saved_at: string;
  saved_by: string;
}

/** A document with what the house knows of its keeping. Revision 1 is the first. */
interface Kept<Content> {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly content: Content;
}

interface Documents<Content, Links> {
  list(): Promise<readonly (Omit<Kept<Content>, "content"> & { readonly label: string } & Links)[]>;
  find(id: string): Promise<Kept<Content> | undefined>;
  add(kept: Kept<Content>): Promise<boolean>;
  replace(kept: Kept<Content>): Promise<"saved" | "unknownDocument" | "revisionOutdated">;
  remove(id: string): Promise<boolean>;
}

/** Where documents are: the table, and whose they are. */
export interface DocumentPlace<Links> {
  readonly kysely: Kysely<DatabaseSchema>;
  readonly table: string;
  readonly organisation: string;
  /** JSON object of what a line of the list tells of the column `content`. */
  readonly links: RawBuilder<Links>;
  /** The ids among which all that is read or changed must be; nothing is added then. All when it is absent. */
  readonly among?: RawBuilder<unknown> | undefined;
}

/** The documents that may be read and changed. */
function whereOf({ organisation, among }: Omit<DocumentPlace<unknown>, "links">): RawBuilder<unknown> {
  const own = sql`organisation_id = ${organisation}`;
  return among === undefined ? own : sql`${own} AND id IN (${among})`;
}

/** The documents of one organisation in a table. `read` turns stored JSON into a document again. */
export function openDocuments<Content extends { readonly label: string }, Links>(
  place: DocumentPlace<Links>,
  read: (content: unknown) => Content,
): Documents<Content, Links> {
  return { ...openReading(place, read), ...openWriting(place) };
}

function openReading<Content, Links>(
  place: DocumentPlace<Links>,
  read: (content: unknown) => Content,
): Pick<Documents<Content, Links>, "list" | "find"> {
  const { kysely, links: told } = place;
  const [from, where] = [sql.table(place.table), whereOf(place)];
  return {
    async list() {
      const { rows } = await sql<Omit<DocumentTable, "content"> & { readonly links: Links }>`
        SELECT id, label, revision, saved_at, saved_by, ${told} AS links
        FROM ${from} WHERE ${where}
        ORDER BY saved_at COLLATE "C" DESC, id COLLATE "C"`.execute(kysely);
      return rows.map(({ id, label, revision, saved_at: savedAt, saved_by: savedBy, links }) => ({
        id,
        label,
        revision,
        savedAt,
        savedBy,
        ...links,
      }));
    },

    async find(id) {
      const { rows } = await sql<DocumentTable>`
        SELECT * FROM ${from} WHERE ${where} AND id = ${id}`.execute(kysely);
      const [row] = rows;
      if (row === undefined) return undefined;
      const { revision, saved_at: savedAt, saved_by: savedBy } = row;
      return { id, revision, savedAt, savedBy, content: read(row.content) };
    },
  };
}

function openWriting<Content extends { readonly label: string }>(
  place: Omit<DocumentPlace<unknown>, "links">,
): Pick<Documents<Content, unknown>, "add" | "replace" | "remove"> {
  const { kysely, organisation } = place;
  const [into, where] = [sql.table(place.table), whereOf(place)];
  return {
    async add({ id, revision, savedAt, savedBy, content }) {
      if (place.among !== undefined) throw new Error("invalid act; nothing is added among chosen documents");
      const { rows } = await sql`
        INSERT INTO ${into} (organisation_id, id, label, revision, content, saved_at, saved_by)
        VALUES (${organisation}, ${id}, ${content.label}, ${revision}, ${JSON.stringify(content)}, ${savedAt},
          ${savedBy})
        ON CONFLICT (organisation_id, id) DO NOTHING RETURNING id`.execute(kysely);
      return rows.length > 0;
    },

    async replace({ id, revision, savedAt, savedBy, content }) {
      // One statement checks and writes: of two people who save at once, the second finds the first one's revision.
      const written = await sql`
        UPDATE ${into} SET label = ${content.label}, revision = ${revision}, content = ${JSON.stringify(content)},
          saved_at = ${savedAt}, saved_by = ${savedBy}
        WHERE ${where} AND id = ${id} AND revision = ${revision - 1}
        RETURNING id`.execute(kysely);
      if (written.rows.length > 0) return "saved";
      const stored = await sql`
        SELECT id FROM ${into} WHERE ${where} AND id = ${id}`.execute(kysely);
      return stored.rows.length === 0 ? "unknownDocument" : "revisionOutdated";
    },

    async remove(id) {
      const { rows } = await sql`
        DELETE FROM ${into} WHERE ${where} AND id = ${id} RETURNING id`.execute(kysely);
      return rows.length > 0;
    },
  };
}
