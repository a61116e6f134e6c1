import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { beginOnce } from "../kernel/begin-once.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Project } from "./model.ts";
import type { KeptProject, ProjectStore } from "./ports.ts";
import { isProjectKeepable } from "./project-size.ts";
import { hasSamePassages } from "./same-passages.ts";

/** A new project: an idea, to which nothing happened yet. */
export interface BeginProject {
  readonly content: Project;
  /** Chosen by who begins: beginning again under it keeps nothing and gives what is kept. */
  readonly id?: string | undefined;
}

/** The whole project anew, its passages as they are kept; `basedOnRevision` is the one that was on screen. */
export interface SaveProject {
  readonly content: Project;
  readonly project: string;
  readonly basedOnRevision: number;
}

/** In order of precedence. `passagesChanged`: a new project already has passages. */
export type BeginProjectRefusal =
  | NotAllowed
  | { readonly code: "documentTooLarge" }
  | { readonly code: "passagesChanged" };

/**
 * In order of precedence. `revisionOutdated`: somebody else saved since. `passagesChanged`: what happened to the
 * step is written by `recordPassage` alone, which checks that it may; a save that drops, adds or rewords a passage
 * keeps nothing. `linksChanged`: through a share, what the project is linked to stays, since the share opens it.
 */
export type SaveProjectRefusal =
  | NotAllowed
  | { readonly code: "documentTooLarge" }
  | { readonly code: "unknownDocument" }
  | { readonly code: "revisionOutdated" }
  | { readonly code: "passagesChanged" }
  | { readonly code: "linksChanged" };

interface SavingHouse {
  readonly projects: ProjectStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Keeps a new project, revision 1. A share opens one project: nobody begins another through it. */
export async function beginProject(
  house: SavingHouse,
  actor: Actor,
  command: BeginProject,
): Promise<Result<KeptProject, BeginProjectRefusal>> {
  if (!may(actor, "editProject") || actor.share !== undefined) return refuse(notAllowed);
  const { content } = command;
  if (!isProjectKeepable(content)) return refuse({ code: "documentTooLarge" });
  if (content.passages.length > 0) return refuse({ code: "passagesChanged" });
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content };
  const begun = { ...signed, id: command.id ?? house.ids.next(), revision: 1 };
  return accept(await beginOnce(house.projects, begun, command.id));
}

/** Keeps the next revision of a project, whole. */
export async function saveProject(
  house: Omit<SavingHouse, "ids">,
  actor: Actor,
  command: SaveProject,
): Promise<Result<KeptProject, SaveProjectRefusal>> {
  if (!may(actor, "editProject")) return refuse(notAllowed);
  const { content, project, basedOnRevision } = command;
  if (!isProjectKeepable(content)) return refuse({ code: "documentTooLarge" });
  const current = await house.projects.find(project);
  if (current === undefined) return refuse({ code: "unknownDocument" });
  if (current.revision !== basedOnRevision) return refuse({ code: "revisionOutdated" });
  if (!hasSamePassages(content.passages, current.content.passages))
    return refuse({ code: "passagesChanged" });
  if (actor.share !== undefined && !hasSameLinks(content, current.content))
    return refuse({ code: "linksChanged" });
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content };
  const kept = { ...signed, id: project, revision: basedOnRevision + 1 };
  const outcome = await house.projects.replace(kept);
  return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
}

function hasSameLinks(one: Project, other: Project): boolean {
  return one.diagnosis === other.diagnosis && one.design === other.design;
}
