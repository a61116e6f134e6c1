import { reportWordsFr } from "../../../core/src/reports/index.ts";
import type { Estimated, Finding } from "../../../engine/src/index.ts";
import { speak } from "../../../files/src/words/speak.ts";
import { say } from "../say.ts";

const sayReport = speak(reportWordsFr);
const number = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 4 });

/** A figure of four digits, with a true minus as in the sentences. */
function write(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return "–";
  return number.format(value).replace("-", "\u2212");
}

/** Standard deviations; what is left of a gap by rounding alone is no gap. */
function writeGap(gap: number): string {
  return write(Math.abs(gap) < 1e-9 ? 0 : gap);
}

/** A finding for someone who reads a terminal: the answer first, then its figures, the warnings, and who was alike. */
export function writeFindingText(finding: Finding): string {
  const cautions = writeCautions(finding);
  if (finding.kind === "refused") return [finding.notEstimable.reading.fr, ...cautions].join("\n\n");
  const chosen = finding.choice === undefined ? [] : [finding.choice.reading.fr];
  return [...chosen, finding.reading.fr, writeFigures(finding), ...cautions, writeBalance(finding)].join(
    "\n\n",
  );
}

function writeFigures(finding: Estimated): string {
  const [low, high] = finding.confidenceInterval;
  const { treated, comparison, matchedTreated, matchedComparison } = finding.sizes;
  const { confidence } = finding.inference;
  return [
    say("command.estimate.effect", {
      level: finding.evidenceLevel,
      estimate: write(finding.estimate),
      standardError: write(finding.standardError),
    }),
    say("command.estimate.interval", { confidence, low: write(low), high: write(high) }),
    say("command.estimate.people", { treated, comparison, matchedTreated, matchedComparison }),
  ].join("\n");
}

function writeCautions({ caveats }: Finding): string[] {
  if (caveats.length === 0) return [];
  const lines = caveats.map((caveat) => `  ${caveat.reading.fr}`);
  return [[say("command.estimate.cautions"), ...lines].join("\n")];
}

function writeBalance({ balance }: Estimated): string {
  const rows = [
    ["", say("command.estimate.before"), say("command.estimate.after")],
    ...balance.map(({ covariate, before, after }) => [
      covariate === "distance" ? sayReport("reports.finding.distance") : covariate,
      writeGap(before.standardizedMeanDifference),
      writeGap(after.standardizedMeanDifference),
    ]),
  ];
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  const lines = rows.map(([name = "", ...figures]) =>
    [name.padEnd(width), ...figures.map((figure) => figure.padStart(9))].join("  "),
  );
  return [say("command.estimate.balance"), ...lines].join("\n");
}
