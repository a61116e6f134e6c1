import type { FastifyInstance } from "fastify";
import type { RequestCounts } from "./request-counts.ts";

/** What bounds the work of one server. */
export interface Crowd {
  readonly counts: RequestCounts;
  /** Requests under way at once; one more is turned away. */
  readonly requestsAtMost: number;
  /** Requests that wait for a connection of the database. */
  readonly waiting: () => number;
  readonly waitingAtMost: number;
}

/** Seconds after which whoever was turned away may come back. */
const comeBackAfter = 2;

/**
 * Turns a request away, at once and politely, when the server has more than it can do: those it has taken in are then
 * answered in good time, and it neither fills its memory nor falls. Signs of life are always given.
 */
export function turnAway(app: FastifyInstance, crowd: Crowd): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.routeOptions.config.isSignOfLife === true) return;
    // This very request is counted among those under way.
    const isCrowded = crowd.counts.underWay > crowd.requestsAtMost || crowd.waiting() > crowd.waitingAtMost;
    if (!isCrowded) return;
    crowd.counts.turnedAway += 1;
    await reply
      .code(503)
      .header("retry-after", String(comeBackAfter))
      .header("cache-control", "no-store")
      .send({ refusal: { code: "busy", seconds: comeBackAfter } });
  });
}
