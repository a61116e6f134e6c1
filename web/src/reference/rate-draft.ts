import type { Day } from "../../../core/src/kernel/calendar.ts";
import {
  type RateAmount,
  type RateForm,
  type RateKey,
  type RuleRow,
  rateAmounts,
  rateForms,
  ruleTopics,
} from "../../../core/src/reference/public.ts";
import { say } from "../words/say.ts";
import { type AmountDraft, draftOf, keptAmount, newDraft, type RuleDraft } from "./rule-draft.ts";

/** A rate to write, over what the book already says under its key: every amount that computations read is offered. */
export function rateDraft(key: RateKey, latest: RuleRow | undefined, today: Day): RuleDraft {
  return {
    ...newDraft(today),
    topic: ruleTopics.find((topic) => key.startsWith(`${topic}.`)) ?? "money",
    title: say(`reference.rate.${key}`),
    explanation: say("reference.rate.explanation"),
    amounts: rateFields(key, latest?.amounts.map(keptAmount) ?? []),
    conditions: latest?.conditions ?? [],
  };
}

/** A rate that is corrected, with the amounts that it does not give yet. */
export function correctedRate(key: RateKey, row: RuleRow, today: Day): RuleDraft {
  const draft = draftOf(row, today);
  return { ...draft, amounts: rateFields(key, draft.amounts) };
}

/** Whether one amount at least says what is paid: ceilings alone pay nothing that could be counted. */
export function tellsRate(key: RateKey, { amounts }: RuleDraft): boolean {
  const names = amountsOf(key);
  return amounts.some((amount) => names.some((name) => name === amount.key) && amount.value.trim() !== "");
}

function rateFields(key: RateKey, told: readonly AmountDraft[]): readonly AmountDraft[] {
  const names = amountsOf(key);
  const others = told.filter((amount) => !names.some((name) => name === amount.key));
  const fields = names.map((name) => ({
    ...(told.find((amount) => amount.key === name) ?? blankAmount(name)),
    isOptional: true,
  }));
  return [...fields, ...others];
}

function amountsOf(key: RateKey): readonly RateAmount[] {
  const form: RateForm = rateForms[key];
  return form.amounts;
}

function blankAmount(name: RateAmount): AmountDraft {
  const text = say(`reference.rateAmount.${name}`);
  return { key: name, value: "", unit: rateAmounts[name], text, isKept: true, isOptional: true };
}
