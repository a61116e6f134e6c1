import { z } from "zod";
import { addMonthsToDay, type Day, parseDay } from "../kernel/calendar.ts";
import type { RetentionChoice } from "./ports.ts";
import kept from "./retention-rules.json" with { type: "json" };
import { type TimedKind, timedKindSchema, timedKinds } from "./timed-kinds.ts";

const monthsSchema = z.int().min(1).max(240);
const daySchema = z.string().refine((text) => parseDay(text) !== undefined);

/**
 * How long a kind is kept. `inForce`: a text says it. `uncertain`: a text says something near, or was not read itself.
 * `ours`: no text was found; the duration is a choice of this product.
 */
const retentionRuleSchema = z
  .strictObject({
    kind: timedKindSchema,
    /** By default. */
    months: monthsSchema,
    /** The organisation may choose from `least` to `most`. */
    least: monthsSchema,
    most: monthsSchema,
    validFrom: daySchema,
    checkedOn: daySchema,
    status: z.enum(["inForce", "uncertain", "ours"]),
    sources: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  })
  .refine(({ least, months, most }) => least <= months && months <= most)
  .readonly();
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

/** One row for each kind that a clock deletes. */
export const retentionRules: readonly RetentionRule[] = z
  .strictObject({
    edition: z.string(),
    rows: z.array(retentionRuleSchema),
    checkedOn: daySchema,
    source: z.string(),
  })
  .refine(({ rows }) => timedKinds.every((kind) => rows.filter((row) => row.kind === kind).length === 1))
  .parse(kept).rows;

export function retentionRuleOf(kind: TimedKind): RetentionRule {
  const rule = retentionRules.find((each) => each.kind === kind);
  if (rule === undefined) throw new Error(`invalid retention rules; there must be one for ${kind}`);
  return rule;
}

/** The months that count: those chosen, else those of the rule. */
export function monthsKept(kind: TimedKind, choices: readonly RetentionChoice[]): number {
  const { least, most, months } = retentionRuleOf(kind);
  const chosen = choices.find((each) => each.kind === kind)?.months ?? months;
  return Math.min(Math.max(chosen, least), most);
}

/** What is dated before this day is past. */
export function firstDayKept(kind: TimedKind, choices: readonly RetentionChoice[], today: Day): Day {
  return addMonthsToDay(today, -monthsKept(kind, choices));
}

/** The day on which what is dated of a day is deleted. */
export function lastDayOf(kind: TimedKind, choices: readonly RetentionChoice[], dated: Day): Day {
  return addMonthsToDay(dated, monthsKept(kind, choices));
}
