import {
  type Actor,
  may,
  type NotAllowed,
  notAllowed,
  type OrganisationStore,
  type Role,
} from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { EmailAddress } from "./model.ts";
import type { AccountPost, MemberStore, Secrets } from "./ports.ts";

export type InviteMemberRefusal =
  | NotAllowed
  | { readonly code: "localOnly" | "fictionalAlone" | "alreadyMember" };
export type WithdrawInvitationRefusal = NotAllowed | { readonly code: "unknownInvitation" };

interface InvitingHouse {
  readonly members: MemberStore;
  readonly organisations: OrganisationStore;
  /** None on a server without login. */
  readonly post: AccountPost | undefined;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** An invitation made: sent by mail, or with the address to hand over. */
export interface InvitationMade {
  readonly id: string;
  readonly isMailed: boolean;
  readonly address: string | undefined;
}

/** Asks somebody to join the organisation with these roles. A former invitation of the same address is replaced. */
export async function inviteMember(
  house: InvitingHouse,
  actor: Actor,
  asked: { readonly email: EmailAddress; readonly roles: readonly Role[] },
): Promise<Result<InvitationMade, InviteMemberRefusal>> {
  if (!may(actor, "inviteMember")) return refuse(notAllowed);
  const { post } = house;
  if (post === undefined) return refuse({ code: "localOnly" });
  const mine = await house.organisations.mine();
  const organisation = mine.find(({ id }) => id === actor.organisation);
  if (organisation === undefined || organisation.isFictional) return refuse({ code: "fictionalAlone" });
  const members = await house.members.list();
  if (members.some(({ email }) => email === asked.email)) return refuse({ code: "alreadyMember" });
  const secret = house.secrets.next();
  const id = house.ids.next();
  const isMailed = post.sendsLetters;
  const invitation = { id, ...asked, invitedAt: house.clock.now(), isMailed };
  await house.members.invite(invitation, house.secrets.digest(secret));
  const address = post.address("/invitation", secret);
  if (isMailed) post.sendInvitation(asked.email, address, organisation.name);
  return accept({ id, isMailed, address: isMailed ? undefined : address });
}

/** Takes an invitation back: its link opens nothing any more. */
export async function withdrawInvitation(
  house: Pick<InvitingHouse, "members">,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly withdrawn: true }, WithdrawInvitationRefusal>> {
  if (!may(actor, "inviteMember")) return refuse(notAllowed);
  return (await house.members.withdraw(id))
    ? accept({ withdrawn: true })
    : refuse({ code: "unknownInvitation" });
}
