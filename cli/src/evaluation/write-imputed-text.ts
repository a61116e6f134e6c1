import type { ImputedEffect } from "../../../engine/src/missing/index.ts";
import { say } from "../say.ts";
import { writeFigure, writeGrid, writeInterval } from "./write-figures.ts";

/** An effect over tables filled in several times: the pooled figure, people without gaps, and what was missing. */
export function writeImputedParts(finding: ImputedEffect): readonly string[] {
  const { estimate, standardError, confidence, completeCases, missing, bounds } = finding;
  const figures = [
    say("command.estimate.effect", {
      level: finding.evidenceLevel,
      estimate: writeFigure(estimate),
      standardError: writeFigure(standardError),
    }),
    writeInterval(finding.confidenceInterval, confidence),
    say("command.imputed.sets", {
      sets: finding.imputations,
      share: Math.round(100 * finding.missingInformation) / 100,
    }),
    ...(completeCases === undefined ? [] : [writeComplete(completeCases)]),
    ...(bounds === undefined ? [] : [bounds.lee.reading.fr, bounds.worstCase.reading.fr]),
  ];
  return [
    figures.join("\n"),
    writeGrid(say("command.imputed.missing"), [
      ["", say("command.imputed.gaps"), say("command.imputed.of")],
      ...missing.map((column) => [column.column, ...[column.missing, column.of].map(writeFigure)]),
    ]),
  ];
}

function writeComplete({
  estimate,
  confidenceInterval,
}: NonNullable<ImputedEffect["completeCases"]>): string {
  const [low, high] = confidenceInterval.map(writeFigure);
  return say("command.imputed.complete", {
    estimate: writeFigure(estimate),
    low: low ?? "",
    high: high ?? "",
  });
}
