import type { z } from "zod";
import type { UseCase } from "./model.ts";

/** Body of a route: a JSON document with its schema, raw bytes of a file, or nothing. */
export type RouteBody = { readonly json: z.ZodType } | "bytes" | "none";

/** What a route answers: a JSON document with its schema, or a file of the given media type. */
export type RouteAnswer = { readonly json: z.ZodType } | { readonly file: string };

/** What a program needs to call a route, whoever may. */
export interface RouteShape {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path below the server's root; parameters as ":name". */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly parameters?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body: RouteBody;
  readonly answer: RouteAnswer;
  readonly refusals: readonly string[];
}

/**
 * A door of the house as data: read by the server (which serves it), by the web app (typed client) and
 * by the OpenAPI document. `refusals` stand in order of precedence, as the use case checks them.
 */
export interface Route extends RouteShape {
  readonly useCase: UseCase;
}

/** Declares a route, keeping the literal types that the typed client needs. */
export function route<const Declared extends Route>(declared: Declared): Declared {
  return declared;
}

/** Path parameters, query and JSON body that a caller of the route gives. */
export type RouteInput<Declared extends RouteShape> = (Declared["parameters"] extends z.ZodType
  ? { parameters: z.input<Declared["parameters"]> }
  : unknown) &
  (Declared["query"] extends z.ZodType ? { query: z.input<Declared["query"]> } : unknown) &
  (Declared["body"] extends { json: infer Schema extends z.ZodType } ? { body: z.input<Schema> } : unknown) &
  (Declared["body"] extends "bytes" ? { bytes: Blob } : unknown);

/** The JSON document a route answers; a `Blob` when it answers a file. */
export type RouteOutput<Declared extends RouteShape> = Declared["answer"] extends {
  json: infer Schema extends z.ZodType;
}
  ? z.output<Schema>
  : Blob;
