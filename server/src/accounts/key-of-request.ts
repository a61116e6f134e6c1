import type { FastifyRequest } from "fastify";
import {
  type AccountHouse,
  keyMark,
  type OpenedKey,
  type OpenKeyRefusal,
  openProgramKey,
} from "../../../core/src/accounts/index.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import { networkOf } from "./visitor-of.ts";

/** The key that a request brings; `undefined` when it brings none. */
export type KeyOfRequest = (
  request: FastifyRequest,
) => Promise<Result<OpenedKey, OpenKeyRefusal> | undefined>;

/**
 * The text of the key that a request shows as `Authorization: Bearer …`. Only texts with the mark of our keys: what a
 * server in front writes in the same header for its own ends is not ours.
 */
export function keyTextOf({ headers }: FastifyRequest): string | undefined {
  const text = /^bearer +(\S{1,200})$/i.exec(headers.authorization ?? "")?.[1];
  return text?.startsWith(keyMark) === true ? text : undefined;
}

/** Asks the database for the request's key once for each request. */
export function openKeyOfRequest(house: AccountHouse): KeyOfRequest {
  const known = new WeakMap<FastifyRequest, ReturnType<KeyOfRequest>>();
  return (request) => {
    const text = keyTextOf(request);
    if (text === undefined) return Promise.resolve(undefined);
    const found = known.get(request) ?? openProgramKey(house, text, networkOf(request.ip));
    known.set(request, found);
    return found;
  };
}
