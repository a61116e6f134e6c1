import { accept, type Result, refuse } from "../kernel/result.ts";
import { parseEmailAddress } from "./email-address.ts";
import type { Account } from "./model.ts";
import { keepStep, takeStep } from "./passkeys.ts";
import type { AccountHouse, ProviderIdentity } from "./ports.ts";
import { verifyAddress } from "./sign-in-by-link.ts";
import { type Entry, startSession, type Visitor } from "./start-session.ts";

export type BeginAtProviderRefusal = { readonly code: "noProvider" | "providerRefused" };
export type SignInAtProviderRefusal = {
  readonly code: "noProvider" | "stepClosed" | "providerRefused" | "emailNotVerified" | "notInvited";
};

/** Where the browser goes, and the secret that it comes back with. */
export async function beginAtProvider(
  house: AccountHouse,
): Promise<Result<{ readonly address: string; readonly secret: string }, BeginAtProviderRefusal>> {
  if (house.provider === undefined) return refuse({ code: "noProvider" });
  const begun = await house.provider.begin();
  if (begun === undefined) return refuse({ code: "providerRefused" });
  const { address, expected } = begun;
  return accept({ address, secret: await keepStep(house, "providerSignIn", expected, undefined) });
}

/**
 * Signs in whoever the provider vouches for. The first time, the address that it has verified must be the one of an
 * account, which only an invitation makes: nobody registers by themselves.
 */
export async function signInAtProvider(
  house: AccountHouse,
  given: { readonly secret: string; readonly search: string },
  visitor: Visitor,
): Promise<Result<Entry, SignInAtProviderRefusal>> {
  const { provider } = house;
  if (provider === undefined) return refuse({ code: "noProvider" });
  const step = await takeStep(house, "providerSignIn", given.secret);
  if (step === undefined) return refuse({ code: "stepClosed" });
  const identity = await provider.finish(given.search, step.expected);
  if (identity === undefined) return refuse({ code: "providerRefused" });
  return house.together(async (inside) => {
    const found = await accountOf(inside, identity, visitor);
    if (!found.ok) return found;
    return accept(await startSession(inside, found.value, "provider", visitor));
  });
}

async function accountOf(
  house: AccountHouse,
  { issuer, subject, email, isEmailVerified }: ProviderIdentity,
  visitor: Visitor,
): Promise<Result<Account, SignInAtProviderRefusal>> {
  const linked = await house.identities.find(issuer, subject);
  const known = linked === undefined ? undefined : await house.accounts.find(linked);
  if (known !== undefined) return accept(known);
  if (!isEmailVerified) return refuse({ code: "emailNotVerified" });
  const address = email === undefined ? undefined : parseEmailAddress(email);
  const invited = address === undefined ? undefined : await house.accounts.findByEmail(address);
  if (invited === undefined) return refuse({ code: "notInvited" });
  const account = await verifyAddress(house, invited, visitor);
  await house.identities.link(issuer, subject, account.id);
  return accept(account);
}
