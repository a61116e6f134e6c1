import type { Day } from "../../kernel/calendar.ts";
import {
  type Rulebook,
  type RuleOutcome,
  type RuleSentence,
  type RuleStep,
  rowOn,
  stepFrom,
} from "../../reference/index.ts";
import type { FundingWord } from "./words.fr.ts";

/** What a step of this folder says of a row. */
export interface FundingNote {
  readonly key: FundingWord;
  readonly values?: RuleSentence["values"];
  readonly outcome?: RuleOutcome;
  readonly cents?: number;
}

/** A step under the row of a key on a day; none when no such row applies. */
export function fundingStep(book: Rulebook, day: Day, rule: string, note: FundingNote): readonly RuleStep[] {
  const row = rowOn(book, rule, day);
  if (row === undefined) return [];
  const { key, values = {}, outcome = "told", cents } = note;
  const amount = cents === undefined ? {} : { amount: { value: cents, unit: "euroCents" as const } };
  return [stepFrom(row, { sentence: { key, values }, outcome, ...amount })];
}
