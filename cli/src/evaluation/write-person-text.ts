import type { TrajectoryShown } from "../../../engine/src/trajectory/index.ts";
import { say } from "../say.ts";
import { writeFigure, writeGrid } from "./write-figures.ts";

/** One person's path beside what comparable people lived through; never a figure of effect. */
export function writePersonParts(finding: TrajectoryShown): readonly string[] {
  const { comparable, asFar, confidence, path } = finding;
  const heads = ["observed", "low", "high"] as const;
  return [
    [finding.explanation.fr, say("command.person.comparable", { comparable, asFar, confidence })].join("\n"),
    writeGrid(say("command.person.path"), [
      ["", ...heads.map((head) => say(`command.person.${head}`)), ""],
      ...path.map(({ period, observed, band, place }) => [
        period,
        writeFigure(observed),
        writeFigure(band?.[0]),
        writeFigure(band?.[1]),
        place === undefined ? "" : say("command.person.place", { place }),
      ]),
    ]),
  ];
}
