import { accept, type Result, refuse } from "../kernel/result.ts";
import { may, notAllowed } from "./may.ts";
import type { Actor, NotAllowed, Organisation } from "./model.ts";
import type { OrganisationStore } from "./ports.ts";

/** The organisations the actor belongs to, and which one is being looked at. */
export async function viewOrganisations(
  house: { readonly organisations: OrganisationStore },
  actor: Actor,
): Promise<
  Result<{ readonly organisations: readonly Organisation[]; readonly current: string }, NotAllowed>
> {
  if (!may(actor, "viewOrganisations")) return refuse(notAllowed);
  return accept({ organisations: await house.organisations.mine(), current: actor.organisation });
}
