import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type FindingHouse, findLink, type LinkPlace } from "./find-link.ts";
import type { LinkStore } from "./ports.ts";

/** In order of precedence. */
export type RevokeLinkRefusal = NotAllowed | { readonly code: "unknownLink" };

/** Stops a link at once and for good; one already stopped stays stopped. */
export async function revokeLink(
  house: FindingHouse & { readonly links: Pick<LinkStore, "revoke">; readonly clock: Clock },
  actor: Actor,
  command: LinkPlace,
): Promise<Result<{ readonly revoked: true }, RevokeLinkRefusal>> {
  if (!may(actor, "revokeLink")) return refuse(notAllowed);
  const link = await findLink(house, actor, command);
  if (link === undefined) return refuse({ code: "unknownLink" });
  await house.links.revoke(link.id, house.clock.now());
  return accept({ revoked: true });
}
