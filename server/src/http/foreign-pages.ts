import type { FastifyInstance } from "fastify";

/** What browsers say of a request of our own pages, or of an address typed by the person. */
const ownSites: readonly (string | string[] | undefined)[] = [undefined, "same-origin", "none"];

/** The names that the server answers to, and how pages reach it. */
export interface OwnAddress {
  readonly hosts: () => readonly string[];
  readonly scheme: "http" | "https";
}

/**
 * Keeps other web pages open in the same browser away from the server, with or without login: the `Host` must be ours
 * (a page cannot choose it, so a rebound domain name is caught), a request that names its origin must come from our
 * pages, and so must every call of the interface of programs ("same-site" is any other port of this machine). Pages
 * themselves may be linked to from anywhere.
 */
export function refuseForeignPages(app: FastifyInstance, { hosts, scheme }: OwnAddress): void {
  app.addHook("onRequest", async (request, reply) => {
    // Whatever watches over the server names it as it likes.
    if (request.routeOptions.config.isSignOfLife === true) return;
    const known = hosts();
    const { host = "", origin, "sec-fetch-site": site } = request.headers;
    const isForeignOrigin = origin !== undefined && !known.some((name) => origin === `${scheme}://${name}`);
    // The route and not the address: an address can be written in several ways.
    const isForeignCall = request.routeOptions.url?.startsWith("/api/") === true && !ownSites.includes(site);
    if (!known.includes(host) || isForeignOrigin || isForeignCall) {
      await reply.code(403).send({ refusal: { code: "notAllowed" } });
    }
  });
}
