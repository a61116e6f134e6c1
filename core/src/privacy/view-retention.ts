import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { addMonthsToDay } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { RetentionShelf, SweptKind } from "./ports.ts";
import {
  firstDayKept,
  lastDayOf,
  monthsKept,
  type RetentionRule,
  retentionRuleOf,
  retentionRules,
} from "./retention-rules.ts";
import type { TimedKind } from "./timed-kinds.ts";

/** How far ahead the page tells what will be deleted. */
const monthsAhead = 3;
/** Lines of past sweeps that the page shows. */
const sweptShown = 30;

/** A clock as it stands. */
export interface ClockLine {
  readonly rule: RetentionRule;
  /** Months that count now. */
  readonly months: number;
  /** Months that were held, people that were met… as the room counts them. */
  readonly held: number;
  /** Of what is held, the day the oldest is deleted; `undefined` when nothing is held. */
  readonly nextOn: Day | undefined;
  /** How many are deleted within three months. */
  readonly soon: number;
}

export interface RetentionView {
  readonly clocks: readonly ClockLine[];
  readonly swept: readonly SweptKind[];
}

interface RetentionHouse {
  readonly retention: RetentionShelf;
  readonly clock: Clock;
}

/** What is deleted, and when. */
export async function viewRetention(
  house: RetentionHouse,
  actor: Actor,
): Promise<Result<RetentionView, NotAllowed>> {
  if (!may(actor, "viewPersonalRegister")) return refuse(notAllowed);
  return accept(await readRetention(house));
}

export async function readRetention({ retention, clock }: RetentionHouse): Promise<RetentionView> {
  const choices = await retention.choices();
  const today = clock.today();
  const soonDay = addMonthsToDay(today, monthsAhead);
  const clocks: ClockLine[] = [];
  for (const rule of retentionRules) {
    const { count, oldest } = await retention.held(rule.kind);
    clocks.push({
      rule,
      months: monthsKept(rule.kind, choices),
      held: count,
      nextOn: oldest === undefined ? undefined : lastDayOf(rule.kind, choices, oldest),
      soon: await retention.countBefore(rule.kind, firstDayKept(rule.kind, choices, soonDay)),
    });
  }
  return { clocks, swept: await retention.swept(sweptShown) };
}

export interface ChangeRetention {
  readonly kind: TimedKind;
  readonly months: number;
  /** How many things the shorter duration deletes at once, as the person read it; absent when they were not told. */
  readonly accepted?: number | undefined;
}

/** In order of precedence. `deletesMore`: the change deletes more at the next sweep than the person accepted. */
export type ChangeRetentionRefusal =
  | NotAllowed
  | { readonly code: "outOfBounds"; readonly least: number; readonly most: number }
  | { readonly code: "deletesMore"; readonly count: number };

/** Chooses how long a kind is kept. */
export async function changeRetention(
  house: RetentionHouse,
  actor: Actor,
  { kind, months, accepted = 0 }: ChangeRetention,
): Promise<Result<RetentionView, ChangeRetentionRefusal>> {
  if (!may(actor, "changeRetention")) return refuse(notAllowed);
  const { retention, clock } = house;
  const { least, most } = retentionRuleOf(kind);
  if (months < least || months > most) return refuse({ code: "outOfBounds", least, most });
  const past = firstDayKept(kind, [{ kind, months }], clock.today());
  const count = await retention.countBefore(kind, past);
  if (count > accepted) return refuse({ code: "deletesMore", count });
  await retention.choose({ kind, months }, clock.now());
  return accept(await readRetention(house));
}
