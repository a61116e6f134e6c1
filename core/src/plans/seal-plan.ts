import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Project, ProjectStore } from "../projects/index.ts";
import type { Sha256 } from "../training/index.ts";
import { indicatorCatalog, sheetOf } from "./indicator-catalog.ts";
import { makeSeal } from "./make-seal.ts";
import { missingForSeal, type SealGap } from "./missing-for-seal.ts";
import type { Plan } from "./model.ts";
import type { PlanStore, SealStore } from "./ports.ts";
import type { SealedPlan, SealedStart } from "./seal-model.ts";
import { trainingStart } from "./training-start.ts";
import { type CheckedSeals, checkedSeals } from "./view-seals.ts";

export interface SealPlan {
  readonly project: string;
  readonly basedOnRevision: number;
}

/**
 * In order of precedence. `planNotReady` says what is missing. A plan may be sealed after the first session: the seal
 * says so for ever.
 */
export type SealPlanRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "noPlan" }
  | { readonly code: "planSealed" }
  | { readonly code: "revisionOutdated" }
  | { readonly code: "planNotReady"; readonly gaps: readonly SealGap[] };

export interface SealingHouse {
  readonly projects: ProjectStore;
  readonly plans: PlanStore;
  readonly planSeals: SealStore;
  readonly sha256: Sha256;
  readonly clock: Clock;
}

/** Seals a plan as it is kept. Through a share nobody seals: the chain is that of the organisation. */
export async function sealPlan(
  house: SealingHouse,
  actor: Actor,
  { project, basedOnRevision }: SealPlan,
): Promise<Result<CheckedSeals, SealPlanRefusal>> {
  if (!may(actor, "sealPlan")) return refuse(notAllowed);
  const found = await house.projects.find(project);
  if (found === undefined) return refuse({ code: "unknownDocument" });
  // Held first: of two people who seal at once, the second finds the first one's seal.
  const last = await house.planSeals.holdLast();
  const kept = await house.plans.find(project);
  if (kept === undefined) return refuse({ code: "noPlan" });
  if ((await house.planSeals.ofProject(project)).length > 0) return refuse({ code: "planSealed" });
  if (kept.revision !== basedOnRevision) return refuse({ code: "revisionOutdated" });
  const gaps = missingForSeal(kept.content);
  if (gaps.length > 0) return refuse({ code: "planNotReady", gaps });
  const now = house.clock.now();
  // A save under way rests on the revision before: it is refused, and finds the seal.
  const next = { ...kept, revision: kept.revision + 1, savedAt: now, savedBy: actor.account };
  const outcome = await house.plans.replace(next);
  if (outcome !== "saved") return refuse({ code: "revisionOutdated" });
  const start = trainingStart(found.content, house.clock.today());
  const content = sealedPlan(project, found.content, { plan: kept.content, start });
  await house.planSeals.append(project, makeSeal(content, { last, now }, house.sha256));
  return accept(await checkedSeals(house, project));
}

/** The plan with everything that says what it means: the project, where it stood, the sheets on that day. */
function sealedPlan(
  id: string,
  { label, company }: Project,
  { plan, start }: { readonly plan: Plan; readonly start: SealedStart },
): SealedPlan {
  const sheets = plan.indicators.flatMap(({ sheet }) => sheetOf(sheet) ?? []);
  return {
    format: 1,
    kind: "plan",
    project: { id, label, company: company.name },
    start,
    catalog: { edition: indicatorCatalog.edition, sheets },
    plan,
  };
}
