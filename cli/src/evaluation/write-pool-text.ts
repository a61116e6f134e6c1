import type { ListedProject, PooledEstimated, PooledFinding } from "../../../engine/src/pooling/index.ts";
import { say } from "../say.ts";
import { writeCautions, writeFigure, writeGrid, writeInterval, writePValue } from "./write-figures.ts";

/** A pooled finding for someone who reads a terminal: the answer, its figures, the warnings, and every project. */
export function writePoolText(finding: PooledFinding): string {
  const cautions = writeCautions(finding.caveats);
  if (finding.kind === "refused") {
    const listed = finding.projects.length === 0 ? [] : [writeListed(finding.projects)];
    return [finding.notEstimable.reading.fr, ...listed, ...cautions].join("\n\n");
  }
  const moderators = finding.moderators.length === 0 ? [] : [writeModerators(finding)];
  return [finding.reading.fr, writeFigures(finding), ...cautions, writeProjects(finding), ...moderators].join(
    "\n\n",
  );
}

function writeFigures(finding: PooledEstimated): string {
  const { prediction, spread } = finding;
  return [
    say("command.pool.effect", {
      estimate: writeFigure(finding.estimate),
      standardError: writeFigure(finding.standardError),
    }),
    writeInterval(finding.confidenceInterval, finding.inference.confidence),
    ...(prediction === undefined
      ? []
      : [
          say("command.pool.next", {
            low: writeFigure(prediction.interval[0]),
            high: writeFigure(prediction.interval[1]),
          }),
        ]),
    say("command.pool.spread", {
      tau2: writeFigure(spread.tauSquared),
      known: spread.iSquared === undefined ? "no" : "yes",
      share: writeFigure(spread.iSquared),
      q: writeFigure(spread.q.statistic),
      pValue: writePValue(spread.q.pValue),
    }),
    ...(spread.within === undefined ? [] : [writeWithin(spread.within, finding.groups)]),
  ].join("\n");
}

function writeWithin(within: number, groups = 0): string {
  return say("command.pool.within", { within: writeFigure(within), groups });
}

function writeProjects({ projects }: PooledEstimated): string {
  const heads = ["measured", "error", "weight", "shrunken"] as const;
  return writeGrid(say("command.pool.studies"), [
    ["", ...heads.map((head) => say(`command.pool.${head}`))],
    ...projects.map(({ label, estimate, standardError, weight, shrunken }) => [
      label,
      ...[estimate, standardError, weight, shrunken].map(writeFigure),
    ]),
  ]);
}

function writeListed(projects: readonly ListedProject[]): string {
  return writeGrid(say("command.pool.studies"), [
    ["", say("command.pool.measured"), say("command.pool.error")],
    ...projects.map(({ label, estimate, standardError }) => [
      label,
      writeFigure(estimate),
      writeFigure(standardError),
    ]),
  ]);
}

function writeModerators({ moderators }: PooledEstimated): string {
  return writeGrid(say("command.pool.moderatorsTitle"), [
    ["", say("command.pool.slope"), say("command.pool.from"), say("command.pool.to")],
    ...moderators.map(({ term, estimate, confidenceInterval: [low, high] }) => [
      term,
      ...[estimate, low, high].map(writeFigure),
    ]),
  ]);
}
