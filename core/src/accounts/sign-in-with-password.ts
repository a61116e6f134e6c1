import { accept, type Result, refuse } from "../kernel/result.ts";
import type { EmailAddress } from "./model.ts";
import type { AccountHouse } from "./ports.ts";
import { type SlowDown, take } from "./slow-down.ts";
import { type Entry, startSession, type Visitor } from "./start-session.ts";

/** A wrong address and a wrong password are one refusal, in the same time. */
export type SignInRefusal = SlowDown | { readonly code: "wrongSignIn" };

/** Signs in. A hash made with former parameters is made again. */
export async function signInWithPassword(
  house: AccountHouse,
  given: { readonly email: EmailAddress; readonly password: string },
  visitor: Visitor,
): Promise<Result<Entry, SignInRefusal>> {
  const network = await take(house, "network", visitor.network);
  if (!network.ok) return network;
  const own = await take(house, "account", given.email);
  if (!own.ok) return own;
  const account = await house.accounts.findByEmail(given.email);
  const hash = account === undefined ? undefined : await house.accounts.passwordOf(account.id);
  const isRight = await house.hashing.verify(given.password, hash);
  const at = house.clock.now();
  if (account === undefined || hash === undefined || !isRight) {
    await house.events.append({ kind: "wrongSignIn", account: account?.id, at });
    return refuse({ code: "wrongSignIn" });
  }
  await house.guesses.forgive("account", given.email, "all");
  await house.guesses.forgive("network", visitor.network, "one");
  if (house.hashing.isOutdated(hash)) {
    await house.accounts.setPassword(account.id, await house.hashing.hash(given.password), at);
  }
  return house.together(async (inside) => accept(await startSession(inside, account, "password", visitor)));
}
