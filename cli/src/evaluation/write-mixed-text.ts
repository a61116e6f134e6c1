import type { MixedEstimated } from "../../../engine/src/mixed/index.ts";
import { say } from "../say.ts";
import { writeFigure, writeGrid, writeInterval } from "./write-figures.ts";

/** Share of the residual variance below which a variance is that of rounding. */
const beyondRounding = 1e-12;

/** People in groups, or measures in people: the difference, every coefficient, and how much groups differ. */
export function writeMixedParts(finding: MixedEstimated): readonly string[] {
  const { estimate, standardError, confidenceInterval, inference, sizes, coefficients, variance } = finding;
  const own = variance.covariance[0]?.[0] ?? 0;
  const figures = [
    say("command.estimate.effect", {
      level: finding.evidenceLevel,
      estimate: writeFigure(estimate),
      standardError: writeFigure(standardError),
    }),
    writeInterval(confidenceInterval, inference.confidence),
    say("command.mixed.sizes", { rows: sizes.rows, groups: sizes.groups }),
    say("command.mixed.variance", {
      groups: writeFigure(Math.sqrt(own > beyondRounding * variance.residual ? own : 0)),
      rest: writeFigure(Math.sqrt(variance.residual)),
    }),
    ...(variance.phi === undefined ? [] : [say("command.mixed.memory", { phi: writeFigure(variance.phi) })]),
    finding.explanation.fr,
  ];
  return [
    figures.join("\n"),
    writeGrid(say("command.mixed.coefficients"), [
      ["", say("command.mixed.coefficient"), ...["error", "from", "to"].map(head)],
      ...coefficients.map(({ term, estimate: coefficient, satterthwaite, kenwardRoger }, place) => {
        const test = kenwardRoger ?? satterthwaite;
        return [nameOf(term, place), ...[coefficient, test.standardError, ...test.interval].map(writeFigure)];
      }),
    ]),
  ];
}

function head(name: string): string {
  return name === "error"
    ? say("command.panel.error")
    : say(name === "from" ? "command.panel.from" : "command.panel.to");
}

/** The training comes second, after the constant. */
function nameOf(term: string, place: number): string {
  if (term === "") return say("command.mixed.constant");
  return place === 1 ? say("command.mixed.training") : term;
}
