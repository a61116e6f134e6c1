import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { KeptPlan, PlanStore } from "./ports.ts";

/** In order of precedence. `noPlan`: the project is there, and nobody began its plan. */
export type ViewPlanRefusal = NotAllowed | { readonly code: "unknownDocument" } | { readonly code: "noPlan" };

/** The plan of a project as it is written. */
export async function viewPlan(
  house: { readonly projects: ProjectStore; readonly plans: PlanStore },
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<KeptPlan, ViewPlanRefusal>> {
  if (!may(actor, "viewPlan")) return refuse(notAllowed);
  if ((await house.projects.find(project)) === undefined) return refuse({ code: "unknownDocument" });
  const kept = await house.plans.find(project);
  return kept === undefined ? refuse({ code: "noPlan" }) : accept(kept);
}
