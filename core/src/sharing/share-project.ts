import { type Actor, type AuditTrail, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import { faultOfUntil, isLive } from "./check-until.ts";
import type { OrganisationCard, ProjectShare } from "./model.ts";
import type { KinStore, OrganisationRegister, ShareStore } from "./ports.ts";
import { readCode } from "./read-code.ts";
import { tellOther } from "./tell-other.ts";
import type { ShareRole } from "./vocabulary.ts";

/** Most partners that see one project at the same time. */
export const sharesAtMost = 40;

export interface ShareProject {
  readonly project: string;
  /** Connection code that the partner gave. */
  readonly code: string;
  readonly role: ShareRole;
  readonly purpose: string;
  /** Last day of the share. */
  readonly until: Day;
}

/** In order of precedence. `alreadyShared`: that partner sees this project today. */
export type ShareProjectRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | FindPartnerFault
  | { readonly code: "untilPast" }
  | { readonly code: "untilTooFar" }
  | { readonly code: "alreadyShared" }
  | { readonly code: "tooManyShares" };

type FindPartnerFault = { readonly code: "unknownCode" } | { readonly code: "ownCode" };

/** In order of precedence. */
export type FindPartnerRefusal = NotAllowed | FindPartnerFault;

interface SharingHouse {
  readonly projects: ProjectStore;
  readonly kin: KinStore;
  readonly register: OrganisationRegister;
  readonly shares: ShareStore;
  readonly audit: AuditTrail;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Whose connection code it is, so that nobody shares with another than they think. */
export async function findPartner(
  house: Pick<SharingHouse, "register">,
  actor: Actor,
  typedCode: string,
): Promise<Result<OrganisationCard, FindPartnerRefusal>> {
  if (!may(actor, "shareProject")) return refuse(notAllowed);
  return partnerOf(house, actor, typedCode);
}

/** Shows one project to one partner organisation, as one role. Both organisations' trails tell it. */
export async function shareProject(
  house: SharingHouse,
  actor: Actor,
  command: ShareProject,
): Promise<Result<ProjectShare, ShareProjectRefusal>> {
  if (!may(actor, "shareProject")) return refuse(notAllowed);
  const { role, until } = command;
  const kept = await house.projects.find(command.project);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const found = await partnerOf(house, actor, command.code);
  if (!found.ok) return found;
  const today = house.clock.today();
  const fault = faultOfUntil(until, today);
  if (fault !== undefined) return refuse({ code: fault });
  const partner = found.value;
  const live = (await house.shares.given()).filter(
    (given) => given.project === kept.id && isLive(given, today),
  );
  if (live.some((given) => given.partner.id === partner.id)) return refuse({ code: "alreadyShared" });
  if (live.length >= sharesAtMost) return refuse({ code: "tooManyShares" });
  const facts = { id: house.ids.next(), project: kept.id, role, purpose: command.purpose.trim() };
  const begun = { ...facts, until, madeAt: house.clock.now() };
  await house.shares.add({ ...begun, partner: partner.id, madeBy: actor.account });
  const { label } = kept.content;
  await tellOther(house, actor, { organisation: partner.id, useCase: "shareProject", subject: label });
  const { id, name, kind } = await house.kin.self();
  return accept({ ...begun, owner: { id, name, kind }, partner, label, ending: "", endedAt: "" });
}

async function partnerOf(
  { register }: Pick<SharingHouse, "register">,
  actor: Actor,
  typedCode: string,
): Promise<Result<OrganisationCard, FindPartnerFault>> {
  const partner = await register.findByCode(readCode(typedCode));
  if (partner === undefined) return refuse({ code: "unknownCode" });
  return partner.id === actor.organisation ? refuse({ code: "ownCode" }) : accept(partner);
}
