import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { ProjectComparison } from "./model.ts";
import type { ComparisonStore } from "./ports.ts";

/** In order of precedence. */
export type ViewComparisonsRefusal = NotAllowed | { readonly code: "unknownDocument" };

/** What was compared in a project: what was fixed, when, and what was found. Nothing of it names a person. */
export async function viewComparisons(
  house: { readonly projects: ProjectStore; readonly comparisons: ComparisonStore },
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<readonly ProjectComparison[], ViewComparisonsRefusal>> {
  if (!may(actor, "viewComparisons")) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  return accept(await house.comparisons.ofProject(project));
}
