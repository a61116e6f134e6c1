import { createHmac, randomBytes } from "node:crypto";
import type { LinkTokens } from "../../../core/src/links/index.ts";

/** 192 bits: whole in base64url, without padding. */
const tokenBytes = 24;

/**
 * Tokens, and their marks under the installation's key. The database holds marks only: who steals it opens nothing, and
 * who writes in it makes no link that opens, for want of the key.
 */
export function openLinkTokens(key: Buffer): LinkTokens {
  return {
    next: () => randomBytes(tokenBytes).toString("base64url"),
    markOf: (token) => createHmac("sha256", key).update(token, "utf8").digest("hex"),
  };
}
