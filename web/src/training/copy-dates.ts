import { known } from "../../../core/src/kernel/known.ts";
import type { ScheduledSession, TrainingDesign } from "../../../core/src/training/public.ts";

/** The design with dates copied in its sequences, and how many sequences took one. */
export interface CopiedDates {
  readonly design: TrainingDesign;
  readonly count: number;
}

/**
 * Writes the moments of a calendar in the sequences without one. A sequence has one moment: that of its first group,
 * which is the one a calendar starts from afterwards. What was written already stays.
 */
export function copyDates(design: TrainingDesign, sessions: readonly ScheduledSession[]): CopiedDates {
  const first = new Map(
    sessions
      .filter(({ sequence, group }) => sequence !== "" && group === 1)
      .map((session) => [session.sequence, session]),
  );
  let count = 0;
  const alternatives = design.alternatives.map((alternative) => ({
    ...alternative,
    blocks: alternative.blocks.map((block) => ({
      ...block,
      sequences: block.sequences.map((sequence) => {
        const session = sequence.moment.known ? undefined : first.get(sequence.id);
        if (session === undefined) return sequence;
        count += 1;
        return { ...sequence, moment: known({ day: session.day, startMinute: session.startMinute }) };
      }),
    })),
  }));
  return { design: count === 0 ? design : { ...design, alternatives }, count };
}
