import { accept, type Result, refuse } from "../kernel/result.ts";
import { isStillOpen, lifetimes } from "./lifetimes.ts";
import type { Account, EmailAddress } from "./model.ts";
import type { AccountHouse } from "./ports.ts";
import { type SlowDown, take } from "./slow-down.ts";
import { type Entry, startSession, type Visitor } from "./start-session.ts";

export type AskLinkRefusal = SlowDown | { readonly code: "noLetters" };
export type OpenLinkRefusal = SlowDown | { readonly code: "linkClosed" };

/** Sends a link to an address that has an account; the answer is the same when it has none. */
export async function askSignInLink(
  house: AccountHouse,
  email: EmailAddress,
  visitor: Visitor,
): Promise<Result<{ readonly sent: true }, AskLinkRefusal>> {
  if (!house.post.sendsLetters) return refuse({ code: "noLetters" });
  for (const [kind, key] of [
    ["network", visitor.network],
    ["letter", email],
  ] as const) {
    const taken = await take(house, kind, key);
    if (!taken.ok) return taken;
  }
  const account = await house.accounts.findByEmail(email);
  const secret = house.secrets.next();
  if (account !== undefined) {
    const link = { purpose: "signIn", account: account.id, madeAt: house.clock.now() } as const;
    await house.links.add(link, house.secrets.digest(secret));
    house.post.sendSignInLink(email, house.post.address("/connexion/lien", secret));
  }
  return accept({ sent: true });
}

/** Signs in by a link, which then opens nothing any more. */
export async function signInByLink(
  house: AccountHouse,
  secret: string,
  visitor: Visitor,
): Promise<Result<Entry, OpenLinkRefusal>> {
  const taken = await take(house, "network", visitor.network);
  if (!taken.ok) return taken;
  const entry = await house.together(async (inside) => {
    const account = await takeLink(inside, secret);
    if (account === undefined) return refuse({ code: "linkClosed" } as const);
    return accept(await startSession(inside, await verifyAddress(inside, account, visitor), "link", visitor));
  });
  if (entry.ok) {
    await house.guesses.forgive("network", visitor.network, "one");
    await house.guesses.forgive("letter", entry.value.account.email, "all");
  }
  return entry;
}

/** The account that a fresh link is for; the link opens nothing any more. */
async function takeLink(house: AccountHouse, secret: string): Promise<Account | undefined> {
  const digest = house.secrets.digest(secret);
  if ((await house.links.find(digest))?.purpose !== "signIn") return undefined;
  const link = await house.links.take(digest);
  const isOpen = link !== undefined && isStillOpen(link.madeAt, lifetimes.signInLink, house.clock.now());
  return isOpen && link.account !== undefined ? house.accounts.find(link.account) : undefined;
}

/**
 * The person holds the address. Ways in that were set before anybody had shown it may be somebody else's, who made the
 * account in wait for them: they are taken away, and sessions end; but not for who is already signed in here, and has
 * both.
 */
export async function verifyAddress(
  house: AccountHouse,
  account: Account,
  visitor: Visitor,
): Promise<Account> {
  if (account.isVerified) return account;
  if (visitor.session?.account !== account.id) {
    await house.accounts.dropWaysIn(account.id);
    await house.sessions.endAll(account.id);
  }
  await house.accounts.markVerified(account.id);
  await house.events.append({ kind: "emailVerified", account: account.id, at: house.clock.now() });
  return { ...account, isVerified: true };
}
