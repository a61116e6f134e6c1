import type { FastifyInstance, FastifyRequest } from "fastify";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Served without a session on a server with login: signing in itself. */
    isOpen?: boolean;
  }
}

/** Why a call is not let in. */
export interface TurnedAway {
  /** `signInNeeded`; `unknownKey` and `keyEnded` of the key it brought; `slowDown` after too many wrong keys. */
  readonly code: "signInNeeded" | "unknownKey" | "keyEnded" | "slowDown";
  readonly seconds?: number;
}

/** `undefined` when the call brings a session, or a key of a program. */
export type Admit = (request: FastifyRequest) => Promise<TurnedAway | undefined>;

/**
 * On a server with login, refuses every call of the interface of programs that brings neither session nor key, before
 * anything of it is read; addresses that do not exist too, so that nothing can be learnt of them.
 */
export function demandSession(app: FastifyInstance, admit: Admit): void {
  app.addHook("onRequest", async (request, reply) => {
    const { url, config } = request.routeOptions;
    const isApi = url?.startsWith("/api/") ?? /^\/api(\/|$)/i.test(request.url);
    if (!isApi || config.isOpen === true) return;
    const refusal = await admit(request);
    if (refusal === undefined) return;
    reply.header("cache-control", "no-store");
    if (refusal.seconds !== undefined) reply.header("retry-after", String(refusal.seconds));
    if (refusal.code !== "signInNeeded") reply.header("www-authenticate", "Bearer");
    await reply.code(refusal.code === "slowDown" ? 429 : 401).send({ refusal });
  });
}
