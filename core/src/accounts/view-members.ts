import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { isStillOpen, lifetimes } from "./lifetimes.ts";
import type { Invitation, Member } from "./model.ts";
import type { MemberStore } from "./ports.ts";

/** Who is in the organisation, and who was asked to join it. */
export async function viewMembers(
  house: { readonly members: MemberStore; readonly clock: Clock },
  actor: Actor,
): Promise<
  Result<
    {
      readonly members: readonly Member[];
      readonly invitations: readonly Invitation[];
      readonly me: string;
    },
    NotAllowed
  >
> {
  if (!may(actor, "viewMembers")) return refuse(notAllowed);
  const now = house.clock.now();
  const invitations = await house.members.invitations();
  return accept({
    members: await house.members.list(),
    invitations: invitations.filter((each) => isStillOpen(each.invitedAt, lifetimes.invitation, now)),
    me: actor.account,
  });
}
