import type { Day } from "../../kernel/calendar.ts";
import type { OwnRuleRow, RuleAmount, RuleAnswer, Rulebook, RuleFigure, RuleRow } from "../model.ts";

/** The published rows with an organisation's own ones over them. Later revisions win over earlier ones. */
export function rulebookOf(published: readonly RuleRow[], own: readonly OwnRuleRow[] = []): Rulebook {
  const rows = new Map(published.map((row) => [placeOf(row), row]));
  const inOrder = [...own].sort((first, second) => first.revision - second.revision);
  for (const { row } of inOrder) rows.set(placeOf(row), row);
  const latestFirst = [...rows.values()].sort((first, second) => compare(second.validFrom, first.validFrom));
  const histories = new Map<string, RuleRow[]>();
  // Map.groupBy is younger than the phones on which people check their own rights.
  for (const row of latestFirst) histories.set(row.key, [...(histories.get(row.key) ?? []), row]);
  return { rows: [...rows.values()], histories };
}

/**
 * The row of a key that counts on a day. First and last days belong to the row. When several apply, the one that
 * started last; rows announced never apply.
 */
export function ruleOn(book: Rulebook, key: string, day: Day): RuleAnswer {
  const latestFirst = historyOf(book, key);
  const applying = latestFirst.find((row) => row.status !== "announced" && isWithin(row, day));
  if (applying !== undefined) {
    return { state: applying.status === "uncertain" ? "uncertain" : "inForce", row: applying };
  }
  const ended = latestFirst.find((row) => row.status !== "announced" && row.validFrom <= day);
  if (ended !== undefined) return { state: "ended", row: ended };
  const first = latestFirst.at(-1);
  return first === undefined ? { state: "unknown" } : { state: "announced", row: first };
}

/** The row that applies on a day, sure or not; `undefined` when none does. */
export function rowOn(book: Rulebook, key: string, day: Day): RuleRow | undefined {
  const answer = ruleOn(book, key, day);
  return answer.state === "inForce" || answer.state === "uncertain" ? answer.row : undefined;
}

/** Every row of a key, the one that started last first. */
export function historyOf(book: Rulebook, key: string): readonly RuleRow[] {
  return book.histories.get(key) ?? [];
}

/** An amount of a row by its key; `undefined` when the row has none of that name. */
export function amountOf(row: RuleRow, key: string): RuleAmount | undefined {
  return row.amounts.find((amount) => amount.key === key);
}

/** An amount as a figure, without its wording. */
export function figureOf({ value, unit }: RuleAmount): RuleFigure {
  return { value, unit };
}

/** Two rows of one place say the same thing of the same days: the later one replaces the other. */
export function placeOf({ key, validFrom }: Pick<RuleRow, "key" | "validFrom">): string {
  return `${key} ${validFrom}`;
}

function isWithin({ validFrom, validTo }: RuleRow, day: Day): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}

function compare(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
