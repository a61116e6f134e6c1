import type { Alternative, TrainingDesign } from "../../../core/src/training/public.ts";

/** What every view of a design is given. */
export interface ViewProps {
  /** Id under which the design is kept. */
  readonly id: string;
  readonly design: TrainingDesign;
  /** Each change starts from the latest design. */
  readonly change: (next: (current: TrainingDesign) => TrainingDesign) => void;
  /** Alternative being looked at; none in a design without any. */
  readonly alternative: Alternative | undefined;
  readonly onAlternative: (id: string) => void;
  readonly isSaved: boolean;
  readonly onView: (key: string) => void;
}
