import { z } from "zod";
import type { Actor, Route } from "../../../core/src/access/index.ts";
import { accept, type Result } from "../../../core/src/kernel/result.ts";
import type { FileSource } from "../../../core/src/workforce/index.ts";
import type { Rooms } from "./rooms.ts";

/** A file as an answer. */
export interface AnsweredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
export const answeredFileSchema: z.ZodType<AnsweredFile> = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
});

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What every call brings, whatever the route. */
interface CallFrame {
  readonly actor: Actor;
  /** The bytes sent, to be read once; an empty file when the route takes none. */
  readonly file: FileSource;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
}

/** What a door receives: everything already parsed by the route's schemas. */
export interface DoorCall<Declared extends Route> extends CallFrame {
  readonly parameters: Parsed<Declared["parameters"]>;
  readonly query: Parsed<Declared["query"]>;
  readonly body: Declared["body"] extends { json: infer Schema } ? Parsed<Schema> : undefined;
}

/** The same for a server that does not know which route it serves. */
export interface AnyCall extends CallFrame {
  readonly parameters: unknown;
  readonly query: unknown;
  readonly body: unknown;
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
  /** Done again and again without anybody asking: the audit trail tells its refusals only. */
  readonly isRoutine: boolean;
  /** What the audit trail names as the thing acted on. */
  readonly subject: (call: AnyCall) => string;
  readonly serve: (rooms: Rooms, call: AnyCall) => Promise<Result<Served, { readonly code: string }>>;
}

/** What a use case answered, and the subject of the act where only the answer knows it: the thing just made. */
export interface Served {
  readonly value: unknown;
  readonly made: string | undefined;
}

export interface DoorPlan<Declared extends Route> {
  readonly statuses: Readonly<Record<RefusalCode<Declared>, number>>;
  readonly isRoutine?: boolean;
  readonly subject?: (call: DoorCall<Declared>) => string;
  readonly subjectMade?: (value: Answered<Declared>) => string;
  readonly serve: (
    rooms: Rooms,
    call: DoorCall<Declared>,
  ) => Promise<Result<Answered<Declared>, { readonly code: RefusalCode<Declared> }>>;
}

/** Puts a use case behind a route; a refusal without a status does not compile. */
export function door<const Declared extends Route>(route: Declared, plan: DoorPlan<Declared>): Door {
  const { statuses, isRoutine = false, subject = () => "", subjectMade, serve } = plan;
  // The generic server only hands over what this very route's schemas parsed.
  const parsed = (call: AnyCall) => call as DoorCall<Declared>;
  return {
    route,
    statuses,
    isRoutine,
    subject: (call) => subject(parsed(call)),
    async serve(rooms, call) {
      const outcome = await serve(rooms, parsed(call));
      return outcome.ok ? accept({ value: outcome.value, made: subjectMade?.(outcome.value) }) : outcome;
    },
  };
}
