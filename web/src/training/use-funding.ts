import { useEffect, useState } from "react";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { Rulebook } from "../../../core/src/reference/public.ts";
import {
  type FundingAnswer,
  fundAlternative,
  type TrainingDesign,
  yalpsSolver,
} from "../../../core/src/training/public.ts";
import { useSettled } from "../parts/use-settled.ts";

/** Milliseconds without a change before funding is computed again. */
const quietFor = 250;

export interface DesignFunding {
  /** By alternative; one that is not there is still being computed. */
  readonly answers: ReadonlyMap<string, FundingAnswer>;
  /** What is on screen answers an earlier state of the design. */
  readonly isLate: boolean;
}

interface Computed {
  readonly design: TrainingDesign | undefined;
  readonly answers: ReadonlyMap<string, FundingAnswer>;
}

/** Who may pay for each alternative. One is computed at a time, between two breaths of the page. */
export function useFunding(design: TrainingDesign, book: Rulebook, day: Day): DesignFunding {
  const settled = useSettled(design, quietFor);
  const [computed, setComputed] = useState<Computed>({ design: undefined, answers: new Map() });
  useEffect(() => {
    const answers = new Map<string, FundingAnswer>();
    let waiting: ReturnType<typeof setTimeout>;
    const answerFrom = (place: number) => {
      const alternative = settled.alternatives[place];
      if (alternative === undefined) return setComputed({ design: settled, answers });
      const request = { book, day, design: settled, alternative: alternative.id };
      answers.set(alternative.id, fundAlternative(request, yalpsSolver));
      waiting = setTimeout(() => answerFrom(place + 1));
    };
    waiting = setTimeout(() => answerFrom(0));
    return () => clearTimeout(waiting);
  }, [settled, book, day]);
  return { answers: computed.answers, isLate: computed.design !== design };
}
