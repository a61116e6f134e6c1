import type { FastifySchema } from "fastify";
import { z } from "zod";
import { type RouteShape, scopesThatOpen } from "../../../core/src/access/index.ts";

const refusalSchema = z.looseObject({ refusal: z.looseObject({ code: z.string() }) });
const fileType = "application/octet-stream";

/** How the document names the keys of programs. */
export const keyScheme = "programKey";
export const describeKeys = {
  type: "http",
  scheme: "bearer",
  description:
    "A key that a person makes in their account, on a server with login. Without one, the session of a browser.",
} as const;

/** The route as Fastify and the OpenAPI document read it: schemas of the parts and of every answer. */
export function describeRoute(route: RouteShape, statuses: Readonly<Record<string, number>>): FastifySchema {
  const response: Record<number, unknown> = { 200: describeAnswer(route) };
  for (const status of new Set([400, 403, ...Object.values(statuses)])) response[status] = refusalSchema;
  const scopes = "useCase" in route ? scopesThatOpen(String(route.useCase)) : [];
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[^a-zA-Z0-9]+/g, "-")}`,
    summary: route.summary,
    ...(scopes.length === 0
      ? {}
      : {
          security: [{ [keyScheme]: [] }, {}],
          description: `Opened by program keys of scope: ${scopes.join(", ")}.`,
        }),
    tags: [route.path.split("/")[2] ?? "api"],
    ...(route.body === "bytes" ? { consumes: [fileType] } : {}),
    ...(route.parameters === undefined ? {} : { params: route.parameters }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(typeof route.body === "object" ? { body: route.body.json } : {}),
    response,
  };
}

function describeAnswer({ answer, summary }: RouteShape) {
  if ("json" in answer) return answer.json;
  const content = answer.file.split(", ").map((mediaType) => [mediaType, { schema: z.string() }]);
  return { description: summary, content: Object.fromEntries(content) };
}

/** What only the document says of a route that takes a file: Fastify hands its bytes over unread. */
export function withFileBody(schema: FastifySchema): FastifySchema {
  if (schema.consumes?.includes(fileType) !== true) return schema;
  return { ...schema, body: { type: "string", contentMediaType: fileType } };
}
