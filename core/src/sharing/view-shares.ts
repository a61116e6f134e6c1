import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectShare } from "./model.ts";
import type { ShareStore } from "./ports.ts";

/** Given ones with those that ended; received ones that open a project today. */
export interface ShareList {
  readonly given: readonly ProjectShare[];
  readonly received: readonly ProjectShare[];
}

/** With whom the organisation shares, and who shares with it. */
export async function viewShares(
  house: { readonly shares: ShareStore; readonly clock: Clock },
  actor: Actor,
): Promise<Result<ShareList, NotAllowed>> {
  if (!may(actor, "viewShares")) return refuse(notAllowed);
  const { shares, clock } = house;
  return accept({ given: await shares.given(), received: await shares.received(clock.today()) });
}
