import type { FastifyInstance } from "fastify";

/**
 * Keeps other web pages open in the same browser away from a server without login: the `Host` must be ours (a page
 * cannot choose it, so a rebound domain name is caught) and a request that changes something must come from our pages.
 */
export function refuseForeignPages(app: FastifyInstance, hosts: () => readonly string[]): void {
  app.addHook("onRequest", async (request, reply) => {
    const known = hosts();
    const host = request.headers.host ?? "";
    const origin = request.headers.origin;
    const isForeignOrigin = origin !== undefined && !known.some((name) => origin === `http://${name}`);
    const isForeignFetch = request.headers["sec-fetch-site"] === "cross-site";
    if (!known.includes(host) || isForeignOrigin || (isForeignFetch && request.url.startsWith("/api/"))) {
      await reply.code(403).send({ refusal: { code: "notAllowed" } });
    }
  });
}
