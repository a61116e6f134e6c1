import type { FastifyInstance } from "fastify";
import { observatoryWordsFr, publicationFile, tableFormats } from "../../../core/src/observatory/index.ts";
import type { Database } from "../database/index.ts";
import { openPublicationShelf } from "./request-shelf.ts";

export interface OpenTablesSetting {
  readonly database: Pick<Database, "kysely">;
  readonly siteOrigin: () => string;
}

const root = "/tableaux-ouverts";
/** Seconds for which a reader may keep an answer: a publication never changes, the list does. */
const [fileKept, listKept] = [86_400, 60];

/** Serves published tables to anybody, without an account: the list, each in every form, and how to ask for them. */
export function serveOpenTables(app: FastifyInstance, { database, siteOrigin }: OpenTablesSetting): void {
  const shelf = openPublicationShelf(database.kysely);
  const hidden = { schema: { hide: true } };
  app.get(root, hidden, async (_request, reply) => {
    const publications = (await shelf.all()).map(({ measures: _cells, ...told }) => ({
      ...told,
      files: Object.fromEntries(
        tableFormats.map((format) => [format, `${siteOrigin()}${root}/${told.id}/${format}`]),
      ),
    }));
    return reply.header("cache-control", `public, max-age=${listKept}`).send({ publications });
  });
  app.get(`${root}/openapi.json`, hidden, async (_request, reply) =>
    reply.header("cache-control", `public, max-age=${listKept}`).send(openApiOf(siteOrigin())),
  );
  app.get<{ Params: { readonly publication: string; readonly format: string } }>(
    `${root}/:publication/:format`,
    hidden,
    async (request, reply) => {
      const { publication, format: asked } = request.params;
      const format = tableFormats.find((each) => each === asked);
      const found = /^[\w-]{1,100}$/.test(publication) ? await shelf.find(publication) : undefined;
      if (found === undefined || format === undefined) return reply.callNotFound();
      const { mediaType, name, bytes } = publicationFile(found, format);
      return reply
        .header("cache-control", `public, max-age=${fileKept}, immutable`)
        .header("content-disposition", `attachment; filename="${name}"`)
        .type(mediaType)
        .send(Buffer.from(bytes));
    },
  );
}

/** How programs ask for published tables (OpenAPI 3.1). */
function openApiOf(origin: string): object {
  const file = { type: "string" };
  const parameter = (name: string, schema: object) => ({ name, in: "path", required: true, schema });
  const content = Object.fromEntries(
    ["text/csv", "application/csvm+json", "application/ld+json", "application/json"].map((type) => [
      type,
      { schema: file },
    ]),
  );
  return {
    openapi: "3.1.0",
    info: { title: observatoryWordsFr["observatory.open.title"], version: "1" },
    servers: [{ url: origin }],
    paths: {
      [root]: {
        get: {
          operationId: "listPublishedTables",
          summary: "Every published table, last first, with the addresses of its files",
          responses: {
            "200": {
              description: "The list",
              content: { "application/json": { schema: { type: "object", required: ["publications"] } } },
            },
          },
        },
      },
      [`${root}/{publication}/{format}`]: {
        get: {
          operationId: "readPublishedTables",
          summary: "Published tables in one form; they never change",
          parameters: [
            parameter("publication", { type: "string" }),
            parameter("format", { type: "string", enum: [...tableFormats] }),
          ],
          responses: {
            "200": { description: "The file", content },
            "404": { description: "Not published here" },
          },
        },
      },
    },
  };
}
