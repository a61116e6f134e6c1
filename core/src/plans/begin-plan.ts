import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Diagnosis, DiagnosisStore } from "../diagnosis/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Project, ProjectStore } from "../projects/index.ts";
import { blankPlan } from "./blank-plan.ts";
import type { KeptPlan, PlanStore } from "./ports.ts";
import { proposePlan } from "./propose-plan.ts";

/** `light`: five indicators from the diagnosis and what it holds already. `blank`: none. */
export interface BeginPlan {
  readonly project: string;
  readonly start: "light" | "blank";
}

/** In order of precedence. */
export type BeginPlanRefusal = NotAllowed | { readonly code: "unknownDocument" };

interface BeginningHouse {
  readonly projects: ProjectStore;
  readonly diagnoses: DiagnosisStore;
  readonly plans: PlanStore;
  readonly clock: Clock;
}

/** Keeps the first revision of a plan; a project that has one keeps it, and it is given as it has become. */
export async function beginPlan(
  house: BeginningHouse,
  actor: Actor,
  { project, start }: BeginPlan,
): Promise<Result<KeptPlan, BeginPlanRefusal>> {
  if (!may(actor, "editPlan")) return refuse(notAllowed);
  const found = await house.projects.find(project);
  if (found === undefined) return refuse({ code: "unknownDocument" });
  const content =
    start === "blank"
      ? blankPlan(found.content.label)
      : proposePlan(found.content, await diagnosisOf(house, actor, found.content));
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content };
  const kept = { ...signed, id: project, revision: 1 };
  if (await house.plans.add(kept)) return accept(kept);
  const begun = await house.plans.find(project);
  if (begun === undefined) throw new Error(`invalid store; the plan that is there must be found: ${project}`);
  return accept(begun);
}

/** Only whoever may read the diagnosis draws a plan from it. */
async function diagnosisOf(
  { diagnoses }: BeginningHouse,
  actor: Actor,
  { diagnosis }: Project,
): Promise<Diagnosis | undefined> {
  if (diagnosis === "" || !may(actor, "viewDiagnoses")) return undefined;
  return (await diagnoses.find(diagnosis))?.content;
}
