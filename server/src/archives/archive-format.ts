import { z } from "zod";

/*
 * An archive is text: a line of JSON (the head); for each table a line of JSON, its rows as PostgreSQL's COPY writes
 * them, the line `\.` that no row can be, and a line of JSON (its foot); at the end one more line of JSON. It is read
 * with a pager once it is opened, and a table of it by any PostgreSQL.
 */

export const archiveFormat = "ouvrage-archive";
export const archiveVersion = 1;

const text = z.string();
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.base64();

export const headSchema = z.object({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
  /** Of the application that wrote it. */
  ouvrage: text,
  /** Coordinated universal time, ISO 8601. */
  madeAt: text,
  /** Names of the migrations that the tables have had. */
  migrations: z.array(text),
  /** The installation's key. */
  masterKey: base64,
  /** Languages of the organisation's own: file names and contents. */
  languages: z.record(z.string().regex(/^[\w.-]+$/), base64),
});
export type ArchiveHead = z.infer<typeof headSchema>;

export const tableHeadSchema = z.object({ table: text, columns: z.array(text) });
export type ArchiveTable = z.infer<typeof tableHeadSchema>;

export const tableFootSchema = z.object({ rows: z.int().nonnegative(), sha256: digest });
export type ArchiveTableFoot = z.infer<typeof tableFootSchema>;

export const endSchema = z.object({
  tables: z.int().nonnegative(),
  /** The last number that each counter of the base has given, by the name of the counter. */
  counters: z.record(text, z.int().nonnegative()),
  /** Of everything before this line. */
  sha256: digest,
});
export type ArchiveEnd = z.infer<typeof endSchema>;

/** Rows and digest of a table, by its name. */
export type TableDigests = ReadonlyMap<string, ArchiveTableFoot>;

export const endOfRows = "\\.\n";

export type ArchiveRefusal =
  /** Not an archive, or of a form that this version does not read. */
  | { readonly code: "notArchive" }
  /** Some byte of it is not what was written, or its end is missing. */
  | { readonly code: "damaged" }
  | { readonly code: "wrongSecret" }
  /** Written by a newer version: these migrations are not known here. */
  | { readonly code: "archiveAhead"; readonly migrations: readonly string[] }
  /** The database to put it into holds something already. */
  | { readonly code: "notEmpty" }
  /** The data folder holds the key of another installation. */
  | { readonly code: "otherKey"; readonly file: string }
  | { readonly code: "alreadyThere"; readonly file: string }
  | { readonly code: "unwritable"; readonly file: string; readonly cause: string }
  | { readonly code: "badRecipient" }
  /** Put back on the side, it was not the same: tables that differ. */
  | { readonly code: "notSame"; readonly tables: readonly string[] };

/** Thrown by whatever reads, writes or loads an archive; the terminal makes the sentence. */
export class ArchiveUnusable extends Error {
  override readonly name = "ArchiveUnusable";
  readonly refusal: ArchiveRefusal;

  constructor(refusal: ArchiveRefusal, options?: ErrorOptions) {
    super(`invalid archive; must be usable: ${JSON.stringify(refusal)}`, options);
    this.refusal = refusal;
  }
}
