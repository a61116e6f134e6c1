import { type Actor, may, type NotAllowed, notAllowed, type OrganisationKind } from "../access/index.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OrganisationCard } from "./model.ts";
import type { KinStore, OrganisationRegister } from "./ports.ts";

/** Most organisations that one account owns. */
export const organisationsAtMost = 50;

export interface CreateOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** In order of precedence. */
export type CreateOrganisationRefusal = NotAllowed | { readonly code: "tooManyOrganisations" };

/** Makes an organisation of which the account is the owner, apart from all the others. */
export async function createOrganisation(
  house: { readonly kin: KinStore; readonly register: OrganisationRegister; readonly ids: Ids },
  actor: Actor,
  command: CreateOrganisation,
): Promise<Result<OrganisationCard, CreateOrganisationRefusal>> {
  if (!may(actor, "createOrganisation")) return refuse(notAllowed);
  if ((await house.kin.ownedCount()) >= organisationsAtMost) return refuse({ code: "tooManyOrganisations" });
  const made = { id: house.ids.next(), name: command.name.trim(), kind: command.kind };
  await house.register.add(made, actor.account);
  return accept(made);
}
