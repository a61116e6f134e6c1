import type { EmployeeId } from "../../core/src/workforce/index.ts";
import { logistic, mix, normal, pickIndex, uniform, waitingTime } from "./random.ts";

/** Somebody of a simulated company; months are places in its calendar, from 0. */
export interface SimulatedPerson {
  readonly key: number;
  readonly employee: EmployeeId;
  readonly site: string;
  readonly occupation: string;
  readonly isPermanent: boolean;
  /** First month in the company; before the calendar when negative. */
  readonly arrival: number;
  readonly age: number;
  /** Hourly pay on arrival in the calendar, in cents. */
  readonly pay: number;
  /** Chance of a long absence in a month. */
  readonly frailty: number;
  /** What moves them and no payroll tells, standard normal. */
  readonly drive: number;
}

export const simulatedSites = ["00000000000018", "00000000000026", "00000000000034"] as const;
const occupations = ["684a", "526c"] as const;
const purposes = {
  ...{ site: 1, occupation: 2, contract: 3, tenure: 4, age: 5, pay: 6, frailty: 7, drive: 8 },
} as const;
/** What is drawn of the months that follow. */
export const later = { chosen: 11, stays: 12, leaves: 13, rise: 14, absent: 15, moves: 16 } as const;

/** The person of a number; `tenure` in months at `place`, drawn when it is not given. */
export function drawPerson(seed: number, number: number, place: number, given?: number): SimulatedPerson {
  const key = mix(seed, 77, number);
  const tenure = given ?? 1 + Math.floor(40 * waitingTime(key, purposes.tenure));
  return {
    key,
    employee: `00000000-0000-4000-8000-${String(key).padStart(12, "0")}` as EmployeeId,
    site: simulatedSites[pickIndex(uniform(key, purposes.site), simulatedSites.length)] ?? simulatedSites[0],
    occupation: occupations[pickIndex(uniform(key, purposes.occupation), 2)] ?? occupations[0],
    isPermanent: tenure > 24 || uniform(key, purposes.contract) < 0.6,
    arrival: place - tenure,
    age: 20 + Math.floor(40 * uniform(key, purposes.age)),
    pay: Math.round(1190 + 2 * Math.min(tenure, 120) + 60 * waitingTime(key, purposes.pay)),
    frailty: Math.min(0.3, 0.05 * waitingTime(key, purposes.frailty)),
    drive: normal(key, purposes.drive),
  };
}

/** What is not the training, in points: of the chance of staying and, an eighth of it, of the rise of pay. */
export interface Push {
  readonly points: number;
  /** True when staying and pay follow what no payroll tells. */
  readonly isDriven: boolean;
  /** True when the first site is a little better than the others. */
  readonly isFirstSiteBetter: boolean;
}

/** What befalls somebody over some months, and what the training adds to it, in points. */
export interface Stretch {
  readonly start: number;
  readonly months: number;
  readonly push: Push;
  readonly gain: { readonly staying: number; readonly pay: number; readonly grade: number };
}

/** What became of somebody over a stretch. */
export interface Lived {
  /** Last month in the company; undefined when they stayed. */
  readonly last: number | undefined;
  /** Rise of pay in percent, from the first month of the stretch. */
  readonly rise: number;
  /** True when the grade changed in the first month of the stretch. */
  readonly isMoved: boolean;
}

/** Chance of changing grade over a stretch without the training. */
const chanceToMove = 0.08;

/** A stretch of the life of somebody who is there when it begins. */
export function liveThrough(person: SimulatedPerson, { start, months, push, gain }: Stretch): Lived {
  const { key, drive } = person;
  const driven = push.isDriven ? drive : 0;
  const chance =
    chanceToStay(person, start, push.isFirstSiteBetter) + 0.06 * driven + (push.points + gain.staying) / 100;
  const noise = 1.2 * waitingTime(key, later.rise, start) - 1.2 + 0.5 * normal(key, later.rise, 1000 + start);
  const mean = 3 - 0.3 * Math.log1p(start - person.arrival) + 0.6 * driven;
  return {
    last:
      uniform(key, later.stays, start) < chance
        ? undefined
        : start + pickIndex(uniform(key, later.leaves, start), months),
    rise: mean + noise + push.points / 8 + gain.pay,
    isMoved: uniform(key, later.moves, start) < chanceToMove + gain.grade / 100,
  };
}

/** Chance of being still there at the end of a stretch without the training. */
function chanceToStay(
  { arrival, isPermanent, site }: SimulatedPerson,
  start: number,
  isFirstBetter: boolean,
) {
  return (
    0.55 +
    0.3 * logistic(0.7 * (Math.log1p(start - arrival) - 3)) +
    (isPermanent ? 0.05 : 0) +
    (isFirstBetter && site === simulatedSites[0] ? 0.03 : 0)
  );
}

/** Months of a long absence among those from `from` up to `to`, the training apart. */
export function monthsAway({ key, frailty, arrival }: SimulatedPerson, from: number, to: number): number {
  let months = 0;
  for (let month = Math.max(from, arrival); month < to; month += 1) {
    if (uniform(key, later.absent, month) < frailty) months += 1;
  }
  return months;
}
