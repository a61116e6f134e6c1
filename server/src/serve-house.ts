import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import type { Actor, AuditEntry } from "../../core/src/access/index.ts";
import type { Clock } from "../../core/src/kernel/clock.ts";
import { findActor, findActorOfKey } from "./access/find-actor.ts";
import type { OftenSealed } from "./access/seal-often.ts";
import type { Doorway } from "./accounts/open-doorway.ts";
import type { PostRoom } from "./answers/letter-room.ts";
import type { ChoreKind } from "./chores/chore.ts";
import { openChoreDoer } from "./chores/do-chores.ts";
import type { Database, DatabaseSchema } from "./database/index.ts";
import { doors } from "./house-doors.ts";
import type { HouseKeys } from "./house-keys.ts";
import { placeOf } from "./http/asked-place.ts";
import { openApp, type Watch } from "./http/open-app.ts";
import type { OpenRooms } from "./http/rooms.ts";
import type { ActFor } from "./links/council-page.ts";
import { openLinkPages } from "./open-link-pages.ts";
import type { PhoneFiles } from "./phone/phone-scripts.ts";
import { undoRefused } from "./undo-refused.ts";

export interface HouseAppOptions {
  readonly hosts: () => readonly string[];
  readonly version: string;
  readonly onBug: (identifier: string, error: unknown) => void;
  /** Scripts of the pages for people without an account; without them, these pages work as bare forms. */
  readonly phoneFiles?: PhoneFiles;
  readonly watch?: Watch;
}

/** What is open of a house when it comes to be served. */
export interface ServedParts {
  readonly database: Database;
  readonly dataFolder: string;
  readonly clock: Clock;
  /** This server among those of the database. */
  readonly process: string;
  readonly keys: HouseKeys;
  readonly doorway: Doorway;
  readonly openRooms: OpenRooms;
  readonly chores: readonly ChoreKind[];
  readonly postRoom: Pick<PostRoom, "stop">;
  readonly sealing: Pick<OftenSealed, "follow">;
  readonly writeLine: (kysely: Kysely<DatabaseSchema>, entry: AuditEntry, link?: string) => Promise<void>;
  readonly siteOrigin: () => string;
}

/** Serves a house: its doors, its pages without an account and, for as long as it is open, what it does by itself. */
export async function serveHouse(parts: ServedParts, options: HouseAppOptions): Promise<FastifyInstance> {
  const { database, dataFolder, clock, doorway, openRooms, writeLine, siteOrigin } = parts;
  const { outside, serve: serveMore } = doorway;
  const served = { database, openRooms, findActor: openFindActor(database, doorway, clock) };
  const app = await openApp(served, doors, { ...options, outside, serveMore });
  const { servers } = workWhileOpen(app, parts, options);
  await openLinkPages(app, {
    ...pagesOf(parts.keys, options),
    act: actIn(database, openRooms),
    servers,
    database,
    dataFolder,
    clock,
    writeLine,
    siteOrigin,
  });
  return app;
}

/** Chores and seals go on from when the app is ready until it closes; letters under way are let go first. */
function workWhileOpen(app: FastifyInstance, parts: ServedParts, { version, onBug }: HouseAppOptions) {
  const { database, clock, process, chores, postRoom, sealing } = parts;
  const doer = openChoreDoer({ database, clock, process, version, onBug }, chores);
  app.addHook("onReady", () => doer.begin());
  app.addHook("onClose", async () => {
    await postRoom.stop();
    await doer.stop();
  });
  sealing.follow(app, onBug);
  return doer;
}

/** How pages without an account act: for an actor, in a transaction of its own that a refusal undoes. */
function actIn(database: Database, openRooms: OpenRooms): ActFor {
  return (actor, work) =>
    undoRefused(database, (transaction) => work(openRooms(transaction, actor)), { walledFor: actor });
}

/** Finds for whom a page asks, from its session and the place where it says that it is. */
function openFindActor(database: Database, { accountOf, keyOf }: Doorway, clock: Clock) {
  return async (request: FastifyRequest): Promise<Actor | undefined> => {
    const key = await keyOf?.(request);
    if (key !== undefined) {
      return key.ok ? findActorOfKey(database, key.value, placeOf(request), clock) : undefined;
    }
    const account = await accountOf(request);
    return account === undefined ? undefined : findActor(database, account, placeOf(request), clock);
  };
}

/** What pages without an account take of the keys, and of whoever starts the server. */
function pagesOf(
  { master, answersKey, tokens, receipts }: HouseKeys,
  { phoneFiles, onBug }: HouseAppOptions,
) {
  return { tokens, receipts, answersKey, phoneFiles, master, tell: onBug };
}
