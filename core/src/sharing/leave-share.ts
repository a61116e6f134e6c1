import { type Actor, type AuditTrail, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ShareStore } from "./ports.ts";
import { tellOther } from "./tell-other.ts";

/** In order of precedence. */
export type LeaveShareRefusal = NotAllowed | { readonly code: "unknownShare" };

/** Gives up a share that the organisation received: nobody in it sees the project any more. */
export async function leaveShare(
  house: { readonly shares: ShareStore; readonly audit: AuditTrail; readonly clock: Clock },
  actor: Actor,
  command: { readonly share: string },
): Promise<Result<{ readonly left: true }, LeaveShareRefusal>> {
  if (!may(actor, "leaveShare")) return refuse(notAllowed);
  const received = await house.shares.received(house.clock.today());
  const share = received.find(({ id }) => id === command.share);
  if (share === undefined) return refuse({ code: "unknownShare" });
  await house.shares.end(share.id, { how: "givenUp", at: house.clock.now(), by: actor.account });
  const { owner, label } = share;
  await tellOther(house, actor, { organisation: owner.id, useCase: "leaveShare", subject: label });
  return accept({ left: true });
}
