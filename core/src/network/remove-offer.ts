import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OfferStore } from "./ports.ts";

/** In order of precedence. */
export type RemoveOfferRefusal = NotAllowed | { readonly code: "unknownOffer" };

/** Takes an offer away for good, from the network too. What was asked because of it stays. */
export async function removeOffer(
  house: { readonly offers: OfferStore },
  actor: Actor,
  command: { readonly offer: string },
): Promise<Result<{ readonly removed: true }, RemoveOfferRefusal>> {
  if (!may(actor, "editNetworkOffer")) return refuse(notAllowed);
  const removed = await house.offers.remove(command.offer);
  return removed ? accept({ removed }) : refuse({ code: "unknownOffer" });
}
