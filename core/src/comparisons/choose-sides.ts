import { type Month, monthsBetween } from "../kernel/calendar.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { EmployeeId } from "../workforce/index.ts";
import type { ParticipantLink } from "./fixed-model.ts";
import type { ComparisonWish } from "./model.ts";
import type { ParticipantStarts } from "./project-facts.ts";

/** Months after the first start within which people are taken to have begun together. */
export const startSpread = 2;

/** The people of a project on each side of a comparison. */
export interface ProjectSides {
  readonly trained: readonly EmployeeId[];
  /** Those who wait; undefined when the rule compares with others than participants. */
  readonly waiting: readonly EmployeeId[] | undefined;
  /** Participants of whom nobody said who they are in the payroll. */
  readonly notLinked: number;
  readonly begunLater: number;
}

interface Linked {
  readonly links: readonly ParticipantLink[];
  readonly starts: ParticipantStarts;
  readonly participants: readonly string[];
}

/**
 * Who is on the side of the trained, and who waits. By a waiting list, whoever is to begin later waits, whether or not
 * they were still there to begin: to count as waiting only those who did begin would count out those who left. The
 * outcome must be read before any of them begins.
 */
export function chooseSides(
  { links, starts, participants }: Linked,
  { rule, horizonMonths }: Pick<ComparisonWish, "rule" | "horizonMonths">,
  start: Month,
): Result<ProjectSides, { readonly code: "secondStartTooSoon"; readonly months: number }> {
  const waits = rule === "waitingList" || rule === "staggeredStart";
  const spread = waits ? 0 : startSpread;
  const linked = new Set(links.map(({ participant }) => participant));
  const [trained, later]: [EmployeeId[], EmployeeId[]] = [[], []];
  let soonest = Number.POSITIVE_INFINITY;
  for (const { participant, employee } of oncePerPerson(links, participants)) {
    const own = starts.get(participant);
    const delay = own === undefined ? Number.POSITIVE_INFINITY : monthsBetween(start, own);
    if (delay <= spread) trained.push(employee);
    else {
      later.push(employee);
      soonest = Math.min(soonest, delay);
    }
  }
  if (waits && soonest < horizonMonths) return refuse({ code: "secondStartTooSoon", months: soonest });
  return accept({
    trained,
    waiting: waits ? later : undefined,
    notLinked: participants.filter((id) => !linked.has(id)).length,
    begunLater: waits ? 0 : later.length,
  });
}

/** Links of people who still take part, one for each employee: somebody linked twice is one person. */
function oncePerPerson(
  links: readonly ParticipantLink[],
  participants: readonly string[],
): readonly ParticipantLink[] {
  const present = new Set(participants);
  const kept = links.filter(({ participant }) => present.has(participant));
  return [...new Map(kept.map((link) => [link.employee, link])).values()];
}
