import type { Day } from "../kernel/calendar.ts";
import type { SequenceKind } from "./vocabulary.ts";

/** A meeting of one group, in local time. */
export interface ScheduledSession {
  readonly block: string;
  /** Sequence it comes from; "" when a block without sequences was cut into sessions. */
  readonly sequence: string;
  readonly kind: SequenceKind | "session";
  /** Groups and sessions of a block count from 1. */
  readonly group: number;
  readonly part: number;
  readonly day: Day;
  readonly startMinute: number;
  readonly minutes: number;
  readonly trainees: readonly string[];
  /** Trainer of the design, or "". */
  readonly trainer: string;
  readonly place: string;
  /** People are away from their work; a work situation takes place in it. */
  readonly isAbsence: boolean;
}

/** What a schedule must respect, as it may stand in the way. */
export type ScheduleConstraint =
  | "nobody"
  | "minutes"
  | "firstDay"
  | "lastDay"
  | "workWindows"
  | "weeklyMinutes"
  | "absenceBound"
  | "closedDays"
  | "trainerBusy"
  | "writtenMoment";

/** What stands in the way of one session. */
export interface ScheduleBlockage {
  readonly block: string;
  readonly sequence: string;
  readonly constraint: ScheduleConstraint;
  /** Team, site, trainee or trainer it is about, or "". */
  readonly name: string;
  /**
   * `certain`: no schedule can respect it, whatever the order. `tried`: the orders tried found none, and lifting this
   * constraint alone would have let the session in.
   */
  readonly certainty: "certain" | "tried";
}

export type SchedulePlan =
  | {
      readonly state: "planned";
      /** In the order of time. */
      readonly sessions: readonly ScheduledSession[];
      /** Blocks outside working time: people agree on them one by one, nothing is planned for them. */
      readonly leftOut: readonly string[];
    }
  | {
      readonly state: "blocked";
      readonly blockages: readonly ScheduleBlockage[];
    };
