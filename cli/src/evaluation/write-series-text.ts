import { type InterruptedSeries, seriesPreTrend } from "../../../engine/src/series/index.ts";
import { say } from "../say.ts";
import { writeFigure, writeGrid, writeInterval } from "./write-figures.ts";

/** One series that a training interrupts: its mean departure, then every period. */
export function writeSeriesParts(finding: InterruptedSeries): readonly string[] {
  const { meanEffect, levelChange, slopeChange, confidence, effects } = finding;
  const figures = [
    say("command.panel.simple", {
      level: finding.evidenceLevel,
      estimate: writeFigure(meanEffect.estimate),
      standardError: writeFigure(meanEffect.standardError),
    }),
    writeInterval(meanEffect.confidenceInterval, confidence),
    say("command.series.points", { before: finding.before, after: finding.after }),
    seriesPreTrend.fr,
  ];
  const heads = [say("command.panel.measured"), say("command.panel.from"), say("command.panel.to")];
  const changes = [
    [say("command.series.level"), levelChange],
    [say("command.series.slope"), slopeChange],
  ] as const;
  return [
    figures.join("\n"),
    writeGrid(say("command.series.changes"), [
      ["", ...heads],
      ...changes.map(([name, { estimate, confidenceInterval }]) => [
        name,
        ...[estimate, ...confidenceInterval].map(writeFigure),
      ]),
    ]),
    writeGrid(say("command.series.periods"), [
      ["", say("command.series.foretold"), ...heads],
      ...effects.map(({ period, counterfactual, estimate, confidenceInterval }) => [
        String(period),
        ...[counterfactual, estimate, ...confidenceInterval].map(writeFigure),
      ]),
    ]),
  ];
}
