import { createHash } from "node:crypto";
import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import { keptPlanOf, plannedProject, samplePlanHouse } from "./sample-plan.ts";

export function actorOf(...held: readonly Role[]): Actor {
  const [account, organisation] = ["account-1" as AccountId, "organisation-1" as OrganisationId];
  return { account, organisation, roles: held };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export const hr = actorOf("hr");

/** A house with one project, "p", and its plan at revision 1, ready to be sealed. */
export function houseOf(plans = [keptPlanOf({ id: "p" })], projects = [plannedProject("p")]) {
  return samplePlanHouse(sha256, projects, plans);
}

export const sealing = { project: "p", basedOnRevision: 1 };
export const addition = { project: "p", indicator: "retention", words: "Mot." };

/** How an act ended: done, or the code of its refusal. */
export function codeOf(outcome: {
  readonly ok: boolean;
  readonly refusal?: { readonly code: string };
}): string | undefined {
  return outcome.ok ? "done" : outcome.refusal?.code;
}
