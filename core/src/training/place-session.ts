import type { ScheduleWishes } from "./model.ts";
import type { ScheduleConstraint, ScheduledSession } from "./schedule-model.ts";
import { type WaitingSession, weeklyMinutesAtMost } from "./session-groups.ts";
import { dayOfNumber, numberOfDay, type Span, weekdayOf, weekOf } from "./work-hours.ts";

/** Sessions start on this grid, minutes; a habit, not a rule. */
const startStep = 15;

/** What must be respected, ready to be asked a thousand times. Days are day numbers. */
export interface ScheduleLimits {
  readonly wishes: ScheduleWishes;
  readonly closed: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
}

interface Busy extends Span {
  readonly trainer: string;
  /** People away, by place of the bound in the wishes. */
  readonly absent: readonly number[];
}

/** What is placed so far. */
export interface Agenda {
  readonly busyByDay: Map<number, Busy[]>;
  /** Minutes of training by "trainee week". */
  readonly minutesByWeek: Map<string, number>;
  /** From when a trainee is free for what follows, in minutes since 1970. */
  readonly freeFrom: Map<string, number>;
}

export function emptyAgenda(): Agenda {
  return { busyByDay: new Map(), minutesByWeek: new Map(), freeFrom: new Map() };
}

/** Constraints that may be lifted to learn which one stands in the way. */
export type Lifted = ScheduleConstraint | undefined;

/** The earliest moment that respects every limit but the lifted one; undefined when there is none. */
export function earliestMoment(
  agenda: Agenda,
  limits: ScheduleLimits,
  session: WaitingSession,
  lifted?: Lifted,
): { readonly day: number; readonly start: number } | undefined {
  const ready = Math.max(...session.people.map(({ id }) => agenda.freeFrom.get(id) ?? 0));
  const written = session.group === 1 && session.moment.known ? session.moment.value : undefined;
  if (written !== undefined && lifted !== "writtenMoment") {
    const moment = { day: numberOfDay(written.day), start: written.startMinute };
    return isOpen(agenda, limits, { session, ready, ...moment }, lifted) ? moment : undefined;
  }
  const last = lifted === "lastDay" ? limits.last + 366 : limits.last;
  for (let day = Math.max(limits.first, Math.floor(ready / 1440)); day <= last; day += 1) {
    if (!isDayOpen(agenda, limits, { session, day }, lifted)) continue;
    for (const span of hoursOn(session, day, lifted)) {
      const from = Math.max(span.start, ready - day * 1440);
      for (let start = onGrid(from); start + session.minutes <= span.end; start += startStep) {
        if (isFree(agenda, limits, { session, day, start }, lifted)) return { day, start };
      }
    }
  }
  return undefined;
}

/** Writes a session in the agenda and gives it with its moment. */
export function placeSession(
  agenda: Agenda,
  session: WaitingSession,
  { day, start }: { readonly day: number; readonly start: number },
): ScheduledSession {
  const end = start + session.minutes;
  const busy = agenda.busyByDay.get(day) ?? [];
  agenda.busyByDay.set(day, [...busy, { start, end, trainer: session.trainer, absent: session.absent }]);
  for (const { id } of session.people) {
    const key = weekKey(id, day);
    agenda.minutesByWeek.set(key, (agenda.minutesByWeek.get(key) ?? 0) + session.minutes);
    agenda.freeFrom.set(id, day * 1440 + end);
  }
  const { people, hours: _hours, absent: _absent, moment: _moment, ...told } = session;
  return { ...told, day: dayOfNumber(day), startMinute: start, trainees: people.map(({ id }) => id) };
}

interface Place {
  readonly session: WaitingSession;
  readonly day: number;
  readonly start: number;
}

/** A moment written in the design must respect everything too. */
function isOpen(
  agenda: Agenda,
  limits: ScheduleLimits,
  place: Place & { readonly ready: number },
  lifted: Lifted,
): boolean {
  const { session, day, start, ready } = place;
  const isInside = hoursOn(session, day, lifted).some(
    (span) => span.start <= start && start + session.minutes <= span.end,
  );
  const isInPeriod = limits.first <= day && (lifted === "lastDay" || day <= limits.last);
  const isAfter = day * 1440 + start >= ready;
  return (
    isInside &&
    isInPeriod &&
    isAfter &&
    isDayOpen(agenda, limits, place, lifted) &&
    isFree(agenda, limits, place, lifted)
  );
}

function hoursOn(session: WaitingSession, day: number, lifted: Lifted): readonly Span[] {
  if (lifted === "workWindows") return [{ start: 0, end: 1440 }];
  return session.hours[weekdayOf(day) - 1] ?? [];
}

function isDayOpen(
  agenda: Agenda,
  { wishes, closed }: ScheduleLimits,
  { session, day }: Pick<Place, "session" | "day">,
  lifted: Lifted,
): boolean {
  if (lifted !== "closedDays" && closed.has(day)) return false;
  if (lifted === "weeklyMinutes") return true;
  return session.people.every((trainee) => {
    const told = agenda.minutesByWeek.get(weekKey(trainee.id, day)) ?? 0;
    return told + session.minutes <= weeklyMinutesAtMost(wishes.weeklyMinutesAtMost, trainee);
  });
}

function isFree(
  agenda: Agenda,
  { wishes }: ScheduleLimits,
  { session, day, start }: Place,
  lifted: Lifted,
): boolean {
  const end = start + session.minutes;
  const others = (agenda.busyByDay.get(day) ?? []).filter((busy) => busy.start < end && start < busy.end);
  const isTrainerBusy = session.trainer !== "" && others.some(({ trainer }) => trainer === session.trainer);
  if (isTrainerBusy && lifted !== "trainerBusy") return false;
  if (lifted === "absenceBound" || !session.isAbsence) return true;
  // The most people are away at the start of the session, or when another one begins during it.
  const instants = [start, ...others.map((other) => other.start).filter((instant) => instant > start)];
  return instants.every((instant) => isBoundHeld(wishes, session, others, instant));
}

/** No more people away at an instant than any bound allows, the session's own included. */
function isBoundHeld(
  { absenceBounds }: ScheduleWishes,
  { absent }: WaitingSession,
  others: readonly Busy[],
  instant: number,
): boolean {
  return absenceBounds.every(({ absentAtMost }, index) => {
    let away = absent[index] ?? 0;
    if (away === 0) return true;
    for (const other of others) {
      if (other.start <= instant && instant < other.end) away += other.absent[index] ?? 0;
    }
    return away <= absentAtMost;
  });
}

function weekKey(trainee: string, day: number): string {
  return `${trainee} ${weekOf(day)}`;
}

function onGrid(minute: number): number {
  return Math.ceil(minute / startStep) * startStep;
}
