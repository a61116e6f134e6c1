import type { PowerEstimated, PowerFinding } from "../../../engine/src/power/index.ts";
import { say } from "../say.ts";

const number = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 4 });

/** What a plan could see, for someone who reads a terminal: the sentences first, then the figures and the warnings. */
export function writePowerText(finding: PowerFinding): string {
  if (finding.kind === "refused") return finding.notEstimable.reading.fr;
  return [finding.reading.fr, writeFigures(finding), ...writeCautions(finding)].join("\n\n");
}

function writeFigures(finding: PowerEstimated): string {
  const { standardError, degreesOfFreedom, detectable, sizes } = finding;
  const { treatedClusters, comparisonClusters } = sizes;
  return [
    say("command.power.compared", { explanation: finding.explanation.fr }),
    say("command.power.people", { treated: sizes.treated, comparison: sizes.comparison }),
    ...(treatedClusters === undefined || comparisonClusters === undefined
      ? []
      : [say("command.power.teams", { treatedClusters, comparisonClusters })]),
    ...(detectable.inStandardDeviations === undefined
      ? []
      : [
          say("command.power.detectable", {
            size: number.format(detectable.inStandardDeviations),
            power: finding.power,
            confidence: finding.confidence,
          }),
        ]),
    ...(standardError === undefined || degreesOfFreedom === undefined
      ? []
      : [say("command.power.error", { standardError: number.format(standardError), degreesOfFreedom })]),
  ].join("\n");
}

function writeCautions({ caveats }: PowerEstimated): string[] {
  if (caveats.length === 0) return [];
  const lines = caveats.map((caveat) => `  ${caveat.reading.fr}`);
  return [[say("command.estimate.cautions"), ...lines].join("\n")];
}
