import { type Actor, type AuditTrail, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { faultOfUntil } from "./check-until.ts";
import type { ProjectShare } from "./model.ts";
import type { ShareStore } from "./ports.ts";
import { tellOther } from "./tell-other.ts";

export interface ChangeShare {
  readonly share: string;
  readonly until: Day;
  readonly purpose: string;
}

/** In order of precedence. A share that somebody ended is unknown: a new one is made instead. */
export type ChangeShareRefusal =
  | NotAllowed
  | { readonly code: "unknownShare" }
  | { readonly code: "untilPast" }
  | { readonly code: "untilTooFar" };

/** Gives a share another last day and purpose; one whose day is over opens again. Its role never changes. */
export async function changeShare(
  house: { readonly shares: ShareStore; readonly audit: AuditTrail; readonly clock: Clock },
  actor: Actor,
  command: ChangeShare,
): Promise<Result<ProjectShare, ChangeShareRefusal>> {
  if (!may(actor, "changeShare")) return refuse(notAllowed);
  const given = (await house.shares.given()).find(({ id }) => id === command.share);
  if (given === undefined || given.ending !== "") return refuse({ code: "unknownShare" });
  const fault = faultOfUntil(command.until, house.clock.today());
  if (fault !== undefined) return refuse({ code: fault });
  const terms = { until: command.until, purpose: command.purpose.trim() };
  await house.shares.change(given.id, terms);
  const { partner, label } = given;
  await tellOther(house, actor, { organisation: partner.id, useCase: "changeShare", subject: label });
  return accept({ ...given, ...terms });
}
