import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Secrets } from "../../../core/src/accounts/index.ts";

const secretBytes = 32;

export const secrets: Secrets = {
  next: () => randomBytes(secretBytes).toString("base64url"),
  digest: (secret) => createHash("sha256").update(secret).digest("base64url"),
};

/** What a try was made at, so that it can be counted and not read: the key is the installation's. */
export function guessKey(key: Buffer, kind: string, what: string): string {
  return createHmac("sha256", key).update(`${kind}\n${what}`).digest("base64url");
}
