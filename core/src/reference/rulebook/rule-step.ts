import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import type {
  Rulebook,
  RuleCheck,
  RuleFigure,
  RuleOutcome,
  RuleReading,
  RuleRow,
  RuleSentence,
  RuleStep,
} from "../model.ts";
import type { RuleStepWord } from "../step-words.fr.ts";
import { amountOf, ruleOn } from "./rule-on.ts";

/** What a step says of a row. */
export interface StepNote {
  readonly sentence: RuleSentence;
  readonly outcome?: RuleOutcome;
  readonly amount?: RuleFigure;
}

/** A step that rests on a row. The sentence is said with the words of a room. */
export function stepFrom(row: RuleRow, { sentence, outcome = "told", amount }: StepNote): RuleStep {
  return {
    rule: row.key,
    validFrom: row.validFrom,
    article: articleOf(row),
    outcome,
    sentence,
    isUncertain: row.status === "uncertain",
    ...(amount === undefined ? {} : { amount }),
  };
}

/** The first article that a row rests on; failing one, the name of its first source. */
export function articleOf(row: RuleRow): string {
  const withArticle = row.sources.find((source) => source.article !== undefined);
  return withArticle?.article ?? row.sources[0]?.name ?? "";
}

/** A sentence of this room's steps. */
export function sentence(key: RuleStepWord, values: RuleSentence["values"] = {}): RuleSentence {
  return { key, values };
}

/** A rule to apply: its key, and the amounts without which it says nothing. */
export interface WantedRule<Name extends string> {
  readonly key: string;
  readonly amounts: readonly Name[];
}

/**
 * Applies the row of a day. When no row applies, or when an own row lacks an amount, the only step says so and there is
 * no value.
 */
export function applyRule<Value, Name extends string>(
  book: Rulebook,
  day: Day,
  wanted: WantedRule<Name>,
  apply: (row: RuleRow, read: (name: Name) => number) => RuleReading<Value>,
): RuleReading<Value> {
  const answer = ruleOn(book, wanted.key, day);
  if (answer.state === "unknown") return { steps: [absentStep(wanted.key)] };
  const { row } = answer;
  if (answer.state === "ended" || answer.state === "announced") {
    const because = answer.state === "ended" ? "reference.step.ended" : "reference.step.announced";
    return {
      steps: [stepFrom(row, { sentence: sentence(because, { title: row.title }), outcome: "notMet" })],
    };
  }
  if (wanted.amounts.some((name) => amountOf(row, name) === undefined)) {
    const note = sentence("reference.step.amountAbsent", { title: row.title });
    return { steps: [stepFrom(row, { sentence: note, outcome: "notKnown" })] };
  }
  return apply(row, (name) => amountOf(row, name)?.value ?? 0);
}

/** The steps of a rule that gives no value of its own. */
export function checkRule<Name extends string>(
  book: Rulebook,
  day: Day,
  wanted: WantedRule<Name>,
  check: (row: RuleRow, read: (name: Name) => number) => readonly RuleStep[],
): readonly RuleStep[] {
  return applyRule(book, day, wanted, (row, read) => ({ steps: check(row, read) })).steps;
}

/** Blocked as soon as one step is not met; not known as long as one is not; allowed otherwise. */
export function checkOf(steps: readonly RuleStep[]): RuleCheck {
  const has = (outcome: RuleOutcome): boolean => steps.some((step) => step.outcome === outcome);
  if (has("notMet")) return { verdict: "blocked", steps };
  return { verdict: has("notKnown") ? "notKnown" : "allowed", steps };
}

/** A condition that is a fact. */
export function outcomeOf(fact: Known<boolean>): RuleOutcome {
  if (!fact.known) return "notKnown";
  return fact.value ? "met" : "notMet";
}

/** A condition on a number that may not be known. A number that is none, or below 0, is not known. */
export function outcomeWhen(fact: Known<number>, test: (value: number) => boolean): RuleOutcome {
  if (!fact.known || !Number.isFinite(fact.value) || fact.value < 0) return "notKnown";
  return test(fact.value) ? "met" : "notMet";
}

function absentStep(key: string): RuleStep {
  return {
    rule: key,
    article: "",
    outcome: "notKnown",
    sentence: sentence("reference.step.unknown"),
    isUncertain: true,
  };
}
