import type { PlannedIndicator } from "../../../core/src/plans/public.ts";

/** What the fields of one indicator are given. */
export interface IndicatorProps {
  readonly indicator: PlannedIndicator;
  readonly change: (edit: (indicator: PlannedIndicator) => PlannedIndicator) => void;
}
