import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { LinkDesk, LinkPurpose, OpenedLink } from "../../../core/src/links/index.ts";
import { isAskedByPerson } from "./asked-by-person.ts";
import { closedLinkPage } from "./closed-link-page.ts";
import { networkOf, type WrongTokens } from "./wrong-tokens.ts";

/** A page, or an act of a page, that a link opens. */
export interface LinkPage {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** "/t/:token", or deeper: "/t/:token/paroles". */
  readonly path: `/${"t" | "p" | "c"}/:token${string}`;
  readonly purposes: readonly LinkPurpose[];
  /** Largest body, bytes; without it, that of the server. */
  readonly bodyLimit?: number;
  /**
   * Answers through `reply`. `undefined` when what the link names is no longer there: the one page of closed links is
   * then shown, as for any link that opens nothing.
   */
  readonly serve: (
    opened: OpenedLink,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<FastifyReply | undefined>;
}

/** Pages at one address, each for its own purposes: the link tells which. */
export function oneAddress(first: LinkPage, other: LinkPage): LinkPage {
  return {
    ...first,
    purposes: [...first.purposes, ...other.purposes],
    serve: (opened, request, reply) =>
      (other.purposes.includes(opened.purpose) ? other : first).serve(opened, request, reply),
  };
}

/** First letters of the addresses of links. */
const paths = ["t", "p", "c"] as const;

/**
 * Serves the pages of links, and the one page of closed links at every other address below "/t/", "/p/" and "/c/". A
 * token that opens nothing never reaches a page: it is looked at before the body is read. A good one is served however
 * many wrong ones came from the same network.
 */
export function serveLinkPages(
  app: FastifyInstance,
  desk: LinkDesk,
  wrong: WrongTokens,
  pages: readonly LinkPage[],
): void {
  const opened = new WeakMap<FastifyRequest, OpenedLink>();
  const begun = new WeakMap<FastifyRequest, number>();
  /** Every closed page takes the same time, whatever was found or not. */
  const hold = async (request: FastifyRequest) => {
    const since = performance.now() - (begun.get(request) ?? performance.now());
    if (since < wrong.answeredAfter) await wait(wrong.answeredAfter - since);
  };
  for (const { method, path, purposes, bodyLimit, serve } of pages) {
    app.route<{ Params: { readonly token: string } }>({
      method,
      url: path,
      schema: { hide: true },
      ...(bodyLimit === undefined ? {} : { bodyLimit }),
      async onRequest(request, reply) {
        tellBrowsers(reply);
        begun.set(request, performance.now());
        const link = await desk.open(request.params.token, purposes);
        if (link === undefined) {
          await hold(request);
          return answerWrong(request, reply, wrong);
        }
        opened.set(request, link);
        if (path === "/t/:token" || path === "/p/:token" || path === "/c/:token") {
          await noteDay(desk, link, request);
        }
      },
      /** After the answer: what it takes to write the attempt down tells nobody whether there was a link. */
      async onResponse(request, reply) {
        if (opened.has(request) || reply.statusCode !== 404 || !isTriedByPerson(request)) return;
        await desk.noteRefused(request.params.token);
      },
      async handler(request, reply) {
        const link = opened.get(request);
        if (link === undefined) throw new Error("invalid request; its link must have been opened");
        const answered = await serve(link, request, reply);
        if (answered !== undefined) return answered;
        await hold(request);
        return answerClosed(reply);
      },
    });
  }
  for (const path of paths) {
    for (const url of [`/${path}`, `/${path}/*`]) {
      app.all(url, { schema: { hide: true } }, async (request, reply) => {
        await hold(request);
        return answerWrong(request, reply, wrong);
      });
    }
  }
}

/** An address of links, even one that cannot be read: "/t/%". */
export function isLinkAddress(url: string): boolean {
  return /^\/[tpcr](?:[/?#]|$)/.test(url);
}

/** The one page of links that open nothing. */
export function answerClosed(reply: FastifyReply): FastifyReply {
  tellBrowsers(reply);
  return reply.code(404).type("text/html; charset=utf-8").send(closedLinkPage);
}

/** The same page, with another status for a network that goes on and on: it tells nothing of the token. */
export function answerWrong(request: FastifyRequest, reply: FastifyReply, wrong: WrongTokens): FastifyReply {
  const seconds = wrong.count(networkOf(request.ip));
  if (seconds === 0) return answerClosed(reply);
  tellBrowsers(reply);
  reply.header("retry-after", String(seconds));
  return reply.code(429).type("text/html; charset=utf-8").send(closedLinkPage);
}

/** No cache keeps it, no search engine lists it, no other site learns its address. */
export function tellBrowsers(reply: FastifyReply): void {
  reply.header("cache-control", "no-store");
  reply.header("x-robots-tag", "noindex, nofollow");
  reply.header("referrer-policy", "no-referrer");
}

/** Whoever posts has a page before their eyes; whoever only looks may be a program. */
function isTriedByPerson({ method, headers }: FastifyRequest): boolean {
  return method === "GET" ? isAskedByPerson(method, headers) : method !== "HEAD";
}

/** Whether representatives read their file is nobody's business: that day is not kept. */
async function noteDay(desk: LinkDesk, link: OpenedLink, { method, headers }: FastifyRequest): Promise<void> {
  if (link.purpose === "councilFile" || !isAskedByPerson(method, headers)) return;
  await desk.noteOpened(link);
}

/** Where a member of the council says their opinion: the end of the address, after that of the file they read. */
export const councilWordPath = "avis";
