import type { Plan } from "./model.ts";
import type { Seal, SealLink } from "./seal-model.ts";

/** A plan with what the house knows of its keeping; its id is that of its project. Revision 1 is the first. */
export interface KeptPlan {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: Plan;
}

/** How a store answers a new revision. The check and the write are one act. */
export type ReplacePlanOutcome = "saved" | "unknownDocument" | "revisionOutdated";

/** The plans of one organisation, each under the id of its project. Opened for one actor. */
export interface PlanStore {
  find(project: string): Promise<KeptPlan | undefined>;
  /** Keeps a new one; false, and nothing is kept, when the project has one. The check and the write are one act. */
  add(kept: KeptPlan): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it; `unknownDocument` comes before `revisionOutdated`. */
  replace(kept: KeptPlan): Promise<ReplacePlanOutcome>;
}

/** The seals of one organisation: written once, never changed, never taken away. */
export interface SealStore {
  /** In the order of sealing. */
  ofProject(project: string): Promise<readonly Seal[]>;
  /** Every link of the organisation, from the first. */
  chain(): Promise<readonly SealLink[]>;
  /** The last link, and nobody else adds one until the act is over; none before the first. */
  holdLast(): Promise<SealLink | undefined>;
  append(project: string, seal: Seal): Promise<void>;
}
