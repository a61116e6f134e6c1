import type { Account, Session, SignInWay } from "./model.ts";
import type { AccountHouse } from "./ports.ts";

/** The browser that asks: what it says of itself, where from, and the session it brought. */
export interface Visitor {
  readonly network: string;
  readonly device: string;
  readonly session: Session | undefined;
}

/** A session just begun. The token is given to the browser and kept nowhere else. */
export interface Entry {
  readonly account: Account;
  readonly session: Session;
  readonly token: string;
}

/** Begins a session; the one that the browser brought ends, so that no token outlives a sign-in. */
export async function startSession(
  house: AccountHouse,
  account: Account,
  way: SignInWay,
  visitor: Visitor,
): Promise<Entry> {
  const now = house.clock.now();
  if (visitor.session !== undefined) await house.sessions.end(visitor.session.account, visitor.session.id);
  const token = house.secrets.next();
  const session: Session = {
    id: house.ids.next(),
    account: account.id,
    device: visitor.device,
    way,
    startedAt: now,
    lastSeenAt: now,
  };
  await house.sessions.add(session, house.secrets.digest(token));
  await house.events.append({ kind: "signedIn", account: account.id, at: now });
  return { account, session, token };
}
