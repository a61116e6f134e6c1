import type { Plan } from "../../../core/src/plans/public.ts";

/** What every part of a plan being written is given. */
export interface PlanProps {
  readonly plan: Plan;
  /** Each change starts from the latest plan. */
  readonly change: (edit: (plan: Plan) => Plan) => void;
}
