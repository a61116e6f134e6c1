import { type Actor, may, type NotAllowed, notAllowed, type Role } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Member } from "./model.ts";
import type { MemberStore } from "./ports.ts";

export type ChangeMemberRefusal = NotAllowed | { readonly code: "unknownMember" | "lastOwner" };

/** Gives a member exactly these roles. An organisation keeps an owner, whatever two owners do at the same time. */
export async function changeMemberRoles(
  house: { readonly members: MemberStore },
  actor: Actor,
  change: { readonly account: string; readonly roles: readonly Role[] },
): Promise<Result<{ readonly roles: readonly Role[] }, ChangeMemberRefusal>> {
  if (!may(actor, "changeMember")) return refuse(notAllowed);
  const member = await findWithin(house.members, change.account, change.roles.includes("owner"));
  if (!member.ok) return member;
  await house.members.setRoles(member.value.account, change.roles);
  return accept({ roles: change.roles });
}

/** Takes a member out of the organisation; what they did stays in its trail. */
export async function removeMember(
  house: { readonly members: MemberStore },
  actor: Actor,
  account: string,
): Promise<Result<{ readonly removed: true }, ChangeMemberRefusal>> {
  if (!may(actor, "changeMember")) return refuse(notAllowed);
  const member = await findWithin(house.members, account, false);
  if (!member.ok) return member;
  await house.members.remove(member.value.account);
  return accept({ removed: true });
}

async function findWithin(
  members: MemberStore,
  account: string,
  staysOwner: boolean,
): Promise<Result<Member, ChangeMemberRefusal>> {
  await members.lock();
  const all = await members.list();
  const member = all.find((each) => each.account === account);
  if (member === undefined) return refuse({ code: "unknownMember" });
  const hasOther = all.some((each) => each !== member && each.roles.includes("owner"));
  const isLast = member.roles.includes("owner") && !hasOther;
  return isLast && !staysOwner ? refuse({ code: "lastOwner" }) : accept(member);
}
