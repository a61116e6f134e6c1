import { accept, type Result, refuse } from "../kernel/result.ts";
import { judgePassword, type PasswordFault } from "./judge-password.ts";
import { isFreshWithoutPassword } from "./lifetimes.ts";
import type { Account, Session } from "./model.ts";
import type { AccountHouse } from "./ports.ts";
import { type SlowDown, take } from "./slow-down.ts";
import { type Entry, startSession, type Visitor } from "./start-session.ts";

export type ChangePasswordRefusal =
  | SlowDown
  | { readonly code: "wrongPassword" | "signInAgain" }
  | { readonly code: PasswordFault };

/** A new password, and the former one unless the person signed in otherwise a moment ago. */
export interface PasswordChange {
  readonly current: string | undefined;
  readonly next: string;
}

/** Every session ends, and another one begins in this browser. */
export async function changePassword(
  house: AccountHouse,
  visitor: Visitor & { readonly session: Session },
  account: Account,
  change: PasswordChange,
): Promise<Result<Entry, ChangePasswordRefusal>> {
  const proved = await proveAgain(house, visitor, account, change.current);
  if (!proved.ok) return proved;
  const names = [account.name, ...(await house.accounts.organisationNames(account.id))];
  const fault = judgePassword(change.next, { email: account.email, names });
  if (fault !== undefined) return refuse({ code: fault });
  const hash = await house.hashing.hash(change.next);
  return house.together(async (inside) => {
    const at = inside.clock.now();
    await inside.accounts.setPassword(account.id, hash, at);
    await inside.sessions.endAll(account.id);
    await inside.events.append({ kind: "passwordChanged", account: account.id, at });
    return accept(await startSession(inside, account, "password", visitor));
  });
}

async function proveAgain(
  house: AccountHouse,
  { session, network }: Visitor & { readonly session: Session },
  account: Account,
  current: string | undefined,
): Promise<Result<true, ChangePasswordRefusal>> {
  if (current === undefined || current === "") {
    const isFresh = isFreshWithoutPassword(session, house.clock.now());
    return isFresh ? accept(true) : refuse({ code: "signInAgain" });
  }
  for (const [kind, key] of [
    ["network", network],
    ["account", account.email],
  ] as const) {
    const taken = await take(house, kind, key);
    if (!taken.ok) return taken;
  }
  const hash = await house.accounts.passwordOf(account.id);
  if (!(await house.hashing.verify(current, hash))) return refuse({ code: "wrongPassword" });
  await house.guesses.forgive("account", account.email, "all");
  await house.guesses.forgive("network", network, "one");
  return accept(true);
}
