import { oneCompanyRule, release } from "../disclosure/index.ts";
import { parseDay } from "../kernel/calendar.ts";
import type { Yardstick } from "../reference/index.ts";
import { formatDay, formatMonth, formatPoints, formatShare } from "./format-french.ts";
import type { CategoryPageSubject } from "./page-subject.ts";
import type { Say } from "./ports.ts";
import type { SizeFigures } from "./release-size.ts";

/** Topics of public figures that are worth holding next to a category on one page. */
const yardstickTopics: readonly string[] = ["size", "accessBySize"];

/** What the page does not know, plainest first. */
export function writeNotKnown(subject: CategoryPageSubject, size: SizeFigures, say: Say): string[] {
  const { profile, rule } = subject;
  const lines: string[] = [];
  if (size.unknown.kind === "withheld") {
    if (profile.size.unknown > 0) lines.push(say("reports.page.notKnown.unknownWithheld"));
  } else if (size.unknown.value > 0) {
    lines.push(say("reports.page.notKnown.unknown", { count: size.unknown.value }));
  }
  lines.push(...writeCoverage(subject, size, say));
  const access = profile.trainingAccess;
  if (access.kind === "notKnown") lines.push(say("reports.page.notKnown.noTraining"));
  else if (access.coverage.recordsWithUnknownMandatory > 0)
    lines.push(say("reports.page.notKnown.mandatory"));
  if (profile.isMinimumWageProvisional) lines.push(say("reports.page.notKnown.wage"));
  lines.push(say("reports.page.notKnown.causes"));
  if (rule !== "exact") lines.push(say("reports.page.notKnown.withheld", { min: rule.employeesMin }));
  return lines;
}

/**
 * How much is known of what the rule looks at. With one condition, not known and unknown are the same people: so
 * where any figure of the size is withheld, coverage is told without its number.
 */
function writeCoverage({ profile, rule }: CategoryPageSubject, size: SizeFigures, say: Say): string[] {
  const isSizeWhole = [size.members, size.others, size.unknown, size.concerned].every(
    (figure) => figure.kind === "shown",
  );
  return profile.coverage
    .filter((coverage) => coverage.isUsedByRule && coverage.known < coverage.of)
    .map((coverage) => {
      const attribute = say(`reports.attribute.${coverage.attribute}`);
      const share = release({ kind: "share", people: coverage.known, of: coverage.of }, rule);
      if (!isSizeWhole || share.kind === "withheld") {
        return say("reports.page.notKnown.coverageWithheld", { attribute });
      }
      return say("reports.page.notKnown.coverage", { attribute, share: formatShare(share.value) });
    });
}

/** Where figures come from, what they are held next to, and how they are protected. */
export function writeSources({ profile, month, rule }: CategoryPageSubject, say: Say): string[] {
  const lines = [say("reports.page.sources.payroll", { month: formatMonth(month) })];
  const access = profile.trainingAccess;
  if (access.kind === "measured") {
    const [firstDay, lastDay] = [printDay(access.firstDay), printDay(access.lastDay)];
    lines.push(say("reports.page.sources.training", { firstDay, lastDay }));
  }
  const yardsticks = profile.yardsticks.filter(({ topic }) => yardstickTopics.includes(topic));
  lines.push(...writeYardsticks(yardsticks, say));
  if (yardsticks.length > 0) lines.push(profile.yardstickWarning);
  const { checkedOn } = oneCompanyRule;
  if (rule !== "exact") {
    lines.push(say("reports.page.sources.rule", { min: rule.employeesMin, checkedOn: printDay(checkedOn) }));
  }
  return lines;
}

/** One line per source: figures of the same source and check stand together. */
function writeYardsticks(yardsticks: readonly Yardstick[], say: Say): string[] {
  const bySource = Map.groupBy(yardsticks, ({ source, year, checkedOn, status }) =>
    JSON.stringify([source, year, checkedOn, status]),
  );
  return [...bySource.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const figures = group.map(({ label, unit, value }) => {
      const figure = unit === "share" ? formatShare(value) : formatPoints(value);
      return say("reports.page.yardstickFigure", { label, figure });
    });
    const key = first.status === "confirmed" ? "reports.page.yardstick" : "reports.page.yardstickUnconfirmed";
    return say(key, {
      figures: figures.join(" ; "),
      year: String(first.year),
      source: first.source,
      checkedOn: printDay(first.checkedOn),
    });
  });
}

function printDay(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : formatDay(day);
}
