import type { FastifySchema } from "fastify";
import { z } from "zod";
import type { Route } from "../../../core/src/access/index.ts";

const refusalSchema = z.looseObject({ refusal: z.looseObject({ code: z.string() }) });

/** The route as Fastify and the OpenAPI document read it: schemas of the parts and of every answer. */
export function describeRoute(route: Route, statuses: Readonly<Record<string, number>>): FastifySchema {
  const response: Record<number, unknown> = {};
  if ("json" in route.answer) response[200] = route.answer.json;
  for (const status of new Set([400, ...Object.values(statuses)])) response[status] = refusalSchema;
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[^a-zA-Z0-9]+/g, "-")}`,
    summary: route.summary,
    tags: [route.path.split("/")[2] ?? "api"],
    ...(route.body === "bytes" ? { consumes: ["application/octet-stream"] } : {}),
    ...(route.parameters === undefined ? {} : { params: route.parameters }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(typeof route.body === "object" ? { body: route.body.json } : {}),
    response,
  } as FastifySchema;
}
