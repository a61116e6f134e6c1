import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { type Day, parseDay } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Project, ProjectStore } from "../projects/index.ts";
import { latestExpiry, usualExpiry } from "./link-days.ts";
import { isLinkSubject } from "./link-subjects.ts";
import type { ProjectLink, WishedLink } from "./model.ts";
import type { LinkStore, LinkTokens } from "./ports.ts";
import { purposesOf } from "./purposes-of.ts";

/** Most links of a project, dead ones included: ten for each of two hundred people. */
export const linksAtMost = 2000;

/** A new link with what opens it: told once, kept nowhere. */
export interface MadeLink {
  readonly link: ProjectLink;
  readonly token: string;
}

/**
 * In order of precedence. `notAllowed` too for a purpose that the actor's role may not hand out. `unknownSubject`: the
 * project has nobody and nothing of that id for this purpose. `invalidExpiry`: the last day is before today, or more
 * than thirteen months away.
 */
export type MakeLinksRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "unknownSubject" }
  | { readonly code: "invalidExpiry" }
  | { readonly code: "tooManyLinks" };

export interface MakingHouse {
  readonly projects: Pick<ProjectStore, "find">;
  readonly links: LinkStore;
  readonly tokens: LinkTokens;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Makes links of a project, all or none. */
export async function makeLinks(
  house: MakingHouse,
  actor: Actor,
  command: { readonly project: string; readonly wished: readonly WishedLink[] },
): Promise<Result<readonly MadeLink[], MakeLinksRefusal>> {
  if (!may(actor, "makeLink")) return refuse(notAllowed);
  const { project, wished } = command;
  if (!wished.every(({ purpose }) => purposesOf(actor).includes(purpose))) return refuse(notAllowed);
  const kept = await house.projects.find(project);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const hasSubject = ({ purpose, subject }: WishedLink) => isLinkSubject(kept.content, purpose, subject);
  if (!wished.every(hasSubject)) return refuse({ code: "unknownSubject" });
  const today = house.clock.today();
  const days = wished.map((wish) => expiryOf(wish, kept.content, today));
  const made: MadeLink[] = [];
  for (const [index, wish] of wished.entries()) {
    const expiresOn = days[index];
    if (expiresOn === undefined) return refuse({ code: "invalidExpiry" });
    const token = house.tokens.next();
    made.push({ token, link: { ...newLink(house, actor, wish), project, expiresOn } });
  }
  const before = await house.links.list(project);
  if (before.length + made.length > linksAtMost) return refuse({ code: "tooManyLinks" });
  await house.links.add(made.map(({ link, token }) => ({ link, mark: house.tokens.markOf(token) })));
  return accept(made);
}

function newLink({ ids, clock }: MakingHouse, actor: Actor, wish: WishedLink) {
  const { purpose, subject, language, label } = wish;
  const told = { purpose, subject, language, label };
  const signed = { id: ids.next(), madeBy: actor.account, madeOn: clock.today() };
  return { ...told, ...signed, revokedAt: "", lastOpenedOn: "" as const, timesSent: 0 };
}

/** The day asked for when it may be, or the usual one; `undefined` when the one asked for may not. */
function expiryOf(
  { purpose, subject, expiresOn }: WishedLink,
  project: Project,
  today: Day,
): Day | undefined {
  if (expiresOn === undefined) {
    const session = project.sessions.find(({ id }) => id === subject);
    return usualExpiry(purpose, today, purpose === "sessionAttendance" ? session : undefined);
  }
  const day = parseDay(expiresOn);
  return day !== undefined && day >= today && day <= latestExpiry(today) ? day : undefined;
}
