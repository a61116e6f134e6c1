import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type FindingHouse, findLink, type LinkPlace } from "./find-link.ts";
import { usualExpiry } from "./link-days.ts";
import type { MadeLink } from "./make-links.ts";
import type { LinkStore, LinkTokens } from "./ports.ts";

/** In order of precedence. `linkRevoked`: what was stopped stays stopped; another link is made instead. */
export type RenewLinkRefusal =
  | NotAllowed
  | { readonly code: "unknownLink" }
  | { readonly code: "linkRevoked" };

/** Gives a link a new token and a new life of the usual length; what opened it before opens nothing any more. */
export async function renewLink(
  house: FindingHouse & {
    readonly links: Pick<LinkStore, "renew">;
    readonly tokens: LinkTokens;
    readonly clock: Clock;
  },
  actor: Actor,
  command: LinkPlace,
): Promise<Result<MadeLink, RenewLinkRefusal>> {
  if (!may(actor, "makeLink")) return refuse(notAllowed);
  const link = await findLink(house, actor, command);
  if (link === undefined) return refuse({ code: "unknownLink" });
  if (link.revokedAt !== "") return refuse({ code: "linkRevoked" });
  const usual = usualExpiry(link.purpose, house.clock.today());
  const expiresOn = usual > link.expiresOn ? usual : link.expiresOn;
  const token = house.tokens.next();
  await house.links.renew(link.id, house.tokens.markOf(token), expiresOn);
  return accept({ link: { ...link, expiresOn, timesSent: 0 }, token });
}
