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
  /** Minutes of training by week, then by trainee. */
  readonly minutesByWeek: Map<number, Map<string, number>>;
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
  let week = Number.NaN;
  let isWeekRoomy = false;
  for (let day = Math.max(limits.first, Math.floor(ready / 1440)); day <= last; day += 1) {
    if (isClosed(limits, day, lifted)) continue;
    if (week !== weekOf(day)) {
      week = weekOf(day);
      isWeekRoomy = isRoomy(agenda, limits, { session, week }, lifted);
    }
    if (!isWeekRoomy) continue;
    for (const span of hoursOn(session, day, lifted)) {
      const from = Math.max(span.start, ready - day * 1440);
      let start = onGrid(from);
      while (start + session.minutes <= span.end) {
        const place = { session, day, start };
        const busyUntil = trainerBusyUntil(agenda, place, lifted);
        if (busyUntil === undefined && areBoundsHeld(agenda, limits, place, lifted)) return { day, start };
        start = onGrid(busyUntil ?? start + startStep);
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
  busy.push({ start, end, trainer: session.trainer, absent: session.absent });
  agenda.busyByDay.set(day, busy);
  const minutes = agenda.minutesByWeek.get(weekOf(day)) ?? new Map<string, number>();
  agenda.minutesByWeek.set(weekOf(day), minutes);
  for (const { id } of session.people) {
    minutes.set(id, (minutes.get(id) ?? 0) + session.minutes);
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
    !isClosed(limits, day, lifted) &&
    isRoomy(agenda, limits, { session, week: weekOf(day) }, lifted) &&
    trainerBusyUntil(agenda, place, lifted) === undefined &&
    areBoundsHeld(agenda, limits, place, lifted)
  );
}

function hoursOn(session: WaitingSession, day: number, lifted: Lifted): readonly Span[] {
  if (lifted === "workWindows") return [{ start: 0, end: 1440 }];
  return session.hours[weekdayOf(day) - 1] ?? [];
}

function isClosed({ closed }: ScheduleLimits, day: number, lifted: Lifted): boolean {
  return lifted !== "closedDays" && closed.has(day);
}

/** Everybody's week has room for the session. */
function isRoomy(
  agenda: Agenda,
  { wishes }: ScheduleLimits,
  { session, week }: { readonly session: WaitingSession; readonly week: number },
  lifted: Lifted,
): boolean {
  if (lifted === "weeklyMinutes") return true;
  const told = agenda.minutesByWeek.get(week);
  return session.people.every(
    (trainee) =>
      (told?.get(trainee.id) ?? 0) + session.minutes <=
      weeklyMinutesAtMost(wishes.weeklyMinutesAtMost, trainee),
  );
}

/** The end of a session that the trainer leads at that moment; undefined when the trainer is free. */
function trainerBusyUntil(
  { busyByDay }: Agenda,
  { session, day, start }: Place,
  lifted: Lifted,
): number | undefined {
  const { trainer, minutes } = session;
  if (trainer === "" || lifted === "trainerBusy") return undefined;
  const end = start + minutes;
  return busyByDay
    .get(day)
    ?.find((other) => other.trainer === trainer && other.start < end && start < other.end)?.end;
}

function areBoundsHeld(
  { busyByDay }: Agenda,
  { wishes }: ScheduleLimits,
  { session, day, start }: Place,
  lifted: Lifted,
): boolean {
  if (lifted === "absenceBound" || !session.isAbsence) return true;
  const others = busyByDay.get(day);
  if (others === undefined) return true;
  const span = { start, end: start + session.minutes };
  return wishes.absenceBounds.every(({ absentAtMost }, place) => {
    const away = session.absent[place] ?? 0;
    return away === 0 || away + mostAway(others, place, span) <= absentAtMost;
  });
}

/** Most people that a bound counts as away at once in a span: at its start, or when another session begins in it. */
function mostAway(others: readonly Busy[], place: number, span: Span): number {
  const counted = others.filter(
    ({ absent, start, end }) => (absent[place] ?? 0) > 0 && start < span.end && span.start < end,
  );
  const awayAt = (instant: number) =>
    counted.reduce(
      (sum, { start, end, absent }) => sum + (start <= instant && instant < end ? (absent[place] ?? 0) : 0),
      0,
    );
  return counted.reduce(
    (most, { start }) => (start > span.start ? Math.max(most, awayAt(start)) : most),
    awayAt(span.start),
  );
}

function onGrid(minute: number): number {
  return Math.ceil(minute / startStep) * startStep;
}
