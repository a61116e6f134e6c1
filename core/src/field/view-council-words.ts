import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { CouncilWord, FieldStore } from "./ports.ts";

/** In order of precedence. */
export type ViewCouncilWordsRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** What works-council members said of a project by their own links, in the order in which it came. */
export async function viewCouncilWords(
  house: {
    readonly field: Pick<FieldStore, "listCouncilWords">;
    readonly projects: Pick<ProjectStore, "find">;
  },
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<readonly CouncilWord[], ViewCouncilWordsRefusal>> {
  if (!may(actor, "viewCouncilWords")) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  return accept(await house.field.listCouncilWords(project));
}
