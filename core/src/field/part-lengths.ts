import type { Known } from "../kernel/known.ts";

/** Lengths that people say, minutes. */
const spokenLengths = [15, 30, 45, 60, 90, 120, 150, 180, 210, 240, 300, 360, 420, 480] as const;

/** Lengths to choose from for a session whose length nobody gave, minutes. */
export const sessionLengths: readonly number[] = spokenLengths.filter((minutes) => minutes >= 30);

/** Lengths to choose from for somebody there in part: shorter than the session, and always at least one. */
export function partLengths(session: Known<number>): readonly number[] {
  if (!session.known) return spokenLengths;
  const shorter = spokenLengths.filter((minutes) => minutes < session.value);
  return shorter.length > 0 ? shorter : [Math.max(1, session.value - 1)];
}

/** The one that the page shows first: the nearest to half of the session. */
export function proposedPart(session: Known<number>): number {
  const lengths = partLengths(session);
  const half = session.known ? session.value / 2 : 60;
  return lengths.reduce((best, minutes) =>
    Math.abs(minutes - half) < Math.abs(best - half) ? minutes : best,
  );
}
