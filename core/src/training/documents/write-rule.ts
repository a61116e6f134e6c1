import { type Day, parseDay } from "../../kernel/calendar.ts";
import { isStale, type RuleAnswer, ruleOn } from "../../reference/index.ts";
import type { PracticalBlock } from "./practical-document.ts";
import { dayText, listText } from "./print-french.ts";
import type { PracticalSubject, SayPractical } from "./subject.ts";

/**
 * What the rulebook says of a key that day, with its articles, since when it counts, the day it was checked and what is
 * not sure. A rule that no longer counts, or not yet, says so first.
 */
export function ruleBlocks(
  key: string,
  { book, today }: PracticalSubject,
  say: SayPractical,
): readonly PracticalBlock[] {
  const answer = ruleOn(book, key, today);
  if (answer.state === "unknown") return [{ kind: "note", text: say("training.document.rule.absent") }];
  const { row } = answer;
  return [
    { kind: "paragraph", text: `${row.title}\u00a0: ${row.explanation}` },
    { kind: "note", text: ruleStanding(answer, today, say) },
  ];
}

/** Whether a row counts, on what it rests, since when, the day it was checked, and what is not sure. */
export function ruleStanding(
  { state, row }: Exclude<RuleAnswer, { readonly state: "unknown" }>,
  today: Day,
  say: SayPractical,
): string {
  const articles = row.sources.flatMap(({ article }) => article ?? []);
  const sources = articles.length > 0 ? articles : row.sources.map(({ name }) => name);
  const checkedOn = parseDay(row.checkedOn);
  const validFrom = parseDay(row.validFrom);
  const lines = [
    say("training.document.rule.source", { source: listText([...new Set(sources)]) }),
    ...(validFrom === undefined ? [] : [say("training.document.rule.since", { day: dayText(validFrom) })]),
    ...(checkedOn === undefined
      ? []
      : [say("training.document.rule.checkedOn", { day: dayText(checkedOn) })]),
    ...(isStale(row.checkedOn, today) ? [say("training.document.rule.stale")] : []),
  ];
  const told = [say(`training.document.rule.${state}`), ...lines].join(" ");
  const doubt = row.doubt === undefined ? [] : [say("training.document.rule.doubt", { doubt: row.doubt })];
  return [told, ...doubt].join("\n");
}
