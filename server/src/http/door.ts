import type { z } from "zod";
import type { Actor, Route } from "../../../core/src/access/index.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import type { FileSource } from "../../../core/src/workforce/index.ts";
import type { Rooms } from "./rooms.ts";

/** A file as an answer. */
export interface AnsweredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a door receives: everything already parsed by the route's schemas. */
export interface DoorCall<Declared extends Route> {
  readonly actor: Actor;
  readonly parameters: Parsed<Declared["parameters"]>;
  readonly query: Parsed<Declared["query"]>;
  readonly body: Declared["body"] extends { json: infer Schema } ? Parsed<Schema> : undefined;
  /** The bytes sent, to be read once; an empty file when the route takes none. */
  readonly file: FileSource;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
}

/** The same value, of which nothing may be changed: use cases give read-only values, schemas describe plain ones. */
type Frozen<Value> = Value extends readonly (infer Element)[]
  ? readonly Frozen<Element>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

type Answered<Declared extends Route> = Declared["answer"] extends { json: infer Schema extends z.ZodType }
  ? Frozen<z.input<Schema>>
  : AnsweredFile;

type RefusalCode<Declared extends Route> = Declared["refusals"][number];

/** A route with the use case behind it and the HTTP status of each of its refusals. */
export interface Door {
  readonly route: Route;
  readonly statuses: Readonly<Record<string, number>>;
  /** What the audit trail names as the thing acted on. */
  readonly subject: (call: DoorCall<Route>) => string;
  readonly serve: (
    rooms: Rooms,
    call: DoorCall<Route>,
  ) => Promise<Result<unknown, { readonly code: string }>>;
}

export interface DoorPlan<Declared extends Route> {
  readonly statuses: Readonly<Record<RefusalCode<Declared>, number>>;
  readonly subject?: (call: DoorCall<Declared>) => string;
  readonly serve: (
    rooms: Rooms,
    call: DoorCall<Declared>,
  ) => Promise<Result<Answered<Declared>, { readonly code: RefusalCode<Declared> }>>;
}

/** Puts a use case behind a route; a refusal without a status does not compile. */
export function door<const Declared extends Route>(route: Declared, plan: DoorPlan<Declared>): Door {
  const { statuses, serve } = plan;
  // The generic server only hands over what the route's own schemas parsed, so the narrow call is the wide one.
  return {
    route,
    statuses,
    subject: (plan.subject ?? (() => "")) as Door["subject"],
    serve: serve as Door["serve"],
  };
}
