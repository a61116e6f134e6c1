import { addDays, type Day, dayNumber, parseDay } from "../kernel/calendar.ts";
import type { WorkWindow } from "./model.ts";

/** Minutes of a day from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans of a week; the first list is Monday's. */
export type WeekHours = readonly (readonly Span[])[];

/** 1 is Monday. 1970-01-01, day number 0, was a Thursday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Weeks count from the Monday of 1969-12-29. */
export function weekOf(number: number): number {
  return Math.floor((number + 3) / 7);
}

/** Throws on a text that is no day. */
export function numberOfDay(text: string): number {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`invalid day; must be written "2026-03-31": ${text}`);
  return dayNumber(day);
}

export function dayOfNumber(number: number): Day {
  return addDays("1970-01-01" as Day, number);
}

/** The hours of the teams, worked out once each. */
export interface Timetable {
  /** Teams that have no window of their own share the same hours. */
  readonly hoursOf: (team: string) => WeekHours;
  /** Hours that two groups share. */
  readonly shared: (first: WeekHours, second: WeekHours) => WeekHours;
  /** Longest span of the week, minutes; 0 without any. */
  readonly longest: (hours: WeekHours) => number;
}

export function openTimetable(windows: readonly WorkWindow[]): Timetable {
  const named = new Set(windows.map(({ team }) => team));
  const teams = new Map<string, WeekHours>();
  const pairs = new Map<WeekHours, Map<WeekHours, WeekHours>>();
  const lengths = new Map<WeekHours, number>();
  return {
    hoursOf(team) {
      const name = named.has(team) ? team : "";
      return madeOnce(teams, name, () => hoursOf(windows.filter((window) => window.team === name)));
    },
    shared(first, second) {
      if (first === second) return first;
      const others = madeOnce(pairs, first, () => new Map<WeekHours, WeekHours>());
      return madeOnce(others, second, () => sharedHours(first, second));
    },
    longest: (hours) => madeOnce(lengths, hours, () => longestSpan(hours)),
  };
}

function madeOnce<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Windows that touch or overlap become one. */
function hoursOf(windows: readonly WorkWindow[]): WeekHours {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    joined(
      windows
        .filter((window) => window.weekday === weekday && window.startMinute < window.endMinute)
        .map(({ startMinute, endMinute }) => ({ start: startMinute, end: endMinute })),
    ),
  );
}

function sharedHours(first: WeekHours, second: WeekHours): WeekHours {
  return first.map((spans, weekday) =>
    spans.flatMap((span) =>
      (second[weekday] ?? [])
        .map((other) => ({ start: Math.max(span.start, other.start), end: Math.min(span.end, other.end) }))
        .filter(({ start, end }) => start < end),
    ),
  );
}

function longestSpan(hours: WeekHours): number {
  return Math.max(0, ...hours.flat().map(({ start, end }) => end - start));
}

function joined(spans: readonly Span[]): readonly Span[] {
  const inOrder = [...spans].sort((one, other) => one.start - other.start);
  const merged: Span[] = [];
  for (const span of inOrder) {
    const last = merged.at(-1);
    if (last === undefined || span.start > last.end) merged.push(span);
    else merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
  }
  return merged;
}
