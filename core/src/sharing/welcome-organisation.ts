import { type Actor, type AuditTrail, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { faultOfPlace } from "./check-place.ts";
import type { KinStore, OrganisationRegister } from "./ports.ts";
import { tellOther } from "./tell-other.ts";

/**
 * In order of precedence. `circle`: it would stand above itself. `tooDeep`: more levels than the tree may have.
 */
export type WelcomeOrganisationRefusal =
  | NotAllowed
  | { readonly code: "unknownOrganisation" }
  | { readonly code: "circle" }
  | { readonly code: "tooDeep" };

/** In order of precedence. */
export type ReleaseOrganisationRefusal = NotAllowed | { readonly code: "unknownOrganisation" };

interface WelcomingHouse {
  readonly kin: KinStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/**
 * Accepts that an organisation that asked stands under this one. It opens no door: neither sees what the other keeps.
 */
export async function welcomeOrganisation(
  house: WelcomingHouse & { readonly register: OrganisationRegister },
  actor: Actor,
  child: string,
): Promise<Result<{ readonly accepted: true }, WelcomeOrganisationRefusal>> {
  if (!may(actor, "welcomeOrganisation")) return refuse(notAllowed);
  const name = await nameOfParent(house, child);
  if (name === undefined) return refuse({ code: "unknownOrganisation" });
  // Two acceptances at once could each see no circle and together make one.
  await house.kin.lockTree();
  const { organisation: parent } = actor;
  const ancestors = await house.register.ancestorsOf(parent);
  const childLevels = await house.register.levelsFrom(child);
  const fault = faultOfPlace({ parent, ancestors, child, childLevels });
  if (fault !== undefined) return refuse({ code: fault });
  await house.kin.acceptChild(child, house.clock.now());
  await tellOther(house, actor, { organisation: child, useCase: "welcomeOrganisation", subject: name });
  return accept({ accepted: true });
}

/** Says no to an organisation that asked, or parts from one that stands under this one. */
export async function releaseOrganisation(
  house: WelcomingHouse,
  actor: Actor,
  child: string,
): Promise<Result<{ readonly released: true }, ReleaseOrganisationRefusal>> {
  if (!may(actor, "welcomeOrganisation")) return refuse(notAllowed);
  const name = await nameOfParent(house, child);
  if (name === undefined) return refuse({ code: "unknownOrganisation" });
  // Told first: once they are apart, neither can write to the other.
  await tellOther(house, actor, { organisation: child, useCase: "welcomeOrganisation", subject: name });
  await house.kin.releaseChild(child);
  return accept({ released: true });
}

/** This organisation's name, when the other one stands or asks to stand under it. */
async function nameOfParent({ kin }: WelcomingHouse, child: string): Promise<string | undefined> {
  const isTied = (await kin.children()).some(({ other }) => other.id === child);
  return isTied ? (await kin.self()).name : undefined;
}
