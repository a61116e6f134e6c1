import "./tables.ts";
import { type Kysely, sql } from "kysely";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import {
  type KeptRelease,
  type KeptRequest,
  type KeyStanding,
  type KnownKey,
  keyStandings,
  type ObservatoryStore,
  publicationSchema,
  type ReceivedPackage,
  signedPackageSchema,
  signedRequestSchema,
} from "../../../core/src/observatory/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import type { ObservatoryKeyTable, ObservatoryPackageTable, ObservatoryRequestTable } from "./tables.ts";

/** What one observatory keeps. `kysely` is inside its walls, or the house's own work for it. */
export function openObservatoryStore(kysely: Kysely<DatabaseSchema>, organisation: string): ObservatoryStore {
  return {
    async requests() {
      const { rows } = await sql<ObservatoryRequestTable>`
        SELECT * FROM observatory_request WHERE organisation_id = ${organisation}
        ORDER BY published_at DESC, request`.execute(kysely);
      return rows.map(requestOf);
    },
    async addRequest({ id, digest, signed, publishedAt }) {
      await sql`
        INSERT INTO observatory_request (organisation_id, request, digest, content, published_at)
        VALUES (${organisation}, ${id}, ${digest}, ${JSON.stringify(signed)}, ${publishedAt})
      `.execute(kysely);
    },
    async keys(of) {
      const one =
        of === undefined ? sql`` : sql`AND (siren = ${of.siren} OR fingerprint = ${of.fingerprint})`;
      const { rows } = await sql<ObservatoryKeyTable>`
        SELECT * FROM observatory_key WHERE organisation_id = ${organisation} ${one} ORDER BY fingerprint
      `.execute(kysely);
      return rows.map(keyOf);
    },
    async putKey({ fingerprint, publicKey, siren, name, holding, standing }) {
      await sql`
        INSERT INTO observatory_key
          (organisation_id, fingerprint, public_key, siren, name, holding, standing)
        VALUES (${organisation}, ${fingerprint}, ${publicKey}, ${siren}, ${name}, ${holding}, ${standing})
        ON CONFLICT (organisation_id, fingerprint)
        DO UPDATE SET name = ${name}, holding = ${holding}, standing = ${standing}`.execute(kysely);
    },
    ...openPackages(kysely, organisation),
    ...openReleases(kysely, organisation),
  };
}

type Packages = Pick<
  ObservatoryStore,
  "packages" | "contents" | "waitingCount" | "lockPackages" | "keepPackage"
>;

