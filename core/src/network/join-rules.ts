import type { Day } from "../kernel/calendar.ts";
import { historyOf, type OwnRuleRow, publishedRuleRows, rulebookOf, ruleOn } from "../reference/index.ts";
import type { JoinStatus } from "./model.ts";

/**
 * Rows of the rulebook that may let people of a status join, by their keys alone: what each row says, since when and
 * with what doubt is in the rulebook.
 */
export const joinRuleKeys: Readonly<Record<JoinStatus, readonly string[]>> = {
  employee: [
    "skillsPlan.employerDecides",
    "reconversion.eligibility",
    "recruitment.ptp",
    "recruitment.pmsmp",
  ],
  jobSeeker: ["recruitment.poei", "recruitment.poec", "recruitment.pmsmp"],
  agencyWorker: ["skillsPlan.employerDecides", "recruitment.ptp"],
  workStudy: ["recruitment.workStudyContract"],
};

/** A row of the rulebook as the network's pages tell it. */
export interface ToldRule {
  readonly key: string;
  readonly title: string;
  readonly explanation: string;
  readonly state: "inForce" | "uncertain" | "ended" | "announced";
  readonly doubt: string;
  readonly checkedOn: string;
}

/** Whether a rule is offered for a status. */
export function mayJoinUnder(status: JoinStatus, rule: string): boolean {
  return rule === "" || joinRuleKeys[status].includes(rule);
}

/** Each row that joining may refer to, as the organisation's rulebook says it on a day. */
export function toldRules(own: readonly OwnRuleRow[], day: Day): readonly ToldRule[] {
  const book = rulebookOf(publishedRuleRows, own);
  const keys = [...new Set(Object.values(joinRuleKeys).flat())];
  return keys.flatMap((key) => {
    const said = ruleOn(book, key, day);
    const row = said.state === "unknown" ? historyOf(book, key)[0] : said.row;
    if (row === undefined || said.state === "unknown") return [];
    const { title, explanation, doubt = "", checkedOn } = row;
    return [{ key, title, explanation, state: said.state, doubt, checkedOn }];
  });
}
