import type { FastifyRequest } from "fastify";
import type { AccountId } from "../../../core/src/access/index.ts";
import { type AccountHouse, findSession, type Session } from "../../../core/src/accounts/index.ts";
import type { Cookies } from "./cookies.ts";
import { keyTextOf } from "./key-of-request.ts";

/** Whose request it is; `undefined` when nobody is signed in. */
export type AccountOfRequest = (request: FastifyRequest) => Promise<AccountId | undefined>;
export type SessionOfRequest = (request: FastifyRequest) => Promise<Session | undefined>;

/** On a server without login everybody who reaches it is its owner. */
export function everybodyIs(owner: AccountId): AccountOfRequest {
  return () => Promise.resolve(owner);
}

/**
 * The session of the request's cookie, asked of the database once for each request. Whoever shows a key of a program is
 * not also the person of the cookie: the key alone says what is opened.
 */
export function openSessionOfRequest(house: AccountHouse, cookies: Cookies): SessionOfRequest {
  const known = new WeakMap<FastifyRequest, Promise<Session | undefined>>();
  return (request) => {
    const token = cookies.session(request);
    if (token === undefined || keyTextOf(request) !== undefined) return Promise.resolve(undefined);
    const found = known.get(request) ?? findSession(house, token);
    known.set(request, found);
    return found;
  };
}

/** The account of the request's session. */
export function accountOfSession(sessionOf: SessionOfRequest): AccountOfRequest {
  return async (request) => (await sessionOf(request))?.account;
}
