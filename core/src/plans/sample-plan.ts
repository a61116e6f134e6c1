import { openMemoryDiagnosisStore } from "../diagnosis/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { blankProject, type KeptProject, openMemoryProjectStore } from "../projects/index.ts";
import type { Sha256 } from "../training/index.ts";
import { indicatorFromSheet } from "./blank-plan.ts";
import { indicatorCatalog } from "./indicator-catalog.ts";
import { openMemoryPlanStore, openMemorySealStore } from "./memory-plan-store.ts";
import { type Plan, type PlannedIndicator, planSchema } from "./model.ts";
import type { KeptPlan } from "./ports.ts";
import kept from "./sample-plan.json" with { type: "json" };
import type { SealedPlan } from "./seal-model.ts";

/** An indicator of the catalogue with all that a seal asks for. */
export function indicatorOf(key: string, facts: Partial<PlannedIndicator> = {}): PlannedIndicator {
  const sheet = indicatorCatalog.sheets.find((each) => each.key === key);
  if (sheet === undefined) throw new Error(`invalid key; no sheet has it: ${key}`);
  const target = known({ kind: "direction" } as const);
  return { ...indicatorFromSheet(sheet, key), target, ...facts };
}

/** A plan that is ready to be sealed. */
export function readyPlan(facts: Partial<Plan> = {}): Plan {
  return { ...planSchema.parse(kept.plan), ...facts };
}

/** What the seal of a ready plan binds, for a project that did not start. */
export function sampleSealedPlan(id: string): SealedPlan {
  return {
    format: 1,
    kind: "plan",
    project: { id, label: "Bureaux propres", company: "Clair & Net" },
    start: { firstDay: unknown, isStarted: false },
    catalog: { edition: indicatorCatalog.edition, sheets: [] },
    plan: readyPlan(),
  };
}

export function keptPlanOf(facts: Partial<KeptPlan> & Pick<KeptPlan, "id">): KeptPlan {
  const savedAt = "2026-11-23T09:00:00.000Z";
  return { revision: 1, savedAt, savedBy: "account-1", content: readyPlan(), ...facts };
}

/** A project with what a plan reads of it, and nothing more. */
export function plannedProject(id: string, facts: Partial<KeptProject["content"]> = {}): KeptProject {
  const content = { ...blankProject("Bureaux propres", "2026-01-05" as Day), ...facts };
  return { id, revision: 1, savedAt: "2026-11-23T09:00:00.000Z", savedBy: "account-1", content };
}

/** A house for tests: the projects and plans given, and a clock that stands still. */
export function samplePlanHouse(
  sha256: Sha256,
  projects: readonly KeptProject[],
  plans: readonly KeptPlan[] = [],
) {
  const clock = { now: () => "2026-11-23T10:00:00.000Z", today: () => "2026-11-23" as Day };
  return {
    projects: openMemoryProjectStore(projects),
    diagnoses: openMemoryDiagnosisStore(),
    plans: openMemoryPlanStore(plans),
    planSeals: openMemorySealStore(),
    sha256,
    clock,
  };
}
