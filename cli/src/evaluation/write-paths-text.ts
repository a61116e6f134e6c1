import type { PathsFigures } from "../../../core/src/evaluation/index.ts";
import type { SingleCaseEstimated } from "../../../engine/src/single-case/index.ts";
import { say } from "../say.ts";
import { writeFigure, writeGrid, writeInterval, writePValue } from "./write-figures.ts";

/** A few people one by one: the mean change, then what each path shows. */
export function writePathsParts(finding: SingleCaseEstimated & PathsFigures): readonly string[] {
  const { overlap, confidence, sizes } = finding;
  const answer = finding.test ?? finding.model;
  const figures = [
    say("command.paths.mean", { estimate: writeFigure(answer?.estimate ?? overlap.meanChange) }),
    ...(answer === undefined ? [] : [writeInterval(answer.confidenceInterval, confidence)]),
    ...(finding.test === undefined ? [] : [writeTest(finding.test)]),
    say("command.paths.people", { people: sizes.people, occasions: sizes.occasions }),
    finding.explanation.fr,
  ];
  const heads = ["before", "after", "change", "share", "net"] as const;
  return [
    figures.join("\n"),
    writeGrid(say("command.paths.each"), [
      ["", ...heads.map((head) => say(`command.paths.${head}`))],
      ...overlap.people.map((person) => [
        person.name,
        ...[person.meanBefore, person.meanAfter, person.change, person.nonoverlap.share, person.tauU].map(
          writeFigure,
        ),
      ]),
    ]),
  ];
}

function writeTest({ pValue, assignments, certainty }: NonNullable<PathsFigures["test"]>): string {
  return say("command.paths.test", { pValue: writePValue(pValue), assignments, certainty });
}
