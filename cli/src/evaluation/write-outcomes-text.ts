import type { SeveralOutcomes } from "../../../core/src/evaluation/index.ts";
import { say } from "../say.ts";
import { writeFigure, writeGrid, writePValue } from "./write-figures.ts";

/** Every outcome that was looked at, with its p as it stands and once their number is counted. */
export function writeOutcomesText({ outcomes, corrected }: SeveralOutcomes): string {
  const reading = corrected.kind === "estimated" ? corrected.reading : corrected.notEstimable.reading;
  const silent = outcomes.flatMap(({ outcome, finding }) =>
    finding.kind === "refused" ? [{ outcome, reason: finding.notEstimable.reading.fr }] : [],
  );
  return [
    writeGrid(say("command.outcomes.title"), [
      ["", ...shown.map((name) => say(heads[name]))],
      ...outcomes.flatMap(({ outcome, finding, adjusted }) =>
        finding.kind === "refused"
          ? []
          : [
              [
                outcome,
                ...[finding.estimate, ...finding.confidenceInterval].map(writeFigure),
                ...[finding.pValue, adjusted ?? finding.pValue].map((p) => writePValue(p).replace("= ", "")),
              ],
            ],
      ),
    ]),
    ...silent.map((each) => say("command.outcomes.silent", each)),
    reading.fr,
    ...corrected.caveats.map((caveat) => caveat.reading.fr),
  ].join("\n");
}

const heads = {
  estimate: "command.panel.measured",
  low: "command.panel.from",
  high: "command.panel.to",
  alone: "command.outcomes.alone",
  together: "command.outcomes.together",
} as const;

const shown = ["estimate", "low", "high", "alone", "together"] as const;
