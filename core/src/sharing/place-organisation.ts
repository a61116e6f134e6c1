import { type Actor, type AuditTrail, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KinStore, OrganisationRegister } from "./ports.ts";
import { readCode } from "./read-code.ts";
import { tellOther } from "./tell-other.ts";

/** In order of precedence. `placeTaken`: it already stands or asks to stand somewhere. */
export type AskParentRefusal =
  | NotAllowed
  | { readonly code: "unknownCode" }
  | { readonly code: "ownCode" }
  | { readonly code: "placeTaken" };

/** In order of precedence. */
export type LeaveParentRefusal = NotAllowed | { readonly code: "unknownOrganisation" };

interface PlacingHouse {
  readonly kin: KinStore;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/** Asks the organisation of a connection code to be the parent: it stands there once that one accepts. */
export async function askParent(
  house: PlacingHouse & { readonly register: OrganisationRegister },
  actor: Actor,
  typedCode: string,
): Promise<Result<{ readonly asked: true }, AskParentRefusal>> {
  if (!may(actor, "placeOrganisation")) return refuse(notAllowed);
  const parent = await house.register.findByCode(readCode(typedCode));
  if (parent === undefined) return refuse({ code: "unknownCode" });
  if (parent.id === actor.organisation) return refuse({ code: "ownCode" });
  const asked = await house.kin.askParent(parent.id, house.clock.now());
  if (!asked) return refuse({ code: "placeTaken" });
  const { name } = await house.kin.self();
  await tellOther(house, actor, { organisation: parent.id, useCase: "placeOrganisation", subject: name });
  return accept({ asked });
}

/** Takes the request back, or leaves the parent. */
export async function leaveParent(
  house: PlacingHouse,
  actor: Actor,
): Promise<Result<{ readonly left: true }, LeaveParentRefusal>> {
  if (!may(actor, "placeOrganisation")) return refuse(notAllowed);
  const tie = await house.kin.parent();
  if (tie === undefined) return refuse({ code: "unknownOrganisation" });
  const { name } = await house.kin.self();
  // Told first: once they are apart, neither can write to the other.
  await tellOther(house, actor, { organisation: tie.other.id, useCase: "placeOrganisation", subject: name });
  await house.kin.leaveParent();
  return accept({ left: true });
}
