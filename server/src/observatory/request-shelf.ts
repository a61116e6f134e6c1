import "./tables.ts";
import { type Kysely, sql } from "kysely";
import {
  type PublicationShelf,
  publicationSchema,
  type RequestShelf,
  signedPackageSchema,
  signedRequestSchema,
} from "../../../core/src/observatory/index.ts";
import type { Transaction } from "../database/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { requestOf } from "./observatory-store.ts";
import type { ObservatoryBroughtTable, ObservatoryRequestTable, ObservatorySentTable } from "./tables.ts";

/** What observatories ask one company, and what left it. */
export function openRequestShelf({ kysely }: Transaction, organisation: string): RequestShelf {
  return {
    async received() {
      const near = await sql<ObservatoryRequestTable>`
        SELECT asked.* FROM observatory_request AS asked
        JOIN organisation_parent AS tie ON tie.parent_id = asked.organisation_id AND tie.accepted_at <> ''
        WHERE tie.organisation_id = ${organisation} ORDER BY published_at DESC, request`.execute(kysely);
      const brought = await sql<ObservatoryBroughtTable>`
        SELECT * FROM observatory_brought WHERE organisation_id = ${organisation} ORDER BY request
      `.execute(kysely);
      const byServer = near.rows.map((row) => ({ ...requestOf(row), way: "server" as const }));
      const isNear = new Set(byServer.map(({ id }) => id));
      const byFile = brought.rows.flatMap(({ request, digest, content }) =>
        isNear.has(request)
          ? []
          : [{ id: request, digest, signed: signedRequestSchema.parse(content), way: "file" as const }],
      );
      return [...byServer, ...byFile];
    },
    async bringRequest({ id, digest, signed }) {
      await sql`
        INSERT INTO observatory_brought (organisation_id, request, digest, content)
        VALUES (${organisation}, ${id}, ${digest}, ${JSON.stringify(signed)})
        ON CONFLICT DO NOTHING`.execute(kysely);
    },
    async sent(request) {
      const { rows } = await sql<ObservatorySentTable>`
        SELECT * FROM observatory_sent WHERE organisation_id = ${organisation} AND request = ${request}
        ORDER BY sequence`.execute(kysely);
      return rows.map(({ content, way, sent_at: sentAt }) => ({
        request,
        signed: signedPackageSchema.parse(content),
        way: way === "server" ? "server" : "file",
        sentAt,
      }));
    },
    async holdSending(request) {
      // Not waited for: whoever waits keeps a connection that the first needs for the observatory's own work.
      const { rows } = await sql<{ readonly held: boolean }>`
        SELECT pg_try_advisory_xact_lock(hashtextextended(${`sending ${organisation} ${request}`}, 0)) AS held
      `.execute(kysely);
      return rows[0]?.held === true;
    },
    async keepSent({ request, signed, way, sentAt }) {
      await sql`
        INSERT INTO observatory_sent (organisation_id, request, sequence, content, way, sent_at)
        VALUES (${organisation}, ${request}, ${signed.content.sequence}, ${JSON.stringify(signed)}, ${way},
          ${sentAt})`.execute(kysely);
    },
  };
}

/** Published tables of every observatory of this server. */
export function openPublicationShelf(kysely: Kysely<DatabaseSchema>): PublicationShelf {
  return {
    async all() {
      const { rows } = await sql<{ readonly content: unknown }>`
        SELECT content FROM observatory_publication ORDER BY published_at DESC, release`.execute(kysely);
      return rows.map(({ content }) => publicationSchema.parse(content));
    },
    async find(id) {
      const { rows } = await sql<{ readonly content: unknown }>`
        SELECT content FROM observatory_publication WHERE release = ${id}`.execute(kysely);
      return rows[0] === undefined ? undefined : publicationSchema.parse(rows[0].content);
    },
  };
}
