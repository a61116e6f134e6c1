import { type Actor, may, type NotAllowed, notAllowed, type OrganisationKind } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KinStore } from "./ports.ts";

/** Says what the organisation is. Nothing is opened or closed by it. */
export async function chooseOrganisationKind(
  house: { readonly kin: KinStore },
  actor: Actor,
  kind: OrganisationKind,
): Promise<Result<{ readonly kind: OrganisationKind }, NotAllowed>> {
  if (!may(actor, "chooseOrganisationKind")) return refuse(notAllowed);
  await house.kin.setKind(kind);
  return accept({ kind });
}
