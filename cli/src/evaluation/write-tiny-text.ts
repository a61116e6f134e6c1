import type { AnyTinyDetails, TinyEstimated } from "../../../engine/src/tiny-groups/index.ts";
import { say } from "../say.ts";
import { writeFigure, writeInterval, writePValue } from "./write-figures.ts";

/** A handful of people: the figure, its interval, its p, and what the method did. */
export function writeTinyParts(finding: TinyEstimated<AnyTinyDetails>): readonly string[] {
  const { estimand, sizes, pValue, confidence } = finding;
  return [
    [
      say("command.tiny.estimate", { estimand, estimate: writeFigure(finding.estimate) }),
      writeRange(finding.confidenceInterval, confidence),
      ...(pValue === undefined ? [] : [writeTest(finding, pValue)]),
      sizes.second === undefined
        ? say("command.tiny.oneGroup", { people: sizes.first })
        : say("command.tiny.twoGroups", { treated: sizes.first, comparison: sizes.second }),
      finding.explanation.fr,
    ].join("\n"),
  ];
}

/** An odds ratio may have no upper limit. */
function writeRange(interval: readonly [number, number], confidence: number): string {
  const [low, high] = interval;
  if (Number.isFinite(high)) return writeInterval(interval, confidence);
  return say("command.tiny.noLimit", { confidence, low: writeFigure(low) });
}

/** A share is tested against another one, which is told. */
function writeTest({ certainty, details }: TinyEstimated<AnyTinyDetails>, pValue: number): string {
  const words = { pValue: writePValue(pValue), certainty };
  return "expected" in details
    ? say("command.tiny.against", { ...words, expected: details.expected })
    : say("command.tiny.pValue", words);
}
