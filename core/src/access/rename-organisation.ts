import { accept, type Result, refuse } from "../kernel/result.ts";
import { may, notAllowed } from "./may.ts";
import type { Actor, NotAllowed } from "./model.ts";
import type { OrganisationStore } from "./ports.ts";

/** The fictional company keeps its name, so that nobody takes its pages for those of a real one. */
export type RenameOrganisationRefusal = NotAllowed | { readonly code: "fictional" };

/** Gives the organisation looked at the name that its pages carry, without the spaces around it. */
export async function renameOrganisation(
  house: { readonly organisations: OrganisationStore },
  actor: Actor,
  name: string,
): Promise<Result<{ readonly name: string }, RenameOrganisationRefusal>> {
  if (!may(actor, "renameOrganisation")) return refuse(notAllowed);
  const organisations = await house.organisations.mine();
  const current = organisations.find(({ id }) => id === actor.organisation);
  if (current?.isFictional === true) return refuse({ code: "fictional" });
  await house.organisations.rename(name.trim());
  return accept({ name: name.trim() });
}
