import { accept, type Result, refuse } from "../kernel/result.ts";
import { may, notAllowed } from "./may.ts";
import type { Actor, NotAllowed } from "./model.ts";
import type { OrganisationStore } from "./ports.ts";

/** Forgets the fictional company and all that was made in it; the other organisations are untouched. */
export async function eraseFictionalCompany(
  house: { readonly organisations: OrganisationStore },
  actor: Actor,
): Promise<Result<{ readonly erased: true }, NotAllowed>> {
  if (!may(actor, "eraseFictionalCompany")) return refuse(notAllowed);
  await house.organisations.eraseFictional();
  return accept({ erased: true });
}
