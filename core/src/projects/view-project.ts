import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { KeptProject, ProjectStore } from "./ports.ts";
import { type ShownProject, shownProject } from "./shown-project.ts";

/** In order of precedence. */
export type ViewProjectRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** A project as far as this reader may see it. */
export async function viewProject(
  house: { readonly projects: ProjectStore },
  actor: Actor,
  query: { readonly project: string },
): Promise<Result<KeptProject & ShownProject, ViewProjectRefusal>> {
  if (!may(actor, "viewProjects")) return refuse(notAllowed);
  const kept = await house.projects.find(query.project);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  return accept({ ...kept, ...shownProject(kept.content, actor) });
}
