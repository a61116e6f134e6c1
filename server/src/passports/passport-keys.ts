import { createHmac, randomBytes } from "node:crypto";
import type { PassportKeys } from "../../../core/src/passports/index.ts";
import { keyFor } from "../secrets/master-key.ts";

/** What an organisation signs its passports with: drawn from the installation's key, and written nowhere. */
export function openPassportKeys(master: Buffer, organisation: string): PassportKeys {
  return {
    secret: passportSecret(master, organisation),
    markOf(project, participant) {
      const key = keyFor(master, "passport holders", organisation);
      return createHmac("sha256", key)
        .update(JSON.stringify([project, participant]))
        .digest("hex");
    },
    nextList: () => randomBytes(16).toString("base64url"),
  };
}

export function passportSecret(master: Buffer, organisation: string): Uint8Array {
  return new Uint8Array(keyFor(master, "passport signatures", organisation));
}
