import type { Trajectories } from "../../../core/src/trajectories/public.ts";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";

/** How the columns of a picture are named: months of the calendar, or months from the event. */
export function monthLabels({ alignment, months, monthsBefore }: Trajectories): readonly string[] {
  if (alignment === "calendar") return months.map(writeMonth);
  return months.map((_, place) => {
    const from = place - monthsBefore;
    if (from === 0) return say("trajectories.monthZero");
    return from < 0
      ? say("trajectories.monthsAgo", { months: -from })
      : say("trajectories.monthsAfter", { months: from });
  });
}
