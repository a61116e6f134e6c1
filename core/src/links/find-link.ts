import type { Actor } from "../access/index.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { ProjectLink } from "./model.ts";
import type { LinkStore } from "./ports.ts";
import { purposesOf } from "./purposes-of.ts";

/** Where a link stands. */
export interface LinkPlace {
  readonly project: string;
  readonly link: string;
}

export interface FindingHouse {
  readonly projects: Pick<ProjectStore, "find">;
  readonly links: Pick<LinkStore, "find">;
}

/** A link of a project that the actor sees; one of a purpose that is not theirs does not exist for them. */
export async function findLink(
  house: FindingHouse,
  actor: Actor,
  { project, link }: LinkPlace,
): Promise<ProjectLink | undefined> {
  if ((await house.projects.find(project)) === undefined) return undefined;
  const found = await house.links.find(project, link);
  return found !== undefined && purposesOf(actor).includes(found.purpose) ? found : undefined;
}
