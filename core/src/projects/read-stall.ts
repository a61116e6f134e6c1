import { type Day, dayNumber } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import { openMilestones } from "./matter-moves.ts";
import type { Project } from "./model.ts";
import { nextMoves } from "./next-moves.ts";
import { type Course, courseOf, dayOf, type LiveStep } from "./project-course.ts";
import {
  actorOf,
  answererOf,
  datedSessions,
  firstHeld,
  leadOf,
  nextDate,
  type Party,
  waitingRequests,
} from "./project-facts.ts";
import { type SteeringYardsticks, steeringYardsticks } from "./steering-yardsticks.ts";
import { lastTrace } from "./traces.ts";

/** What a start may still lack. */
export type StartGap = "participants" | "fundingAnswer";

/** A fact of the project that holds it up, the most pressing kind first. `days` counts from `day`, or up to it. */
export type StallReason =
  | {
      readonly kind: "startNear";
      readonly day: Day;
      readonly days: number;
      readonly missing: readonly StartGap[];
    }
  | { readonly kind: "fundingSilent"; readonly day: Day; readonly days: number; readonly request: string }
  | { readonly kind: "pauseOver"; readonly day: Day; readonly days: number }
  | { readonly kind: "nobodyLeads"; readonly day: Day; readonly days: number; readonly step: LiveStep }
  | { readonly kind: "sessionsOver"; readonly day: Day; readonly days: number }
  | {
      readonly kind: "milestonesPassed";
      readonly day: Day;
      readonly days: number;
      readonly count: number;
      readonly label: string;
    }
  | { readonly kind: "nothingMoved"; readonly day: Day; readonly days: number; readonly step: LiveStep };
export type StallKind = StallReason["kind"];

/** One call that may help: whom, and about which fact. It asks what would help; it reproaches nothing. */
export interface SuggestedCall {
  readonly whom: Party;
  readonly about: StallKind;
}

/** Whether a project stands still, with three reasons at most. Never about a person. */
export interface StallReading {
  readonly isStalled: boolean;
  readonly reasons: readonly StallReason[];
  readonly call: Known<SuggestedCall>;
}

/** Reasons told at most: a fourth would change no call. */
const reasonsAtMost = 3;

/**
 * Reads what holds up a project. A project that has ended, or that waits until a day ahead, is not stalled. Silence
 * alone stalls none that has something set ahead: waiting for a date is not standing still.
 */
export function readStall(
  project: Project,
  day: Day,
  yardsticks: SteeringYardsticks = steeringYardsticks,
): StallReading {
  const course = courseOf(project);
  const reasons = reasonsOf(project, course, { day, yardsticks }).slice(0, reasonsAtMost);
  const [first] = reasons;
  const call =
    first === undefined ? unknown : known({ whom: whomToCall(project, first, day), about: first.kind });
  return { isStalled: first !== undefined, reasons, call };
}

interface Look {
  readonly day: Day;
  readonly yardsticks: SteeringYardsticks;
}

function reasonsOf(project: Project, course: Course, look: Look): readonly StallReason[] {
  if (course.ending !== undefined) return [];
  if (course.pause?.until.known) return pauseOver(course.pause.until.value, look.day);
  if (course.pause !== undefined) return nothingMoved(project, course, look);
  return [
    ...startNear(project, course, look),
    ...fundingSilent(project, look),
    ...nobodyLeads(project, course, look),
    ...sessionsOver(project, course, look),
    ...milestonesPassed(project, look),
    ...nothingMoved(project, course, look),
  ];
}

function pauseOver(until: Day, day: Day): readonly StallReason[] {
  return until > day ? [] : [{ kind: "pauseOver", day: until, days: daysBetween(until, day) }];
}

function startNear(project: Project, { step }: Course, { day, yardsticks }: Look): readonly StallReason[] {
  const [first] = datedSessions(project).filter(({ on }) => on >= day);
  if ((step !== "planned" && step !== "fundingAsked") || first === undefined) return [];
  const days = daysBetween(day, first.on);
  const missing = [
    ...(project.participants.length === 0 ? (["participants"] as const) : []),
    ...(waitingRequests(project, day).length > 0 ? (["fundingAnswer"] as const) : []),
  ];
  if (days > yardsticks.startDays || missing.length === 0) return [];
  return [{ kind: "startNear", day: first.on, days, missing }];
}

function fundingSilent(project: Project, { day, yardsticks }: Look): readonly StallReason[] {
  const [oldest] = waitingRequests(project, day);
  if (oldest === undefined) return [];
  const days = daysBetween(oldest.on, day);
  return days < yardsticks.fundingDays
    ? []
    : [{ kind: "fundingSilent", day: oldest.on, days, request: oldest.id }];
}

/** An idea may wait for somebody; a project already under way needs somebody. */
function nobodyLeads(project: Project, { liveStep, since }: Course, { day }: Look): readonly StallReason[] {
  if (liveStep === "idea" || actorOf(project, project.lead) !== undefined) return [];
  return [{ kind: "nobodyLeads", day: since, days: daysBetween(since, day), step: liveStep }];
}

function sessionsOver(project: Project, { step }: Course, { day, yardsticks }: Look): readonly StallReason[] {
  const last = datedSessions(project).at(-1);
  if (step !== "running" || last === undefined) return [];
  const days = daysBetween(last.on, day);
  return days < yardsticks.afterSessionsDays ? [] : [{ kind: "sessionsOver", day: last.on, days }];
}

function milestonesPassed(project: Project, { day, yardsticks }: Look): readonly StallReason[] {
  const passed = openMilestones(project, day).flatMap(({ due, label }) =>
    due.known ? [{ due: dayOf(due.value), label, days: daysBetween(dayOf(due.value), day) }] : [],
  );
  const [oldest, ...others] = passed.filter(({ days }) => days >= yardsticks.milestoneDays);
  if (oldest === undefined) return [];
  const { due, label, days } = oldest;
  return [{ kind: "milestonesPassed", day: due, days, count: others.length + 1, label }];
}

function nothingMoved(
  project: Project,
  { liveStep }: Course,
  { day, yardsticks }: Look,
): readonly StallReason[] {
  if (nextDate(project, day).known || waitingRequests(project, day).length > 0) return [];
  const last = lastTrace(project, day);
  const days = daysBetween(last, day);
  return days < yardsticks.quietDays[liveStep]
    ? []
    : [{ kind: "nothingMoved", day: last, days, step: liveStep }];
}

function whomToCall(project: Project, reason: StallReason, day: Day): Party {
  const [request] = waitingRequests(project, day);
  switch (reason.kind) {
    case "startNear":
      if (request === undefined || reason.missing.includes("participants"))
        return firstHeld(project, ["hr", "frontlineManager", "executive"]);
      return answererOf(project, request);
    case "fundingSilent":
      return request === undefined ? firstHeld(project, ["opco"]) : answererOf(project, request);
    case "nobodyLeads":
      return firstHeld(project, ["executive", "hr"]);
    case "nothingMoved":
      return convening(project, nextMoves(project, day)[0]?.owner ?? leadOf(project));
    case "pauseOver":
    case "sessionsOver":
    case "milestonesPassed":
      return leadOf(project);
  }
}

/** An opinion of the works council is given in a meeting, which the employer convenes: its members are not called. */
function convening(project: Project, party: Party): Party {
  return party.kind === "worksCouncil" ? firstHeld(project, ["executive", "hr"]) : party;
}

/** Days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}
