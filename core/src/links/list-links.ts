import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { MailSender } from "../kernel/mail.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import { type LinkStanding, linkStanding } from "./link-days.ts";
import type { LinkPurpose, ProjectLink } from "./model.ts";
import type { LinkStore } from "./ports.ts";
import { purposesOf } from "./purposes-of.ts";

/** A line of the list. */
export type LinkSummary = ProjectLink & { readonly standing: LinkStanding };

export interface LinkList {
  readonly links: readonly LinkSummary[];
  /** Purposes that the actor may make links for. */
  readonly purposes: readonly LinkPurpose[];
  /** False when no mail server is set up. */
  readonly canSend: boolean;
}

/** In order of precedence. */
export type ListLinksRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** The links of a project that the actor may hand out, made last first. */
export async function listLinks(
  house: {
    readonly projects: Pick<ProjectStore, "find">;
    readonly links: Pick<LinkStore, "list">;
    readonly mail: Pick<MailSender, "isReady">;
    readonly clock: Clock;
  },
  actor: Actor,
  query: { readonly project: string },
): Promise<Result<LinkList, ListLinksRefusal>> {
  if (!may(actor, "viewLinks")) return refuse(notAllowed);
  const kept = await house.projects.find(query.project);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const purposes = purposesOf(actor);
  const today = house.clock.today();
  const listed = await house.links.list(query.project);
  const links = listed
    .filter(({ purpose }) => purposes.includes(purpose))
    .map((link) => ({ ...link, standing: linkStanding(link, today) }));
  return accept({ links, purposes, canSend: house.mail.isReady });
}
