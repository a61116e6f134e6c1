import { isFreshWithoutPassword, isSessionAlive } from "./lifetimes.ts";
import type { Account, Passkey, Session } from "./model.ts";
import type { AccountHouse } from "./ports.ts";

/** What a person sees of their own account. */
export interface AccountView {
  readonly email: string;
  readonly name: string;
  readonly isVerified: boolean;
  readonly hasPassword: boolean;
  /** A new password may be chosen without the former one, for a moment. */
  readonly mayChooseFreely: boolean;
  readonly current: string;
  readonly sessions: readonly Session[];
  readonly passkeys: readonly Passkey[];
}

export async function viewAccount(
  house: AccountHouse,
  account: Account,
  session: Session,
): Promise<AccountView> {
  const now = house.clock.now();
  const sessions = await house.sessions.of(account.id);
  return {
    email: account.email,
    name: account.name,
    isVerified: account.isVerified,
    hasPassword: (await house.accounts.passwordOf(account.id)) !== undefined,
    mayChooseFreely: isFreshWithoutPassword(session, now),
    current: session.id,
    sessions: sessions.filter((each) => isSessionAlive(each, now)),
    passkeys: await house.passkeys.of(account.id),
  };
}
