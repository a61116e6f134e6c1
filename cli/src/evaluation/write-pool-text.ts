import type { ListedProject, PooledEstimated, PooledFinding } from "../../../engine/src/pooling/index.ts";
import { say } from "../say.ts";

const number = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 4 });

/** A figure of four digits, with a true minus as in the sentences. */
function write(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return "–";
  return number.format(value).replace("-", "\u2212");
}

/** A pooled finding for someone who reads a terminal: the answer, its figures, the warnings, and every project. */
export function writePoolText(finding: PooledFinding): string {
  const cautions = writeCautions(finding);
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
  const [low, high] = finding.confidenceInterval;
  const { prediction, spread } = finding;
  return [
    say("command.pool.effect", {
      estimate: write(finding.estimate),
      standardError: write(finding.standardError),
    }),
    say("command.estimate.interval", {
      confidence: finding.inference.confidence,
      low: write(low),
      high: write(high),
    }),
    ...(prediction === undefined
      ? []
      : [
          say("command.pool.next", {
            low: write(prediction.interval[0]),
            high: write(prediction.interval[1]),
          }),
        ]),
    say("command.pool.spread", {
      tau2: write(spread.tauSquared),
      share: write(spread.iSquared),
      q: write(spread.q.statistic),
      pValue: write(spread.q.pValue),
    }),
  ].join("\n");
}

function writeCautions({ caveats }: PooledFinding): string[] {
  if (caveats.length === 0) return [];
  const lines = caveats.map((caveat) => `  ${caveat.reading.fr}`);
  return [[say("command.estimate.cautions"), ...lines].join("\n")];
}

function writeProjects({ projects }: PooledEstimated): string {
  const heads = ["measured", "error", "weight", "shrunken"] as const;
  return writeGrid(say("command.pool.studies"), [
    ["", ...heads.map((head) => say(`command.pool.${head}`))],
    ...projects.map(({ label, estimate, standardError, weight, shrunken }) => [
      label,
      ...[estimate, standardError, weight, shrunken].map(write),
    ]),
  ]);
}

function writeListed(projects: readonly ListedProject[]): string {
  return writeGrid(say("command.pool.studies"), [
    ["", say("command.pool.measured"), say("command.pool.error")],
    ...projects.map(({ label, estimate, standardError }) => [label, write(estimate), write(standardError)]),
  ]);
}

function writeModerators({ moderators }: PooledEstimated): string {
  return writeGrid(say("command.pool.moderatorsTitle"), [
    ["", say("command.pool.slope"), say("command.pool.from"), say("command.pool.to")],
    ...moderators.map(({ term, estimate, confidenceInterval: [low, high] }) => [
      term,
      ...[estimate, low, high].map(write),
    ]),
  ]);
}

function writeGrid(title: string, rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  const lines = rows.map(([name = "", ...figures]) =>
    [name.padEnd(width), ...figures.map((figure) => figure.padStart(11))].join("  "),
  );
  return [title, ...lines].join("\n");
}
