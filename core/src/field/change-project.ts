import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import { isProjectKeepable, type Project, type ProjectStore } from "../projects/index.ts";

/** `projectBusy`: others saved each time it was tried. `projectTooLarge`: what is added no longer fits in it. */
export type ChangeProjectFault = {
  readonly code: "projectGone" | "projectBusy" | "projectTooLarge";
};

/** Times that a change is tried again over what somebody else saved meanwhile. */
const triesAtMost = 5;

/**
 * Reads the project of a link, changes it and keeps its next revision; over a newer revision, the change is made again
 * on that one, so that nobody's work is lost.
 */
export async function changeProject<Fault>(
  { projects, clock }: { readonly projects: ProjectStore; readonly clock: Clock },
  { project: id, actor }: OpenedLink,
  change: (project: Project) => Result<Project, Fault>,
): Promise<Result<void, Fault | ChangeProjectFault>> {
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const current = await projects.find(id);
    if (current === undefined) return refuse({ code: "projectGone" });
    const changed = change(current.content);
    if (!changed.ok) return changed;
    if (!isProjectKeepable(changed.value)) return refuse({ code: "projectTooLarge" });
    const signed = { savedAt: clock.now(), savedBy: actor.account, content: changed.value };
    const outcome = await projects.replace({ id, revision: current.revision + 1, ...signed });
    if (outcome === "saved") return accept(undefined);
    if (outcome === "unknownDocument") return refuse({ code: "projectGone" });
  }
  return refuse({ code: "projectBusy" });
}
