import type { Month } from "../kernel/calendar.ts";

/** What payroll tells of an employee's month and seldom changes; null is unknown. */
export interface SharedFacts {
  readonly establishment: string;
  /**
   * Establishment whose file tells the row, "" when it does not say; some declare their sites under the head
   * office.
   */
  readonly declaredBy: string;
  readonly occupation: string | null;
  readonly grade: string | null;
  readonly contractKind: string | null;
  readonly workingTime: string | null;
  readonly exitDay: string | null;
  readonly exitReason: string | null;
}

/** What it tells of one person in one month; null is unknown. */
export interface OwnFacts {
  /** Place of the month in the window, 0 for the first. */
  readonly month: number;
  readonly hourlyPayCents: number | null;
  readonly paidHours: number | null;
  /** Day, "2026-03-31". */
  readonly contractStart: string | null;
  /** Days stopped or suspended in the month. */
  readonly awayDays: number;
}

/** One employee's month in one establishment, as payroll tells it. */
export interface PathRow extends SharedFacts, OwnFacts {
  readonly employee: string;
}

/** Facts whose changes are followed, as bits of `changed` and `told`. */
export const factBits = { occupation: 1, grade: 2, site: 4 } as const;

/** Everyone's months as columns: person i in month m stands at `i * months.length + m`. Immutable. */
export interface PathBook {
  /** Every month from the first to the last stored one, without a hole. */
  readonly months: readonly Month[];
  /** Whether a file of the month stands. */
  readonly isStored: readonly boolean[];
  /**
   * Whether the payroll of the month tells a day away of anybody. Where it tells none, whether nobody was away or the
   * files do not say it is unknown.
   */
  readonly tellsAbsence: readonly boolean[];
  readonly employees: readonly string[];
  /** Places in `pathStates`. */
  readonly states: Uint8Array;
  /** Facts that differ from those of the last month in which they were told. */
  readonly changed: Uint8Array;
  /** Facts told in two months or more, per person. */
  readonly told: Uint8Array;
  /** Hourly pay in cents; 0 when it is not told. */
  readonly pay: Float32Array;
}

/** The window that a book is about, and what was declared in it. */
export interface PathWindow {
  readonly months: readonly Month[];
  /** Establishments of which a file stands, month by month; empty for a month without a file. */
  readonly sites: readonly ReadonlySet<string>[];
}