function openPackages(kysely: Kysely<DatabaseSchema>, organisation: string): Packages {
  return {
    async packages(request, siren = "") {
      const { rows } = await sql<Omit<ObservatoryPackageTable, "content">>`
        SELECT request, digest, fingerprint, siren, sequence, people, received_at, is_late, is_replaced
        FROM observatory_package
        WHERE organisation_id = ${organisation} AND request = ${request}
          AND (${siren} = '' OR siren = ${siren})
        ORDER BY received_at, siren, sequence`.execute(kysely);
      return rows.map(packageOf);
    },
    async contents(request) {
      const { rows } = await sql<Pick<ObservatoryPackageTable, "digest" | "content">>`
        SELECT digest, content FROM observatory_package
        WHERE organisation_id = ${organisation} AND request = ${request} AND NOT is_replaced
      `.execute(kysely);
      return new Map(rows.map(({ digest, content }) => [digest, signedPackageSchema.parse(content)]));
    },
    async waitingCount() {
      const { rows } = await sql<{ readonly count: number }>`
        SELECT count(*)::int AS count FROM observatory_package
        JOIN observatory_key USING (organisation_id, fingerprint)
        WHERE organisation_id = ${organisation} AND standing = 'waiting'`.execute(kysely);
      return rows[0]?.count ?? 0;
    },
    async lockPackages() {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`packages ${organisation}`}, 0))`.execute(
        kysely,
      );
    },
    async keepPackage(received, signed) {
      const { request, digest, fingerprint, siren, sequence, people, receivedAt, isLate } = received;
      await sql`
        UPDATE observatory_package SET is_replaced = true
        WHERE organisation_id = ${organisation} AND request = ${request} AND fingerprint = ${fingerprint}
      `.execute(kysely);
      await sql`
        INSERT INTO observatory_package (organisation_id, request, digest, fingerprint, siren, sequence,
          people, content, received_at, is_late, is_replaced)
        VALUES (${organisation}, ${request}, ${digest}, ${fingerprint}, ${siren}, ${sequence},
          ${people}, ${JSON.stringify(signed)}, ${receivedAt}, ${isLate}, false)`.execute(kysely);
    },
  };
}

type Releases = Pick<ObservatoryStore, "ledger" | "releases" | "addRelease">;

function openReleases(kysely: Kysely<DatabaseSchema>, organisation: string): Releases {
  return {
    async ledger(siren = "") {
      const { rows } = await sql<{ siren: string; month: Month; request: string; release: string }>`
        SELECT siren, month, request, release FROM observatory_ledger
        WHERE organisation_id = ${organisation} AND (${siren} = '' OR siren = ${siren})
        ORDER BY request, siren`.execute(kysely);
      return rows;
    },
    async releases() {
      const { rows } = await sql<{ release: string; request: string; released_at: string; content: unknown }>`
        SELECT release, request, released_at, content
        FROM observatory_release JOIN observatory_publication USING (release)
        WHERE organisation_id = ${organisation} ORDER BY released_at, release`.execute(kysely);
      return rows.map(
        ({ release, request, released_at: releasedAt, content }): KeptRelease => ({
          id: release,
          request,
          releasedAt,
          publication: publicationSchema.parse(content),
        }),
      );
    },
    async addRelease({ id, request, releasedAt, publication }, entries) {
      // One publication of an observatory at a time: the ledger that it was made under must still be the last.
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`ledger ${organisation}`}, 0))`.execute(
        kysely,
      );
      const sirens = entries.map(({ siren }) => siren);
      const months = [...new Set(entries.map(({ month }) => month))];
      const { rows } = await sql`
        SELECT FROM observatory_ledger WHERE organisation_id = ${organisation} AND siren = ANY (${sirens})
          AND abs((left(month, 4)::int * 12 + right(month, 2)::int)
            - (left(${months[0] ?? ""}, 4)::int * 12 + right(${months[0] ?? ""}, 2)::int)) < 12
        LIMIT 1`.execute(kysely);
      if (rows.length > 0) return false;
      await sql`
        INSERT INTO observatory_release (organisation_id, release, request, released_at)
        VALUES (${organisation}, ${id}, ${request}, ${releasedAt})`.execute(kysely);
      await sql`
        INSERT INTO observatory_publication (release, published_at, content)
        VALUES (${id}, ${releasedAt}, ${JSON.stringify(publication)})`.execute(kysely);
      await sql`
        INSERT INTO observatory_ledger (organisation_id, request, siren, month, release)
        SELECT ${organisation}, ${request}, siren, ${months[0] ?? ""}, ${id}
        FROM unnest(${sirens}::text[]) AS siren`.execute(kysely);
      return true;
    },
  };
}

/** A request as it is kept. */
export function requestOf(row: Omit<ObservatoryRequestTable, "organisation_id">): KeptRequest {
  const { request, digest, content, published_at: publishedAt } = row;
  return { id: request, digest, signed: signedRequestSchema.parse(content), publishedAt };
}

function keyOf({
  fingerprint,
  public_key: publicKey,
  siren,
  name,
  holding,
  standing,
}: ObservatoryKeyTable): KnownKey {
  return { fingerprint, publicKey, siren, name, holding, standing: standingOf(standing) };
}

function standingOf(text: string): KeyStanding {
  return keyStandings.find((standing) => standing === text) ?? "waiting";
}

function packageOf(row: Omit<ObservatoryPackageTable, "content">): ReceivedPackage {
  const { request, digest, fingerprint, siren, sequence, people } = row;
  const { received_at: receivedAt, is_late: isLate, is_replaced: isReplaced } = row;
  return { request, digest, fingerprint, siren, sequence, people, receivedAt, isLate, isReplaced };
}
