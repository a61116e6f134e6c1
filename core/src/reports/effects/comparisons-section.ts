import { outcomeNamesFr, outcomeWording, type ProjectComparison } from "../../comparisons/index.ts";
import type { ReportBlock, ReportSection } from "../model.ts";
import { dayText } from "../project/paper-texts.ts";
import { inSentence } from "../project/plan-paper.ts";
import { sectionOf } from "./effects-paper.ts";
import type { EffectsReportSubject, SayEffects } from "./effects-subject.ts";
import { estimateText } from "./line-texts.ts";

/** Largest difference, in standard deviations, under which two groups are held alike (Austin 2009, p. 3087). */
const alikeUnder = 0.1;

/** Every comparison that was chosen, with what was known of it before its outcome, and what was found. */
export function comparisonsSection(subject: EffectsReportSubject, say: SayEffects): ReportSection {
  const { comparisons } = subject;
  const heading = say("reports.full.comparisons");
  if (comparisons.length === 0)
    return sectionOf(heading, { kind: "paragraph", text: say("reports.full.comparisons.none") });
  const pairs = comparisons.map((comparison) => ({
    term: say("reports.full.comparisons.term", {
      label: labelOf(subject, comparison, say),
      outcome: outcomeNamesFr[comparison.outcome],
    }),
    text: comparisonTexts(comparison, say).join("\n"),
  }));
  return sectionOf(heading, { kind: "definitions", pairs });
}

/** The indicator's own name; a comparison may be about no indicator of the plan. */
function labelOf({ lines }: EffectsReportSubject, { indicator }: ProjectComparison, say: SayEffects): string {
  return lines.find((line) => line.indicator === indicator)?.label ?? say("reports.full.comparisons.own");
}

function comparisonTexts(comparison: ProjectComparison, say: SayEffects): readonly string[] {
  const { chosenOn, rule, people, design, balance, isAfterSeen } = comparison;
  const uneven = balance.filter(({ after }) => {
    const { standardizedMeanDifference: difference } = after;
    return difference === null || Math.abs(difference) > alikeUnder;
  });
  return [
    say("reports.full.comparisons.chosen", {
      day: dayText(chosenOn.slice(0, 10)),
      rule: inSentence(say(`plans.comparison.${rule}`)),
      ...people,
    }),
    ...(isAfterSeen ? [say("reports.full.comparisons.afterSeen")] : []),
    design.explanation.fr,
    balance.length === 0
      ? say("reports.full.comparisons.noBalance")
      : say("reports.full.comparisons.balance", { uneven: uneven.length, count: balance.length }),
    findingOf(comparison, say),
  ];
}

function findingOf({ finding, outcome }: ProjectComparison, say: SayEffects): string {
  if (finding === undefined) return say("reports.full.comparisons.shut");
  if (finding.kind === "notEstimable")
    return say("reports.full.comparisons.refused", { reading: finding.reading.fr });
  return say("reports.full.comparisons.open", {
    text: estimateText(finding.effect, outcomeWording(outcome).unit, say),
    evidence: inSentence(say(`reports.effects.evidence.${finding.effect.evidenceLevel}`)),
  });
}

/** What could not be estimated, with the reason and what would do better. */
export function refusalsSection(subject: EffectsReportSubject, say: SayEffects): ReportSection {
  const { comparisons, returned } = subject;
  const refused = comparisons.flatMap((comparison) =>
    comparison.finding?.kind === "notEstimable"
      ? [
          say("reports.full.refusals.line", {
            label: labelOf(subject, comparison, say),
            reading: comparison.finding.reading.fr,
          }),
        ]
      : [],
  );
  const unpriced = returned?.kind === "notEstimable" ? [say(`returns.notEstimable.${returned.reason}`)] : [];
  const told: readonly string[] = [...refused, ...unpriced];
  const block: ReportBlock =
    told.length === 0
      ? { kind: "paragraph", text: say("reports.full.refusals.none") }
      : { kind: "list", lines: told };
  return sectionOf(say("reports.full.refusals"), block);
}
