import { type Actor, type AuditTrail, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ShareStore } from "./ports.ts";
import { tellOther } from "./tell-other.ts";

/** In order of precedence. */
export type WithdrawShareRefusal = NotAllowed | { readonly code: "unknownShare" };

/** Ends a share that the organisation gave: the partner's next request finds nothing. */
export async function withdrawShare(
  house: { readonly shares: ShareStore; readonly audit: AuditTrail; readonly clock: Clock },
  actor: Actor,
  command: { readonly share: string },
): Promise<Result<{ readonly withdrawn: true }, WithdrawShareRefusal>> {
  if (!may(actor, "withdrawShare")) return refuse(notAllowed);
  const given = (await house.shares.given()).find(({ id }) => id === command.share);
  if (given === undefined || given.ending !== "") return refuse({ code: "unknownShare" });
  await house.shares.end(given.id, { how: "withdrawn", at: house.clock.now(), by: actor.account });
  const { partner, label } = given;
  await tellOther(house, actor, { organisation: partner.id, useCase: "withdrawShare", subject: label });
  return accept({ withdrawn: true });
}
