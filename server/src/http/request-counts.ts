import type { FastifyInstance, FastifyRequest } from "fastify";

/** A request once it was answered: its address as the route declares it, never as it was asked for. */
export interface AnsweredRequest {
  readonly id: string;
  readonly method: string;
  /** "/api/projects/:project"; "" for an address that does not exist. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Seconds up to which answers are counted together. */
export const durationBounds = [0.005, 0.025, 0.1, 0.3, 1, 3, 10] as const;

/** How many were answered with a route, a method and a status, and in what time. */
export interface RequestCount {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  count: number;
  seconds: number;
  /** Answers within each of `durationBounds`. */
  readonly within: number[];
}

/** What a server has answered since it began. It holds no address, no person and no organisation. */
export interface RequestCounts {
  underWay: number;
  /** Refused because too many were under way. */
  turnedAway: number;
  readonly byRoute: ReadonlyMap<string, RequestCount>;
  add(request: AnsweredRequest): void;
}

export function openRequestCounts(): RequestCounts {
  const byRoute = new Map<string, RequestCount>();
  return {
    underWay: 0,
    turnedAway: 0,
    byRoute,
    add({ method, route, status, milliseconds }) {
      const key = `${method} ${route} ${status}`;
      const fresh = { method, route, status, count: 0, seconds: 0, within: durationBounds.map(() => 0) };
      const count = byRoute.get(key) ?? fresh;
      byRoute.set(key, count);
      const seconds = milliseconds / 1000;
      count.count += 1;
      count.seconds += seconds;
      durationBounds.forEach((bound, place) => {
        if (seconds <= bound) count.within[place] = (count.within[place] ?? 0) + 1;
      });
    },
  };
}

/** Methods that are told apart; a stranger may invent others. */
const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Counts every request, and tells each once it was answered. */
export function countRequests(
  app: FastifyInstance,
  counts: RequestCounts,
  tell: (request: AnsweredRequest) => void,
): void {
  const underWay = new WeakSet<FastifyRequest>();
  const leave = (request: FastifyRequest) => {
    if (underWay.delete(request)) counts.underWay -= 1;
  };
  app.addHook("onRequest", async (request, reply) => {
    underWay.add(request);
    counts.underWay += 1;
    // A caller who goes away leaves no answer to wait for.
    reply.raw.once("close", () => leave(request));
  });
  app.addHook("onResponse", async (request, reply) => {
    leave(request);
    const answered: AnsweredRequest = {
      id: request.id,
      method: knownMethods.has(request.method) ? request.method : "OTHER",
      route: request.routeOptions.url ?? "",
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    };
    counts.add(answered);
    // Whatever watches asks every few seconds: a line each would hide the others.
    if (request.routeOptions.config.isSignOfLife !== true) tell(answered);
  });
}
