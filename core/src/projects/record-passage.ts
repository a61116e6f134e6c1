import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { moveProject, type ProjectMoveFault } from "./move-project.ts";
import type { Passage } from "./passage-model.ts";
import type { KeptProject, ProjectStore } from "./ports.ts";
import { isProjectKeepable } from "./project-size.ts";

/** Something that happened to the step of a project; `basedOnRevision` is the one that was on screen. */
export interface RecordPassage {
  readonly passage: Passage;
  readonly project: string;
  readonly basedOnRevision: number;
}

/** In order of precedence. `revisionOutdated`: somebody else saved since, so the step may not be the one seen. */
export type RecordPassageRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "revisionOutdated" }
  | ProjectMoveFault
  | { readonly code: "documentTooLarge" };

/** Adds a passage to a kept project, when it follows; the rest of the project does not change. */
export async function recordPassage(
  house: { readonly projects: ProjectStore; readonly clock: Clock },
  actor: Actor,
  command: RecordPassage,
): Promise<Result<KeptProject, RecordPassageRefusal>> {
  if (!may(actor, "moveProject")) return refuse(notAllowed);
  const { passage, project, basedOnRevision } = command;
  const current = await house.projects.find(project);
  if (current === undefined) return refuse({ code: "unknownDocument" });
  if (current.revision !== basedOnRevision) return refuse({ code: "revisionOutdated" });
  const moved = moveProject(current.content, passage);
  if (!moved.ok) return moved;
  if (!isProjectKeepable(moved.value)) return refuse({ code: "documentTooLarge" });
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content: moved.value };
  const kept = { ...signed, id: project, revision: basedOnRevision + 1 };
  const outcome = await house.projects.replace(kept);
  return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
}
