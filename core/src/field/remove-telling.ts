import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { FieldStore } from "./ports.ts";

/** In order of precedence. */
export type RemoveTellingRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "unknownTelling" };

/** Deletes a telling and its recording for good. Sent again by a phone, it does not come back. */
export async function removeTelling(
  { field, projects }: { readonly field: FieldStore; readonly projects: ProjectStore },
  actor: Actor,
  { project, telling }: { readonly project: string; readonly telling: string },
): Promise<Result<{ removed: true }, RemoveTellingRefusal>> {
  if (!may(actor, "removeTelling")) return refuse(notAllowed);
  if ((await projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  const removed = await field.removeTelling(project, telling);
  return removed ? accept({ removed: true }) : refuse({ code: "unknownTelling" });
}
