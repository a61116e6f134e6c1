import {
  publishedRuleRows,
  type RuleRow,
  type RuleTopic,
  ruleTopics,
  ruleWordsFr,
} from "../../core/src/reference/index.ts";
import { pageWords } from "./words.fr.ts";
import { pageOf, tableOf } from "./write-page.ts";

const longDay = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

/** What each published rule rests on, when its text was read, and what remains to be confirmed. */
export function rulesPage(): string {
  const uncertain = publishedRuleRows.filter((row) => row.status === "uncertain").length;
  const doubtful = publishedRuleRows.filter((row) => row.doubt !== undefined).length;
  const counts = pageWords.rulesCounts
    .replace("{rows}", String(publishedRuleRows.length))
    .replace("{keys}", String(new Set(publishedRuleRows.map((row) => row.key)).size))
    .replace("{uncertain}", String(uncertain))
    .replace("{doubtful}", String(doubtful));
  return pageOf(pageWords.generated, [
    pageWords.rulesTitle,
    pageWords.rulesLead,
    counts,
    pageWords.rulesReadTitle,
    tableOf(pageWords.rulesReadHead, readings()),
    ...ruleTopics.flatMap(topicBlocks),
  ]);
}

/** How many rows carry each day of reading, the latest first. */
function readings(): readonly (readonly string[])[] {
  const days = [...new Set(publishedRuleRows.map((row) => row.checkedOn))].sort().reverse();
  return days.map((day) => [
    dayText(day),
    String(publishedRuleRows.filter((row) => row.checkedOn === day).length),
  ]);
}

function topicBlocks(topic: RuleTopic): readonly string[] {
  const rows = publishedRuleRows.filter((row) => row.topic === topic);
  return [`## ${ruleWordsFr[`reference.topic.${topic}`]}`, tableOf(pageWords.rulesHead, rows.map(cellsOf))];
}

function cellsOf(row: RuleRow): readonly string[] {
  return [
    row.title,
    spanOf(row),
    ruleWordsFr[`reference.status.${row.status}`],
    row.sources.map(({ name, article }) => article ?? name).join(" ; "),
    dayText(row.checkedOn),
    row.doubt ?? pageWords.nothingDoubtful,
  ];
}

function spanOf({ validFrom, validTo }: RuleRow): string {
  const [words, last] = validTo === undefined ? [pageWords.rulesSince, ""] : [pageWords.rulesFromTo, validTo];
  return words.replace("{first}", dayText(validFrom)).replace("{last}", last === "" ? "" : dayText(last));
}

/** "1er mars 2026" */
function dayText(day: string): string {
  return longDay.format(Date.parse(day)).replace(/^1 /, "1er ");
}
