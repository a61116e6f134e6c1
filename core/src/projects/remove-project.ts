import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "./ports.ts";

/** In order of precedence. */
export type RemoveProjectRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** Deletes a project for good. */
export async function removeProject(
  house: { readonly projects: ProjectStore },
  actor: Actor,
  command: { readonly project: string },
): Promise<Result<{ readonly removed: true }, RemoveProjectRefusal>> {
  if (!may(actor, "removeProject")) return refuse(notAllowed);
  const removed = await house.projects.remove(command.project);
  return removed ? accept({ removed }) : refuse({ code: "unknownDocument" });
}
