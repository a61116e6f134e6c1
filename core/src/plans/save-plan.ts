import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type Plan, planBytesAtMost } from "./model.ts";
import type { KeptPlan, PlanStore, SealStore } from "./ports.ts";

/** The whole plan anew; `basedOnRevision` is the one that was on screen. */
export interface SavePlan {
  readonly project: string;
  readonly content: Plan;
  readonly basedOnRevision: number;
}

/** In order of precedence. `planSealed`: it is read from now on; `revisionOutdated`: somebody else saved since. */
export type SavePlanRefusal =
  | NotAllowed
  | { readonly code: "documentTooLarge" }
  | { readonly code: "unknownDocument" }
  | { readonly code: "planSealed" }
  | { readonly code: "revisionOutdated" };

interface SavingHouse {
  readonly plans: PlanStore;
  readonly planSeals: SealStore;
  readonly clock: Clock;
}

/** Keeps the next revision of a plan, whole, as long as it is not sealed. */
export async function savePlan(
  house: SavingHouse,
  actor: Actor,
  { project, content, basedOnRevision }: SavePlan,
): Promise<Result<KeptPlan, SavePlanRefusal>> {
  if (!may(actor, "editPlan")) return refuse(notAllowed);
  const { byteLength } = new TextEncoder().encode(JSON.stringify(content));
  if (byteLength > planBytesAtMost) return refuse({ code: "documentTooLarge" });
  const current = await house.plans.find(project);
  if (current === undefined) return refuse({ code: "unknownDocument" });
  if ((await house.planSeals.ofProject(project)).length > 0) return refuse({ code: "planSealed" });
  if (current.revision !== basedOnRevision) return refuse({ code: "revisionOutdated" });
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content };
  const kept = { ...signed, id: project, revision: basedOnRevision + 1 };
  const outcome = await house.plans.replace(kept);
  return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
}
