import type { Day } from "../kernel/calendar.ts";
import type { Alternative, TrainingDesign } from "./model.ts";
import {
  type Agenda,
  earliestMoment,
  emptyAgenda,
  placeSession,
  type ScheduleLimits,
} from "./place-session.ts";
import type {
  ScheduleBlockage,
  ScheduleConstraint,
  ScheduledSession,
  SchedulePlan,
} from "./schedule-model.ts";
import { groupBlocks, type WaitingSession } from "./session-groups.ts";
import { sureBlockages } from "./sure-blockages.ts";
import { dayOfNumber, numberOfDay } from "./work-hours.ts";

export interface ScheduleQuestion {
  readonly design: TrainingDesign;
  readonly alternative: Alternative;
  /** Public holidays: nothing is planned on them. */
  readonly holidays: readonly Day[];
}

/** How far a schedule may go when no last day is wished, days. */
const horizonDays = 730;

/**
 * A schedule inside working time that respects every wish, or what stands in the way. Each person follows the blocks in
 * their order, one session at a time. Sessions take the earliest moment that is free; when that fails, groups are tried
 * in the opposite order. The search is not exhaustive: a blockage that is not `certain` says so. Same design, same
 * plan.
 */
export function planSchedule(question: ScheduleQuestion): SchedulePlan {
  const { design, alternative } = question;
  const { firstDay } = design.scheduleWishes;
  if (design.trainees.length === 0) return blocked([sure("nobody")]);
  if (!firstDay.known) return blocked([sure("firstDay")]);
  const limits = limitsOf(question, numberOfDay(firstDay.value));
  if (limits.last < limits.first) return blocked([sure("lastDay", dayOfNumber(limits.last))]);
  const { sessions, leftOut, blockages } = groupBlocks(design, alternative);
  const certain = [...blockages, ...sureBlockages(limits, sessions)];
  if (certain.length > 0) return blocked(certain);
  const first = placeAll(limits, sessions);
  if (first.failed === undefined) return { state: "planned", sessions: inTime(first.placed), leftOut };
  const second = placeAll(limits, otherWayRound(sessions));
  if (second.failed === undefined) return { state: "planned", sessions: inTime(second.placed), leftOut };
  return blocked(explain(limits, first.agenda, first.failed));
}

function limitsOf({ design, holidays }: ScheduleQuestion, first: number): ScheduleLimits {
  const wishes = design.scheduleWishes;
  const last = wishes.lastDay.known ? numberOfDay(wishes.lastDay.value) : first + horizonDays;
  const closed = new Set([...holidays, ...wishes.closedDays].map(numberOfDay));
  return { wishes, closed, first, last };
}

interface Attempt {
  readonly placed: readonly ScheduledSession[];
  readonly agenda: Agenda;
  readonly failed: WaitingSession | undefined;
}

function placeAll(limits: ScheduleLimits, sessions: readonly WaitingSession[]): Attempt {
  const agenda = emptyAgenda();
  const placed: ScheduledSession[] = [];
  for (const session of sessions) {
    const moment = earliestMoment(agenda, limits, session);
    if (moment === undefined) return { placed, agenda, failed: session };
    placed.push(placeSession(agenda, session, moment));
  }
  return { placed, agenda, failed: undefined };
}

/** Blocks keep their order, and parts theirs; groups are taken from the last to the first. */
function otherWayRound(sessions: readonly WaitingSession[]): readonly WaitingSession[] {
  const placeOf = new Map<string, number>();
  for (const { block } of sessions) if (!placeOf.has(block)) placeOf.set(block, placeOf.size);
  return [...sessions].sort((one, other) => {
    const blocks = (placeOf.get(one.block) ?? 0) - (placeOf.get(other.block) ?? 0);
    return blocks || other.group - one.group || one.part - other.part;
  });
}

const liftable: readonly ScheduleConstraint[] = [
  "writtenMoment",
  "absenceBound",
  "weeklyMinutes",
  "trainerBusy",
  "closedDays",
  "workWindows",
  "lastDay",
];

/** The constraints that, lifted one at a time, let the session in; the last day when none alone does. */
function explain(
  limits: ScheduleLimits,
  agenda: Agenda,
  session: WaitingSession,
): readonly ScheduleBlockage[] {
  const lifting = liftable.filter((each) => earliestMoment(agenda, limits, session, each) !== undefined);
  const { block, sequence } = session;
  const constraints = lifting.length === 0 ? (["lastDay"] as const) : lifting;
  return constraints.flatMap((constraint) =>
    namesOf(limits, session, constraint).map((name) => ({
      block,
      sequence,
      constraint,
      name,
      certainty: "tried" as const,
    })),
  );
}

function namesOf(
  { wishes, last }: ScheduleLimits,
  { people, trainer }: WaitingSession,
  constraint: ScheduleConstraint,
): readonly string[] {
  if (constraint === "trainerBusy") return [trainer];
  if (constraint === "lastDay") return [dayOfNumber(last)];
  if (constraint !== "absenceBound") return [""];
  return wishes.absenceBounds
    .filter(({ kind, name }) => people.some(({ team, site }) => (kind === "team" ? team : site) === name))
    .map(({ name }) => name);
}

function inTime(sessions: readonly ScheduledSession[]): readonly ScheduledSession[] {
  return [...sessions].sort(
    (one, other) =>
      order(one.day, other.day) ||
      one.startMinute - other.startMinute ||
      order(one.block, other.block) ||
      one.group - other.group,
  );
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sure(constraint: ScheduleConstraint, name = ""): ScheduleBlockage {
  return { block: "", sequence: "", constraint, name, certainty: "certain" };
}

function blocked(blockages: readonly ScheduleBlockage[]): SchedulePlan {
  return { state: "blocked", blockages };
}
