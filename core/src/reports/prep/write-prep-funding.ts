import { parseDay } from "../../kernel/calendar.ts";
import { checkSkillsPlanFunding, isStale, type RuleRow, rowOn } from "../../reference/index.ts";
import { formatDay } from "../format-french.ts";
import type { ReportBlock } from "../model.ts";
import type { PrepSubject, SayPrep } from "./prep-subject.ts";

/** Rows of the rulebook that an adviser looks at before a call: the window shows them, and works nothing out anew. */
const ruleKeys = [
  "money.skillsPlanUnderFifty",
  "money.opcoPlanRate",
  "money.industryFund",
  "money.socialFund",
  "money.designEffort",
  "money.otherFunders",
] as const;

/** The funding rules that apply on the day, each with what the headcount says of it, its dates and its doubts. */
export function fundingBlocks(subject: PrepSubject, say: SayPrep): readonly ReportBlock[] {
  const pairs = rowsOf(subject).map((row) => ({
    term: row.title,
    text: [verdictText(subject, row, say), row.explanation, datesText(row, say), ...doubts(subject, row, say)]
      .filter(Boolean)
      .join("\n"),
  }));
  return [{ kind: "definitions", pairs }];
}

export function fundingSources(subject: PrepSubject, say: SayPrep): readonly string[] {
  return rowsOf(subject).map(({ title, sources }) => {
    const source = sources.map(({ name, article }) => article ?? name).join(" ; ");
    return say("reports.prep.source", { title, source });
  });
}

function rowsOf({ book, today }: PrepSubject): readonly RuleRow[] {
  return ruleKeys.flatMap((key) => {
    const row = rowOn(book, key, today);
    return row === undefined ? [] : [row];
  });
}

function verdictText({ book, today, line }: PrepSubject, { key }: RuleRow, say: SayPrep): string {
  if (key !== "money.skillsPlanUnderFifty") return "";
  const { verdict } = checkSkillsPlanFunding(book, today, { headcount: line.headcount });
  if (verdict === "notKnown") return say("reports.prep.ruleUnknown");
  return say(verdict === "allowed" ? "reports.prep.ruleYes" : "reports.prep.ruleNo");
}

function datesText({ validFrom, validTo, checkedOn }: RuleRow, say: SayPrep): string {
  const [from, checked] = [dayText(validFrom), dayText(checkedOn)];
  if (validTo === undefined) return say("reports.prep.ruleDates", { from, checked });
  return say("reports.prep.ruleDatesTo", { from, to: dayText(validTo), checked });
}

function doubts({ today }: PrepSubject, { doubt, checkedOn }: RuleRow, say: SayPrep): readonly string[] {
  return [
    ...(doubt === undefined ? [] : [say("reports.prep.ruleDoubt", { doubt })]),
    ...(isStale(checkedOn, today) ? [say("reports.prep.ruleStale")] : []),
  ];
}

function dayText(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : formatDay(day);
}
