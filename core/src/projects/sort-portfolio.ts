import type { Day } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import type { Project } from "./model.ts";
import type { NextMove } from "./next-move.ts";
import { nextMoves } from "./next-moves.ts";
import { type Course, courseOf } from "./project-course.ts";
import { actorOf, firstHeld, leadOf, nextDate, order } from "./project-facts.ts";
import { readStall, type StallReading, type StallReason, type SuggestedCall } from "./read-stall.ts";
import { type SteeringYardsticks, steeringYardsticks } from "./steering-yardsticks.ts";
import { lastTrace } from "./traces.ts";
import type { AbandonReason, ProjectEvent, ProjectStep } from "./vocabulary.ts";

/** What an hour of an adviser would change, the most pressing first; in the last pile it would change nothing today. */
export const portfolioPiles = ["secureStart", "unblock", "getGoing", "learn", "goesOn"] as const;
export type PortfolioPile = (typeof portfolioPiles)[number];

export interface PortfolioProject {
  readonly id: string;
  readonly project: Project;
}

/** Why a project lies in its pile: what holds it up, else where it stands and what comes next. */
export type PortfolioReason =
  | StallReason
  | { readonly kind: "atStep"; readonly step: ProjectStep; readonly since: Day }
  | { readonly kind: "paused"; readonly since: Day; readonly until: Known<Day> }
  | { readonly kind: "movesWaiting"; readonly count: number; readonly first: NextMove }
  | { readonly kind: "nothingWaiting" }
  | { readonly kind: "dateAhead"; readonly day: Day }
  | { readonly kind: "noDateAhead" }
  | { readonly kind: "lastTrace"; readonly day: Day }
  | { readonly kind: "ended"; readonly event: ProjectEvent; readonly because: Known<AbandonReason> }
  | { readonly kind: "lessons"; readonly areTold: boolean };

/** A project in its pile, with exactly three reasons. */
export interface PortfolioEntry {
  readonly id: string;
  readonly pile: PortfolioPile;
  readonly headcount: Known<number>;
  readonly reasons: readonly [PortfolioReason, PortfolioReason, PortfolioReason];
  readonly call: Known<SuggestedCall>;
  /** The day it is ordered by inside its pile, the earliest first. */
  readonly orderedBy: Day;
}

/**
 * Sorts an adviser's projects in five piles. Each project is read alone, so that no other changes its pile, its reasons
 * or who stands before it; the order of the list does not count. Throws when an id stands twice.
 */
export function sortPortfolio(
  projects: readonly PortfolioProject[],
  day: Day,
  yardsticks: SteeringYardsticks = steeringYardsticks,
): readonly PortfolioEntry[] {
  const ids = new Set(projects.map(({ id }) => id));
  if (ids.size !== projects.length) throw new Error("invalid portfolio; an id stands once");
  return projects
    .map(({ id, project }) => entryOf(id, project, { day, yardsticks }))
    .toSorted(
      (one, other) =>
        portfolioPiles.indexOf(one.pile) - portfolioPiles.indexOf(other.pile) ||
        order(one.orderedBy, other.orderedBy) ||
        order(one.id, other.id),
    );
}

interface Look {
  readonly day: Day;
  readonly yardsticks: SteeringYardsticks;
}

function entryOf(id: string, project: Project, { day, yardsticks }: Look): PortfolioEntry {
  const course = courseOf(project);
  const stall = readStall(project, day, yardsticks);
  const ahead = nextDate(project, day);
  const moves = course.ending === undefined && course.pause === undefined ? nextMoves(project, day) : [];
  const own = moves.find(({ owner }) => owner.kind === "opco");
  const pile = pileOf(project, course, { stall, ahead, own });
  const last = lastTrace(project, day);
  return {
    id,
    pile,
    headcount: project.company.headcount,
    reasons: threeOf([
      ...stall.reasons,
      ...endReasons(project, course),
      ...liveReasons(
        course,
        own === undefined ? moves : [own, ...moves.filter((move) => move !== own)],
        ahead,
      ),
      { kind: "lastTrace", day: last },
      { kind: "atStep", step: course.step, since: course.since },
    ]),
    call: callOf(project, stall),
    orderedBy: pile === "secureStart" || pile === "goesOn" ? (ahead.known ? ahead.value : last) : last,
  };
}

/** Advisers do not call their own: what waits for the OPCO is asked of who carries the project in the company. */
function callOf(project: Project, { call }: StallReading): PortfolioEntry["call"] {
  if (!call.known || call.value.whom.kind !== "opco") return call;
  const lead = leadOf(project);
  const whom = lead.kind === "opco" ? firstHeld(project, ["hr", "executive"]) : lead;
  return known({ ...call.value, whom });
}

interface PileFacts {
  readonly stall: StallReading;
  readonly ahead: Known<Day>;
  /** The first move that is the OPCO's. */
  readonly own: NextMove | undefined;
}

function pileOf(project: Project, course: Course, { stall, ahead, own }: PileFacts): PortfolioPile {
  if (stall.reasons.some(({ kind }) => kind === "startNear")) return "secureStart";
  if (stall.isStalled) return "unblock";
  if (course.ending !== undefined || course.pause !== undefined) return "goesOn";
  if (course.step === "evaluating") return "learn";
  // The next move is the adviser's own: an hour of theirs is what the project waits for.
  if (own !== undefined) return "unblock";
  const isEarly = course.step === "idea" || course.step === "diagnosis" || course.step === "design";
  const isCarried = actorOf(project, project.lead) !== undefined && ahead.known;
  return isEarly && !isCarried ? "getGoing" : "goesOn";
}

function endReasons(project: Project, { ending }: Course): readonly PortfolioReason[] {
  if (ending === undefined) return [];
  const because = ending.event === "abandon" ? known(ending.because) : unknown;
  return [
    { kind: "ended", event: ending.event, because },
    { kind: "lessons", areTold: project.lessons.trim() !== "" },
  ];
}

function liveReasons(
  course: Course,
  moves: readonly NextMove[],
  ahead: Known<Day>,
): readonly PortfolioReason[] {
  if (course.ending !== undefined) return [];
  if (course.pause !== undefined) return [{ kind: "paused", ...course.pause }];
  const [first] = moves;
  return [
    first === undefined ? { kind: "nothingWaiting" } : { kind: "movesWaiting", count: moves.length, first },
    ahead.known ? { kind: "dateAhead", day: ahead.value } : { kind: "noDateAhead" },
  ];
}

/** Every project has a last trace and a step after what is told first: three reasons are always there. */
function threeOf(reasons: readonly PortfolioReason[]): PortfolioEntry["reasons"] {
  const [first, second, third] = reasons;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error(`invalid portfolio entry; three reasons: ${reasons.length}`);
  return [first, second, third];
}
