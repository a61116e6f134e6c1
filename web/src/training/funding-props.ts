import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { Rulebook } from "../../../core/src/reference/public.ts";
import type {
  Alternative,
  FundingAnswer,
  FundingCombination,
  SolvedFunding,
} from "../../../core/src/training/public.ts";
import type { ViewProps } from "./view-props.ts";

/** The facts of an alternative that is there. */
export interface FundingFactsProps extends ViewProps {
  readonly alternative: Alternative;
}

/** What the steps of a computation are shown with. */
export interface ShownRules {
  readonly book: Rulebook;
  readonly today: Day;
}

export interface FundingAnswerProps extends FundingFactsProps {
  readonly answer: FundingAnswer;
  readonly rules: ShownRules;
}

export interface SolvedProps extends FundingAnswerProps {
  readonly answer: SolvedFunding;
}

/** One way of paying, told in full. */
export interface CombinationProps extends SolvedProps {
  readonly combination: FundingCombination;
}
