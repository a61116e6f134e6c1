import { type CouncilReading, councilScale, councilThresholdsKey } from "../../projects/index.ts";
import { amountOf, isStale, type RuleRow, rowOn } from "../../reference/index.ts";
import { formatList } from "../format-french.ts";
import type { ReportBlock, ReportSection } from "../model.ts";
import { dayText } from "./paper-texts.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";

/** How far the law goes for this company; unknown while its headcount is. */
export type CouncilVersion = "full" | "light" | "notDue" | "unknown";

export function councilVersion({ project, book, today }: ProjectSubject): CouncilVersion {
  const { scale } = councilScale(book, today, project);
  return scale.known ? scale.value : "unknown";
}

/** A threshold as the row tells it; "…" when no row counts that day: no figure is kept here. */
export function thresholdText(
  { row }: Pick<CouncilReading, "row">,
  key: "headcount" | "fullHeadcount",
): string {
  const amount = row === undefined ? undefined : amountOf(row, key);
  return amount === undefined ? "…" : String(amount.value);
}

/** Below the second threshold the law asks for no opinion on training: its texts would mislead. */
const rulesOf: Readonly<Record<CouncilVersion, readonly string[]>> = {
  full: [
    "skillsPlan.worksCouncilConsultation",
    "otherTexts.councilOnMethods",
    "otherTexts.councilOpinionDelay",
    "otherTexts.methodsMadeKnown",
    councilThresholdsKey,
  ],
  light: [councilThresholdsKey, "otherTexts.methodsMadeKnown"],
  notDue: [councilThresholdsKey, "otherTexts.methodsMadeKnown"],
  unknown: [councilThresholdsKey, "otherTexts.methodsMadeKnown"],
};

const databaseRules = ["skillsPlan.economicDatabase", "skillsPlan.economicDatabaseParts"] as const;

/** The texts that count for this company, each with its articles, the day it was read and what is not sure. */
export function ruleSections(subject: ProjectSubject, say: SayProject): readonly ReportSection[] {
  const version = councilVersion(subject);
  const rules = { heading: say("reports.council.rules"), place: "full" } as const;
  const blocks = rulesOf[version].flatMap((key) => ruleBlocks(subject, key, say));
  const database = databaseRules.flatMap((key) => ruleBlocks(subject, key, say));
  return [
    { ...rules, blocks },
    ...(version === "full"
      ? [{ heading: say("reports.council.database"), place: "full" as const, blocks: database }]
      : []),
  ];
}

export function ruleBlocks(
  { book, today }: ProjectSubject,
  key: string,
  say: SayProject,
): readonly ReportBlock[] {
  const row = rowOn(book, key, today);
  if (row === undefined) return [{ kind: "note", text: say("reports.council.rule.absent") }];
  const lines = [
    say("reports.council.rule.standing", { label: articlesOf(row), day: dayText(row.checkedOn) }),
    ...(isStale(row.checkedOn, today) ? [say("reports.council.rule.stale")] : []),
  ];
  const doubt = row.doubt === undefined ? [] : [say("reports.council.rule.doubt", { label: row.doubt })];
  return [
    { kind: "paragraph", text: `${row.title}\u00a0: ${row.explanation}` },
    { kind: "note", text: [lines.join(" "), ...doubt].join("\n") },
  ];
}

/** The articles of a row, or the names of its sources when it cites none. */
export function articlesOf({ sources }: RuleRow): string {
  const articles = sources.flatMap(({ article }) => article ?? []);
  return formatList([...new Set(articles.length > 0 ? articles : sources.map(({ name }) => name))]);
}
