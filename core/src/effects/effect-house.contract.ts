import type { Day } from "../kernel/calendar.ts";
import { actorOf } from "../plans/plan-acts.contract.ts";
import { plannedProject } from "../plans/sample-plan.ts";
import { openMemoryProjectStore } from "../projects/index.ts";
import { openMemoryEffectBookStore, openMemorySeriesStore } from "./memory-effect-stores.contract.ts";

export const [hr, council, auditor] = [actorOf("hr"), actorOf("worksCouncil"), actorOf("auditor")];

/** A house with one project, "p", of which nobody wrote the effects yet. */
export function openEffectHouse() {
  return {
    projects: openMemoryProjectStore([plannedProject("p")]),
    effectBooks: openMemoryEffectBookStore(),
    series: openMemorySeriesStore(),
    clock: { now: () => "2026-11-23T10:00:00.000Z", today: () => "2026-11-23" as Day },
  };
}

/** How an act ended: done, or the code of its refusal. */
export function codeOf(outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) {
  return outcome.ok ? "done" : outcome.refusal?.code;
}
