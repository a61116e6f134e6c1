import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import {
  type ComparisonRule,
  canonicalJson,
  checkedSeals,
  digestOf,
  type Plan,
  type PlanStore,
  type SealStore,
} from "../plans/index.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { Sha256 } from "../training/index.ts";
import type { SourcesHouse } from "./load-sources.ts";

/** What comparing needs of the house. */
export interface ComparisonHouse extends SourcesHouse {
  readonly projects: ProjectStore;
  readonly plans: PlanStore;
  readonly planSeals: SealStore;
  readonly sha256: Sha256;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** The plan of a project as it was sealed, or as it is written; what it promised is known only once sealed. */
export interface PlanAtHand {
  readonly plan: Plan | undefined;
  readonly promised: Known<ComparisonRule>;
  /** Number of the seal; 0 when no plan is sealed. */
  readonly sealNumber: number;
}

/** The plan that a comparison is held against. */
export async function planAtHand(house: ComparisonHouse, project: string): Promise<PlanAtHand> {
  const { seals } = await checkedSeals(house, project);
  for (const { content, link } of seals) {
    if (content.kind !== "plan") continue;
    const { rule } = content.plan.comparison;
    return {
      plan: content.plan,
      promised: rule.known ? known(rule.value) : unknown,
      sealNumber: link.head.number,
    };
  }
  const kept = await house.plans.find(project);
  return { plan: kept?.content, promised: unknown, sealNumber: 0 };
}

/** SHA-256 of a value's canonical JSON, in hexadecimal. What is undefined is not there. */
export function fingerprintOf(value: unknown, sha256: Sha256): string {
  return digestOf(canonicalJson(JSON.parse(JSON.stringify(value))), sha256);
}
