import { accept, type Result, refuse } from "../kernel/result.ts";
import { lifetimes } from "./lifetimes.ts";
import type { EmailAddress } from "./model.ts";
import type { AccountHouse } from "./ports.ts";

/**
 * A link by which somebody who lost their way in signs in, to be handed over by whoever holds the machine; once, for
 * `minutes`. An owner cannot give one: the account may belong to other organisations too.
 */
export async function giveSignInLink(
  house: Pick<AccountHouse, "accounts" | "links" | "secrets" | "clock" | "post">,
  email: EmailAddress,
): Promise<
  Result<{ readonly address: string; readonly minutes: number }, { readonly code: "unknownAccount" }>
> {
  const account = await house.accounts.findByEmail(email);
  if (account === undefined) return refuse({ code: "unknownAccount" });
  const secret = house.secrets.next();
  const link = { purpose: "signIn", account: account.id, madeAt: house.clock.now() } as const;
  await house.links.add(link, house.secrets.digest(secret));
  return accept({
    address: house.post.address("/connexion/lien", secret),
    minutes: Math.round(lifetimes.signInLink / 60),
  });
}
