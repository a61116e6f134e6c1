import type { Day } from "../../../core/src/kernel/calendar.ts";
import {
  type RuleAmount,
  type RuleAmountUnit,
  type RuleCondition,
  type RuleRow,
  type RuleStatus,
  type RuleTopic,
  ruleRowSchema,
} from "../../../core/src/reference/public.ts";

/** An amount as it is typed: euros with their cents, hours, or a whole number. */
export interface AmountDraft {
  readonly key: string;
  readonly value: string;
  readonly unit: RuleAmountUnit;
  readonly text: string;
  /** Computations read it: its unit stays. */
  readonly isKept: boolean;
  /** Left empty, it is not part of the row. */
  readonly isOptional: boolean;
}

/** A row as it is typed. Empty texts stand for what is not there. */
export interface RuleDraft {
  readonly topic: RuleTopic;
  readonly title: string;
  readonly explanation: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly checkedOn: string;
  readonly status: RuleStatus;
  readonly doubt: string;
  readonly sourceName: string;
  readonly article: string;
  readonly address: string;
  readonly amounts: readonly AmountDraft[];
  readonly conditions: readonly RuleCondition[];
  readonly reason: string;
}

/** Why a draft is not a row yet: the field to look at. */
export type DraftFault = "amounts" | "rate" | "dates" | "doubt" | "row";

/** A correction starts from the row on screen; where it was read again must be said anew. */
export function draftOf(row: RuleRow, today: Day): RuleDraft {
  return {
    topic: row.topic,
    title: row.title,
    explanation: row.explanation,
    validFrom: row.validFrom,
    validTo: row.validTo ?? "",
    checkedOn: today,
    status: row.status,
    doubt: row.doubt ?? "",
    sourceName: "",
    article: "",
    address: "",
    amounts: row.amounts.map(keptAmount),
    conditions: row.conditions,
    reason: "",
  };
}

export function keptAmount(amount: RuleAmount): AmountDraft {
  return { ...amount, value: writtenValue(amount), isKept: true, isOptional: false };
}

export function newDraft(today: Day): RuleDraft {
  return {
    topic: "money",
    title: "",
    explanation: "",
    validFrom: today,
    validTo: "",
    checkedOn: today,
    status: "inForce",
    doubt: "",
    sourceName: "",
    article: "",
    address: "",
    amounts: [],
    conditions: [],
    reason: "",
  };
}

export function newAmount(count: number): AmountDraft {
  return {
    key: `amount${count + 1}`,
    value: "",
    unit: "euroCents",
    text: "",
    isKept: false,
    isOptional: false,
  };
}

/** The row that a draft writes, over `base` when it corrects one, or the field that keeps it from being one. */
export function rowOfDraft(
  draft: RuleDraft,
  key: string,
  base?: RuleRow,
): { readonly row: RuleRow } | { readonly fault: DraftFault } {
  const amounts = draft.amounts
    .filter(({ isOptional, value }) => !isOptional || value.trim() !== "")
    .map(amountOfDraft);
  if (amounts.some((amount) => amount === undefined)) return { fault: "amounts" };
  if (draft.validTo !== "" && draft.validTo < draft.validFrom) return { fault: "dates" };
  if (draft.status === "ended" && draft.validTo === "") return { fault: "dates" };
  if (draft.status === "uncertain" && draft.doubt.trim() === "") return { fault: "doubt" };
  const source = {
    name: draft.sourceName,
    ...(draft.article.trim() === "" ? {} : { article: draft.article }),
    ...(draft.address.trim() === "" ? {} : { address: draft.address }),
  };
  const parsed = ruleRowSchema.safeParse({
    key,
    topic: draft.topic,
    title: draft.title,
    explanation: draft.explanation,
    validFrom: draft.validFrom,
    ...(draft.validTo === "" ? {} : { validTo: draft.validTo }),
    checkedOn: draft.checkedOn,
    status: draft.status,
    ...(draft.doubt.trim() === "" ? {} : { doubt: draft.doubt }),
    // The latest reading first; earlier ones stay below it, as far as there is room.
    sources: [source, ...(base?.sources ?? [])].slice(0, 10),
    conditions: draft.conditions,
    amounts,
  });
  return parsed.success ? { row: parsed.data } : { fault: "row" };
}

/** A key for a row that is added: its topic, and a name made from its title that no other key has. */
export function keyOfTitle(topic: RuleTopic, title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const named = (words ?? [])
    .map((word, index) => (index === 0 ? word : `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`))
    .join("")
    .slice(0, 40);
  const name = `${topic}.${/^[a-z]/.test(named) ? named : `row${named}`}`;
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? name : `${name}N${count}`;
    if (!taken.has(key)) return key;
  }
}

/** How many of the unit make one of what is typed: 100 cents a euro, 60 minutes an hour. */
function scaleOf(unit: RuleAmountUnit): number {
  if (unit === "minutes") return 60;
  return unit === "euroCents" || unit === "euroCentsPerHour" ? 100 : 1;
}

function writtenValue({ value, unit }: RuleAmount): string {
  const typed = value / scaleOf(unit);
  const digits = unit === "euroCents" || unit === "euroCentsPerHour" ? 2 : 4;
  return String(Number(typed.toFixed(digits))).replace(".", ",");
}

function amountOfDraft({ key, value, unit, text }: AmountDraft): RuleAmount | undefined {
  const typed = value.trim().replaceAll(/\s/g, "").replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(typed)) return undefined;
  const scaled = Number(typed) * scaleOf(unit);
  const whole = Math.round(scaled);
  // A tenth of a cent or half a person is a slip of the keyboard, not a value to round away.
  return Math.abs(scaled - whole) > 0.02 ? undefined : { key, value: whole, unit, text };
}
