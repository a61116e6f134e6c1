import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Actor } from "../../../core/src/access/index.ts";
import type { FileSource } from "../../../core/src/workforce/index.ts";
import type { Database } from "../database/index.ts";
import type { AnsweredFile, Door, DoorCall } from "./door.ts";
import type { OpenRooms } from "./rooms.ts";
import { describeRoute } from "./route-schema.ts";

/** Who is asking; refuses an organisation the account does not belong to. */
export type FindActor = (request: FastifyRequest) => Promise<Actor | undefined>;

export interface ServedHouse {
  readonly database: Database;
  readonly openRooms: OpenRooms;
  readonly findActor: FindActor;
}

/** Thrown inside a transaction to undo it when the use case refuses. */
class Refused extends Error {
  readonly refusal: { readonly code: string };
  constructor(refusal: { readonly code: string }) {
    super(`refused: ${refusal.code}`);
    this.refusal = refusal;
  }
}

/**
 * Serves every door in the same way: parse, find the actor, open a transaction and the stores for this actor, call the
 * use case, write the audit line in the same transaction, commit or roll back, answer. A refusal is rolled back and its
 * audit line is written in a transaction of its own.
 */
export function serveDoors(app: FastifyInstance, house: ServedHouse, doors: readonly Door[]): void {
  for (const door of doors) {
    app.route({
      method: door.route.method,
      url: door.route.path,
      schema: describeRoute(door.route, door.statuses),
      handler: (request, reply) => serveCall(house, door, request, reply),
    });
  }
}

async function serveCall(house: ServedHouse, door: Door, request: FastifyRequest, reply: FastifyReply) {
  reply.header("cache-control", "no-store");
  const actor = await house.findActor(request);
  if (actor === undefined) return reply.code(403).send({ refusal: { code: "notAllowed" } });
  const call = callOf(request, reply, actor);
  try {
    const value = await house.database.transaction(async (transaction) => {
      const rooms = house.openRooms(transaction, actor);
      const answer = await door.serve(rooms, call);
      if (!answer.ok) throw new Refused(answer.refusal);
      await rooms.audit.append(auditEntry(door, call, "done", rooms.clock.now()));
      return answer.value;
    });
    return await sendValue(door, reply, value);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await house.database.transaction(async (transaction) => {
      const rooms = house.openRooms(transaction, actor);
      await rooms.audit.append(auditEntry(door, call, "refused", rooms.clock.now()));
    });
    return reply.code(door.statuses[error.refusal.code] ?? 500).send({ refusal: error.refusal });
  }
}

function auditEntry(door: Door, call: DoorCall<Door["route"]>, outcome: "done" | "refused", at: string) {
  const { account, organisation } = call.actor;
  return { account, organisation, useCase: door.route.useCase, subject: door.subject(call), outcome, at };
}

function sendValue(door: Door, reply: FastifyReply, value: unknown) {
  if ("json" in door.route.answer) return reply.code(200).send(value);
  const file = value as AnsweredFile;
  const encodedName = encodeURIComponent(file.name);
  return reply
    .header("content-type", file.mediaType)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodedName}`)
    .header("x-content-type-options", "nosniff")
    .send(Buffer.from(file.bytes));
}

function callOf(request: FastifyRequest, reply: FastifyReply, actor: Actor): DoorCall<Door["route"]> {
  const leaving = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) leaving.abort(new DOMException("the caller went away", "AbortError"));
  });
  const query = request.query as { name?: string } | undefined;
  return {
    actor,
    parameters: request.params as never,
    query: query as never,
    body: request.body as never,
    file: fileOf(request, query?.name ?? ""),
    signal: leaving.signal,
  };
}

function fileOf(request: FastifyRequest, name: string): FileSource {
  const declared = Number(request.headers["content-length"]);
  return {
    name,
    ...(Number.isSafeInteger(declared) ? { size: declared } : {}),
    chunks: () => (request.body instanceof Readable ? request.body : Readable.from([])),
  };
}
