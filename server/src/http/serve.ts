import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type Actor, notAllowed, opensWithKey } from "../../../core/src/access/index.ts";
import { type Result, refuse } from "../../../core/src/kernel/result.ts";
import type { FileSource } from "../../../core/src/workforce/index.ts";
import type { Database } from "../database/index.ts";
import { undoRefused } from "../undo-refused.ts";
import { type AnyCall, answeredFileSchema, type Door, type Served } from "./door.ts";
import { type FileSlots, openFileSlots } from "./file-slots.ts";
import type { OpenRooms } from "./rooms.ts";
import { describeRoute } from "./route-schema.ts";

/** Who is asking; refuses an organisation the account does not belong to. */
export type FindActor = (request: FastifyRequest) => Promise<Actor | undefined>;

export interface ServedHouse {
  readonly database: Database;
  readonly openRooms: OpenRooms;
  readonly findActor: FindActor;
}

/**
 * Files read at the same time. Each holds a connection of the database for as long as it comes, and some use a second
 * one beside it: the others must be left for everything else.
 */
const filesAtOnce = 4;

/** A caller that went away is told nothing; the status is for logs, as some proxies write it. */
const callerGone = 499;

/**
 * Serves every door in the same way: parse, find the actor, open a transaction and the stores for this actor, call the
 * use case, write the audit line in the same transaction, commit or roll back, answer. A refusal is rolled back and its
 * audit line is written in a transaction of its own.
 */
export function serveDoors(app: FastifyInstance, house: ServedHouse, doors: readonly Door[]): void {
  const slots = openFileSlots(filesAtOnce);
  for (const door of doors) {
    app.route({
      method: door.route.method,
      url: door.route.path,
      schema: describeRoute(door.route, door.statuses),
      handler: (request, reply) => serveCall({ ...house, slots }, door, request, reply),
    });
  }
}

interface BusyHouse extends ServedHouse {
  readonly slots: FileSlots;
}

async function serveCall(house: BusyHouse, door: Door, request: FastifyRequest, reply: FastifyReply) {
  reply.header("cache-control", "no-store");
  if (door.route.body === "bytes" && !isFile(request.body)) {
    return reply.code(415).send({ refusal: { code: "invalidRequest" } });
  }
  const actor = await house.findActor(request);
  if (actor === undefined) return reply.code(403).send({ refusal: { code: "notAllowed" } });
  const call = callOf(request, reply, actor);
  const outcome = await actOnce(house, door, call);
  if (outcome.ok) return sendValue(door, reply, outcome.value.value);
  await house.database.transaction(
    async (transaction) => {
      const rooms = house.openRooms(transaction, actor);
      await rooms.audit.append(auditEntry(door, call, "refused", rooms.clock.now()));
    },
    { walledFor: actor },
  );
  const status = call.signal.aborted ? callerGone : (door.statuses[outcome.refusal.code] ?? 500);
  return reply.code(status).send({ refusal: outcome.refusal });
}

async function actOnce(
  house: BusyHouse,
  door: Door,
  call: AnyCall,
): Promise<Result<Served, { readonly code: string }>> {
  // What is only looked at is looked at as of one moment, whatever is imported meanwhile.
  const isolation = door.route.method === "GET" ? { isolation: "repeatable read" as const } : {};
  const settings = { ...isolation, walledFor: call.actor };
  try {
    const giveBack = door.route.body === "bytes" ? await house.slots.take(call.signal) : () => {};
    try {
      return await undoRefused(
        house.database,
        async (transaction) => {
          const rooms = house.openRooms(transaction, call.actor);
          if (!opensWithItsKey(call.actor, door)) return refuse(notAllowed);
          const outcome = await door.serve(rooms, call);
          // What programs do is told whole: nobody sees it on a screen.
          if (outcome.ok && (!door.isRoutine || call.actor.key !== undefined)) {
            const { made } = outcome.value;
            const line = auditEntry(door, call, "done", rooms.clock.now());
            await rooms.audit.append(made === undefined ? line : { ...line, subject: made });
          }
          return outcome;
        },
        settings,
      );
    } finally {
      giveBack();
    }
  } catch (error) {
    if (call.signal.aborted) return refuse({ code: "stopped" });
    throw error;
  }
}

/** The use case refuses too; no use case can forget to. */
function opensWithItsKey({ key }: Actor, { route }: Door): boolean {
  return key === undefined || opensWithKey(key.scope, route.useCase);
}

function auditEntry(door: Door, call: AnyCall, outcome: "done" | "refused", at: string) {
  const { account, organisation } = call.actor;
  return { account, organisation, useCase: door.route.useCase, subject: door.subject(call), outcome, at };
}

function sendValue(door: Door, reply: FastifyReply, value: unknown) {
  if ("json" in door.route.answer) return reply.code(200).send(value);
  const { name, mediaType, bytes } = answeredFileSchema.parse(value);
  return reply
    .header("content-type", mediaType)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(Buffer.from(bytes));
}

function callOf(request: FastifyRequest, reply: FastifyReply, actor: Actor): AnyCall {
  const leaving = new AbortController();
  const leave = () => leaving.abort(new DOMException("the caller went away", "AbortError"));
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) leave();
  });
  const { params: parameters, query, body } = request;
  return { actor, parameters, query, body, file: fileOf(request, leave), signal: leaving.signal };
}

const namedQuery = z.looseObject({ name: z.string() });

/** The bytes as they come; `leave` is told when they stop coming before their end. */
function fileOf({ body, query, headers }: FastifyRequest, leave: () => void): FileSource {
  const named = namedQuery.safeParse(query);
  const declared = Number(headers["content-length"]);
  return {
    name: named.success ? named.data.name : "",
    ...(Number.isSafeInteger(declared) ? { size: declared } : {}),
    async *chunks() {
      if (!(body instanceof Readable)) return;
      try {
        yield* body.iterator({ destroyOnReturn: false });
      } catch (error) {
        leave();
        throw error;
      } finally {
        // A reader may have seen enough before the end. The caller hears the answer only once all it sends is taken.
        body.resume();
      }
    },
  };
}

function isFile(body: unknown): boolean {
  return body instanceof Readable || body === undefined || body === null;
}
