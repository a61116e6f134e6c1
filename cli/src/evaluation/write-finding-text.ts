import { reportWordsFr } from "../../../core/src/reports/index.ts";
import type { BalanceRow, Estimated, Finding, Sizes } from "../../../engine/src/index.ts";
import { speak } from "../../../files/src/words/speak.ts";
import { say } from "../say.ts";
import { type Told, writeCautions, writeFigure, writeGrid, writeInterval } from "./write-figures.ts";

const sayReport = speak(reportWordsFr);
/** Standard deviations; what is left of a gap by rounding alone is no gap. */
function writeGap(gap: number): string {
  return writeFigure(Math.abs(gap) < 1e-9 ? 0 : gap);
}

/** A finding for someone who reads a terminal: the answer first, then its figures, the warnings, and who was alike. */
export function writeFindingText(finding: Finding, alsoTold: readonly Told[]): string {
  const cautions = writeCautions([...finding.caveats, ...alsoTold]);
  if (finding.kind === "refused") return [finding.notEstimable.reading.fr, ...cautions].join("\n\n");
  const chosen = finding.choice === undefined ? [] : [finding.choice.reading.fr];
  return [
    ...chosen,
    finding.reading.fr,
    writeFigures(finding),
    ...cautions,
    writeBalance(finding.balance),
  ].join("\n\n");
}

function writeFigures(finding: Estimated): string {
  const { confidence } = finding.inference;
  return [
    say("command.estimate.effect", {
      level: finding.evidenceLevel,
      estimate: writeFigure(finding.estimate),
      standardError: writeFigure(finding.standardError),
    }),
    writeInterval(finding.confidenceInterval, confidence),
    writePeople(finding.sizes),
  ].join("\n");
}

/** How many people there are, and how many of them are compared. */
export function writePeople({ treated, comparison, matchedTreated, matchedComparison }: Sizes): string {
  return say("command.estimate.people", { treated, comparison, matchedTreated, matchedComparison });
}

/** How alike the groups start, before and after the comparison is made. */
export function writeBalance(balance: readonly BalanceRow[]): string {
  const rows = [
    ["", say("command.estimate.before"), say("command.estimate.after")],
    ...balance.map(({ covariate, before, after }) => [
      covariate === "distance" ? sayReport("reports.finding.distance") : covariate,
      writeGap(before.standardizedMeanDifference),
      writeGap(after.standardizedMeanDifference),
    ]),
  ];
  return writeGrid(say("command.estimate.balance"), rows);
}
