import type { Clock } from "../../../core/src/kernel/clock.ts";
import { accept, refuse } from "../../../core/src/kernel/result.ts";
import { type PackagePost, takePackage } from "../../../core/src/observatory/index.ts";
import type { Database } from "../database/index.ts";
import { openObservatoryStore } from "./observatory-store.ts";
import { checkSignature } from "./signer.ts";

interface PostTools {
  readonly clock: Clock;
  readonly sha256: (bytes: Uint8Array) => string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Brings packages to the observatories of this server: the house's own work, outside of the sender's walls, which show
 * no other organisation. Everything that a package of a stranger must pass, it passes.
 */
export function openPackagePost(
  database: Pick<Database, "transaction">,
  { clock, sha256 }: PostTools,
): PackagePost {
  return {
    async deliver(organisation, signed, senderName) {
      if (!uuid.test(organisation)) return refuse({ code: "unknownRequest" });
      return database.transaction(async ({ kysely }) => {
        const observatory = openObservatoryStore(kysely, organisation);
        const taken = await takePackage({ observatory, checkSignature, sha256, clock }, signed, senderName);
        return taken.ok ? accept({ standing: taken.value.standing }) : refuse({ code: taken.refusal.code });
      });
    },
  };
}
