import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import { may } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { judgePassword, type PasswordFault } from "./judge-password.ts";
import { isStillOpen, lifetimes } from "./lifetimes.ts";
import type { Account, EmailAddress } from "./model.ts";
import type { AccountHouse, OpenInvitation } from "./ports.ts";
import { type SlowDown, take } from "./slow-down.ts";
import { type Entry, startSession, type Visitor } from "./start-session.ts";

type InvitationClosed = { readonly code: "invitationClosed" };
export type LookAtInvitationRefusal = SlowDown | InvitationClosed;
export type AcceptInvitationRefusal =
  | SlowDown
  | InvitationClosed
  | { readonly code: "signInFirst" | "emailTaken" | "otherAccount" | "incomplete" }
  | { readonly code: PasswordFault };

/** What an invitation says to whoever opens it. Looking at it uses nothing up. */
export type InvitationView =
  | { readonly kind: "owner" }
  | {
      readonly kind: "member";
      readonly organisation: string;
      readonly email: string;
      readonly roles: readonly Role[];
      /** The address has an account: it is joined by signing in. */
      readonly hasAccount: boolean;
    };

/** What the invited person writes. */
export interface Acceptance {
  readonly name: string;
  /** None: they will sign in by letters, or at the provider. */
  readonly password: string | undefined;
  /** Of the first owner of an organisation. */
  readonly email: EmailAddress | undefined;
  readonly organisation: string | undefined;
}

export async function lookAtInvitation(
  house: AccountHouse,
  secret: string,
  visitor: Visitor,
): Promise<Result<InvitationView, LookAtInvitationRefusal>> {
  const taken = await take(house, "network", visitor.network);
  if (!taken.ok) return taken;
  const found = await findOpen(house, secret, "find");
  if (found === undefined) return refuse({ code: "invitationClosed" });
  await house.guesses.forgive("network", visitor.network, "one");
  if (found === "owner") return accept({ kind: "owner" });
  const hasAccount = (await house.accounts.findByEmail(found.email)) !== undefined;
  return accept({
    kind: "member",
    organisation: found.organisationName,
    email: found.email,
    roles: found.roles,
    hasAccount,
  });
}

/** A new account is signed in; one that was signed in stays so. */
type Joined = Entry | { readonly account: Account };

/** Uses an invitation up: the person has an account, is in the organisation, and is signed in. */
export async function acceptInvitation(
  house: AccountHouse,
  given: Acceptance & { readonly secret: string },
  visitor: Visitor,
  signedIn: Account | undefined,
): Promise<Result<Joined, AcceptInvitationRefusal>> {
  const taken = await take(house, "network", visitor.network);
  if (!taken.ok) return taken;
  const found = await findOpen(house, given.secret, "find");
  if (found === undefined) return refuse({ code: "invitationClosed" });
  await house.guesses.forgive("network", visitor.network, "one");
  const person = await personOf(house, found, given, signedIn);
  if (!person.ok) return person;
  const { account, isNew } = person.value;
  const hash = isNew && given.password !== undefined ? await house.hashing.hash(given.password) : undefined;
  return house.together<Joined, AcceptInvitationRefusal>(async (inside) => {
    const held = await findOpen(inside, given.secret, "take");
    if (held === undefined) return refuse({ code: "invitationClosed" });
    const at = inside.clock.now();
    if (isNew && !(await inside.accounts.add(account, at))) return refuse({ code: "emailTaken" });
    if (hash !== undefined) await inside.accounts.setPassword(account.id, hash, at);
    await joinAs(inside, account, held, given.organisation ?? "");
    return accept(isNew ? await startSession(inside, account, "link", visitor) : { account });
  });
}

/** The account that joins: the one signed in, or a new one. */
async function personOf(
  house: AccountHouse,
  found: OpenInvitation | "owner",
  given: Acceptance,
  signedIn: Account | undefined,
): Promise<Result<{ readonly account: Account; readonly isNew: boolean }, AcceptInvitationRefusal>> {
  const organisation = found === "owner" ? given.organisation : found.organisationName;
  if (organisation === undefined || organisation === "") return refuse({ code: "incomplete" });
  if (signedIn !== undefined) {
    const isTheirs = found === "owner" || found.email === signedIn.email;
    return isTheirs ? accept({ account: signedIn, isNew: false }) : refuse({ code: "otherAccount" });
  }
  const email = found === "owner" ? given.email : found.email;
  if (email === undefined) return refuse({ code: "incomplete" });
  if ((await house.accounts.findByEmail(email)) !== undefined) return refuse({ code: "signInFirst" });
  const mayGoWithout = found !== "owner" && found.isMailed;
  const lacksPassword = given.password === undefined && !mayGoWithout;
  if (given.name === "" || lacksPassword) return refuse({ code: "incomplete" });
  if (given.password !== undefined) {
    const fault = judgePassword(given.password, { email, names: [given.name, organisation] });
    if (fault !== undefined) return refuse({ code: fault });
  }
  // A link that came by mail has shown that the address is theirs.
  const isVerified = found !== "owner" && found.isMailed;
  const id = house.ids.next() as AccountId;
  return accept({ account: { id, email, name: given.name, isVerified }, isNew: true });
}

async function joinAs(
  house: AccountHouse,
  account: Account,
  held: OpenInvitation | "owner",
  organisationName: string,
): Promise<void> {
  const roles: readonly Role[] = held === "owner" ? ["owner"] : held.roles;
  const organisation: OrganisationId =
    held === "owner" ? await house.accounts.addOrganisation(organisationName, account.id) : held.organisation;
  if (held !== "owner") await house.accounts.join(organisation, account.id, roles);
  const at = house.clock.now();
  const actor: Actor = { account: account.id, organisation, roles };
  const outcome = may(actor, "joinOrganisation") ? "done" : "refused";
  const line = {
    account: account.id,
    organisation,
    useCase: "joinOrganisation",
    subject: account.id,
  } as const;
  await house.tellTrail({ ...line, outcome, at });
  await house.events.append({ kind: "joined", account: account.id, at });
}

async function findOpen(
  house: AccountHouse,
  secret: string,
  how: "find" | "take",
): Promise<OpenInvitation | "owner" | undefined> {
  const [digest, now] = [house.secrets.digest(secret), house.clock.now()];
  const invitation = await house.invitations[how](digest);
  if (invitation !== undefined) {
    return isStillOpen(invitation.invitedAt, lifetimes.invitation, now) ? invitation : undefined;
  }
  const link = await house.links.find(digest);
  if (link?.purpose !== "owner" || !isStillOpen(link.madeAt, lifetimes.invitation, now)) return undefined;
  return how === "find" || (await house.links.take(digest)) !== undefined ? "owner" : undefined;
}
