import type { AccountHouse } from "./ports.ts";

/** A link, to be handed over, by which somebody becomes the owner of a new organisation; seven days, once. */
export async function inviteOwner(
  house: Pick<AccountHouse, "links" | "secrets" | "clock" | "post">,
): Promise<{ readonly address: string }> {
  const secret = house.secrets.next();
  const link = { purpose: "owner", account: undefined, madeAt: house.clock.now() } as const;
  await house.links.add(link, house.secrets.digest(secret));
  return { address: house.post.address("/invitation", secret) };
}
