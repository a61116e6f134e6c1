import { z } from "zod";
import { parseDay } from "../kernel/calendar.ts";
import { checkedOnSchema } from "./provenance.ts";

/** What the rows of the rulebook are about, in the order in which screens show them. */
export const ruleTopics = [
  "skillsPlan",
  "workingTime",
  "afest",
  "clea",
  "cpf",
  "vae",
  "reconversion",
  "careerInterview",
  "recruitment",
  "money",
  "quality",
  "otherTexts",
] as const;
export type RuleTopic = (typeof ruleTopics)[number];

/**
 * What was known the day the row was checked. `announced`: said to come, never applied. `uncertain`: sources disagree,
 * or none was read; the row applies between its dates and `doubt` says what is not sure.
 */
export const ruleStatusSchema = z.enum(["inForce", "ended", "announced", "uncertain"]);
export type RuleStatus = z.infer<typeof ruleStatusSchema>;

/** What an amount counts. Euros are whole cents and durations of training whole minutes. */
export const amountUnits = [
  "euroCents",
  "euroCentsPerHour",
  "minutes",
  "percent",
  "days",
  "months",
  "years",
  "people",
  "level",
  "count",
] as const;
export type RuleAmountUnit = (typeof amountUnits)[number];

const dayText = z.string().refine((text) => parseDay(text) !== undefined);
const name = z.string().regex(/^[a-z][a-zA-Z0-9]*$/);
const line = z.string().trim().min(1).max(300);
const paragraph = z.string().trim().min(1).max(2000);

/** A topic's word and a name: "cpf.annualCredit". */
export const ruleKeySchema = z
  .string()
  .max(80)
  .regex(/^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/);

export const ruleSourceSchema = z.strictObject({
  name: line,
  /** As the law writes it: "art. L.6321-2 du Code du travail". */
  article: line.optional(),
  /** Shown as text: no screen opens it by itself. */
  address: line.optional(),
});
export type RuleSource = z.infer<typeof ruleSourceSchema>;

export const ruleConditionSchema = z.strictObject({ key: name, text: line });
export type RuleCondition = z.infer<typeof ruleConditionSchema>;

export const ruleAmountSchema = z.strictObject({
  key: name,
  /** In the unit: cents, minutes, days… Percentages from 0 to 100. */
  value: z.int().min(0).max(1_000_000_000_000),
  unit: z.enum(amountUnits),
  text: line,
});
export type RuleAmount = z.infer<typeof ruleAmountSchema>;

/** One sentence of law or funding, between two days. Everything written in it is French and may be printed. */
export const ruleRowSchema = z
  .strictObject({
    key: ruleKeySchema,
    topic: z.enum(ruleTopics),
    title: line,
    explanation: paragraph,
    /** First day on which the row applies. */
    validFrom: dayText,
    /** Last day on which the row applies; none when no end is known. */
    validTo: dayText.optional(),
    checkedOn: checkedOnSchema,
    status: ruleStatusSchema,
    /** What is not sure, in French. Always there when the status is `uncertain`. */
    doubt: paragraph.optional(),
    sources: z.array(ruleSourceSchema).min(1).max(10),
    conditions: z.array(ruleConditionSchema).max(20),
    amounts: z.array(ruleAmountSchema).max(20),
  })
  .refine((row) => row.validTo === undefined || row.validTo >= row.validFrom, { path: ["validTo"] })
  .refine((row) => row.status !== "uncertain" || row.doubt !== undefined, { path: ["doubt"] })
  .refine((row) => row.status !== "ended" || row.validTo !== undefined, { path: ["validTo"] })
  .refine((row) => areDistinct(row.amounts.map((amount) => amount.key)), { path: ["amounts"] })
  .refine((row) => areDistinct(row.conditions.map((condition) => condition.key)), { path: ["conditions"] });
export type RuleRow = z.infer<typeof ruleRowSchema>;

/** A row that an organisation wrote itself, over the published one: who, when and why. Never changed afterwards. */
export const ownRuleRowSchema = z.strictObject({
  row: ruleRowSchema,
  reason: paragraph,
  /** 1 for the first own row of its key and first day. */
  revision: z.int().min(1),
  /** Coordinated universal time, ISO 8601. */
  recordedAt: z.string().min(1),
  /** The account. */
  recordedBy: z.string().min(1),
});
export type OwnRuleRow = z.infer<typeof ownRuleRowSchema>;

/** All rows that count, at most one for a key and a first day. Made by `rulebookOf`. */
export interface Rulebook {
  readonly rows: readonly RuleRow[];
  /** The rows of each key, the one that started last first. */
  readonly histories: ReadonlyMap<string, readonly RuleRow[]>;
}

/**
 * What the book says of a key on a day. `uncertain` applies too, and must be said to be uncertain. `ended` carries the
 * last row that applied, `announced` the first one that will.
 */
export type RuleAnswer =
  | { readonly state: "inForce" | "uncertain"; readonly row: RuleRow }
  | { readonly state: "ended" | "announced"; readonly row: RuleRow }
  | { readonly state: "unknown" };

/** A value that a step puts forward, in its unit: whole cents, minutes, percent from 0 to 100, months… */
export interface RuleFigure {
  readonly value: number;
  readonly unit: RuleAmountUnit;
}

/** What a step finds: a condition met or not, or that the facts do not tell; `told` when nothing is asked. */
export type RuleOutcome = "met" | "notMet" | "notKnown" | "told";

/** One step of a computation, down to the article: the row used, what it decides here, and the amount that it gives. */
export interface RuleStep {
  /** The key of the row. */
  readonly rule: string;
  /** With the key, names the row: its first day. None when the book has no row of that key. */
  readonly validFrom?: string;
  /** The article of law, or the name of the source when no article is known. */
  readonly article: string;
  readonly outcome: RuleOutcome;
  /** What the step concludes, to be said with the words of the room. */
  readonly sentence: RuleSentence;
  readonly amount?: RuleFigure;
  /** The row is uncertain: whatever rests on it must say so. */
  readonly isUncertain: boolean;
}

/** Whether something may be done: blocked by at least one step, or not known as long as one step is not. */
export interface RuleCheck {
  readonly verdict: "allowed" | "blocked" | "notKnown";
  readonly steps: readonly RuleStep[];
}

/** A value with the steps that lead to it; no value when a rule or a fact is missing, which the steps say. */
export interface RuleReading<Value> {
  readonly value?: Value;
  readonly steps: readonly RuleStep[];
}

/** A sentence to say: its key in the words of a room, and the values that it takes. */
export interface RuleSentence {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

function areDistinct(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
