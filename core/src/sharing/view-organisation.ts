import { type Actor, may, type NotAllowed, notAllowed, type Organisation } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KinTie } from "./model.ts";
import type { KinStore } from "./ports.ts";

/** What an organisation reads on its own page. */
export interface OrganisationPage {
  readonly organisation: Organisation;
  /** Its connection code, or "" when it has none. */
  readonly code: string;
  /** Where it stands or asks to stand: none or one. */
  readonly parents: readonly KinTie[];
  /** Those that stand or ask to stand under it. */
  readonly children: readonly KinTie[];
}

/** The organisation, its code, its place among others. */
export async function viewOrganisation(
  house: { readonly kin: KinStore },
  actor: Actor,
): Promise<Result<OrganisationPage, NotAllowed>> {
  if (!may(actor, "viewOrganisation")) return refuse(notAllowed);
  const { kin } = house;
  const parent = await kin.parent();
  return accept({
    organisation: await kin.self(),
    code: await kin.code(),
    parents: parent === undefined ? [] : [parent],
    children: await kin.children(),
  });
}
