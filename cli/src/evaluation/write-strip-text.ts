import type { Multiverse, StripEntry } from "../../../engine/src/multiverse/index.ts";
import { say } from "../say.ts";
import { writeCautions, writeFigure, writeGrid } from "./write-figures.ts";

/** The strip as a list from the lowest estimate to the highest, the declared design marked. */
export function writeStripText({ strip, refused, reading, caveats }: Multiverse): string {
  const heads = ["measured", "from", "to"] as const;
  return [
    writeGrid(say("command.strip.title"), [
      ["", ...heads.map((head) => say(`command.panel.${head}`))],
      ...strip.map((entry) => [
        nameOf(entry),
        ...[entry.estimate, ...entry.confidenceInterval].map(writeFigure),
      ]),
    ]),
    say("command.strip.marks"),
    reading.fr,
    ...writeCautions(caveats),
    ...(refused.length === 0
      ? []
      : [
          [
            say("command.strip.refused"),
            ...refused.map(({ name, notEstimable }) =>
              say("command.strip.because", { name: name.fr, reason: notEstimable.reading.fr }),
            ),
          ].join("\n"),
        ]),
  ].join("\n\n");
}

function nameOf({ name, declared, defensible }: StripEntry): string {
  const mark = declared ? ">" : defensible ? " " : "·";
  return `${mark} ${name.fr}`;
}
