import { accept, type Result, refuse } from "../kernel/result.ts";
import { may, notAllowed } from "./may.ts";
import { type Actor, type NotAllowed, type Organisation, type UseCase, useCases } from "./model.ts";
import type { OrganisationStore } from "./ports.ts";

/** The organisations the actor belongs to, which one is being looked at, and what the actor may do there. */
export interface OrganisationsSeen {
  readonly organisations: readonly Organisation[];
  readonly current: string;
  /** So that pages offer nothing that would be refused. */
  readonly mayDo: readonly UseCase[];
}

export async function viewOrganisations(
  house: { readonly organisations: OrganisationStore },
  actor: Actor,
): Promise<Result<OrganisationsSeen, NotAllowed>> {
  if (!may(actor, "viewOrganisations")) return refuse(notAllowed);
  return accept({
    organisations: await house.organisations.mine(),
    current: actor.organisation,
    mayDo: useCases.filter((useCase) => may(actor, useCase)),
  });
}
