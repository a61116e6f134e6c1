import { type KeptPlan, type Plan, planRoutes } from "../../../core/src/plans/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { CallRefused, call } from "../http/call.ts";
import type { DocumentKeeper, KeptDocument } from "../parts/document-keeper.ts";
import { projectKeeper } from "../projects/project-keeper.ts";

type CheckedSeals = Awaited<ReturnType<typeof loadSeals>>;

/** Everything that the page of a plan shows. */
export interface PlanOnScreen {
  readonly project: KeptDocument<Project>;
  /** None while nobody began it. */
  readonly plan: KeptDocument<Plan> | undefined;
  readonly sealed: CheckedSeals;
}

/** Plans kept by the server, each under the id of its project. */
export const planKeeper: Pick<DocumentKeeper<Plan>, "load" | "save"> = {
  load: (project, signal) => call(planRoutes.view, { parameters: { project } }, signal),
  save: (project, content, basedOnRevision) =>
    call(planRoutes.save, { parameters: { project }, body: { content, basedOnRevision } }),
};

function loadSeals(project: string, signal?: AbortSignal) {
  return call(planRoutes.seals, { parameters: { project } }, signal);
}

/** The plan of a project with its seals. Throws `CallRefused`; a plan that nobody began is none. */
export async function loadPlan(project: string, signal: AbortSignal): Promise<PlanOnScreen> {
  const [kept, sealed, plan] = await Promise.all([
    projectKeeper.load(project, signal),
    loadSeals(project, signal),
    planKeeper.load(project, signal).catch(noneWhenNotBegun),
  ]);
  return { project: kept, sealed, plan };
}

function noneWhenNotBegun(error: unknown): undefined {
  if (error instanceof CallRefused && error.refusal.code === "noPlan") return undefined;
  throw error;
}

/** Begins the plan of a project. Throws `CallRefused`. */
export function beginPlan(project: string, start: "light" | "blank"): Promise<KeptPlan> {
  return call(planRoutes.begin, { parameters: { project }, body: { start } });
}

/** Seals the plan of a project as it is kept. Throws `CallRefused`. */
export function sealPlan(project: string, basedOnRevision: number): Promise<CheckedSeals> {
  return call(planRoutes.seal, { parameters: { project }, body: { basedOnRevision } });
}

/** Adds words to a sealed plan. Throws `CallRefused`. */
export function addToPlan(
  project: string,
  body: { readonly indicator: string; readonly words: string },
): Promise<CheckedSeals> {
  return call(planRoutes.add, { parameters: { project }, body });
}

/** The file by which anybody checks the seals. Throws `CallRefused`. */
export function loadProof(project: string): Promise<Blob> {
  return call(planRoutes.proof, { parameters: { project } });
}
