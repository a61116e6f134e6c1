import type { OverTimeFinding } from "../../../core/src/evaluation/index.ts";
import type { PanelEffect, PanelEstimated } from "../../../engine/src/panel/index.ts";
import type { SyntheticEstimate } from "../../../engine/src/synthetic/index.ts";
import { say } from "../say.ts";

const number = new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 4 });

/** A figure of four digits, with a true minus as in the sentences. */
function write(value: number): string {
  return number.format(value).replace("-", "\u2212");
}

/** An effect over time for someone who reads a terminal: the answer, its figures, the warnings, then the course. */
export function writePanelText(over: OverTimeFinding): string {
  const cautions = writeCautions(over);
  if (over.finding.kind === "refused")
    return [over.finding.notEstimable.reading.fr, ...cautions].join("\n\n");
  const tables = over.of === "panel" ? writeTables(over.finding) : writeMixture(over.finding);
  const figures = over.of === "panel" ? writeFigures(over.finding) : writeHeadline(over.finding);
  return [over.finding.reading.fr, figures, ...cautions, ...tables].join("\n\n");
}

function writeHeadline(finding: SyntheticEstimate): string {
  const { estimate, standardError, confidenceInterval, confidence } = finding;
  return headline(finding.evidenceLevel, { estimate, standardError, confidenceInterval }, confidence).join(
    "\n",
  );
}

function headline(
  level: string,
  point: Pick<PanelEffect, "estimate" | "standardError" | "confidenceInterval">,
  confidence: number,
): readonly string[] {
  const [low, high] = point.confidenceInterval;
  const estimate = write(point.estimate);
  const standardError = write(point.standardError);
  return [
    say("command.panel.simple", { level, estimate, standardError }),
    say("command.estimate.interval", { confidence, low: write(low), high: write(high) }),
  ];
}

function writeFigures(finding: PanelEstimated): string {
  const { simple } = finding.aggregates;
  const { units, treatedUnits: treated, neverTreatedUnits: never, periods } = finding.sizes;
  const { preTrendTest, comparison } = finding;
  return [
    ...headline(finding.evidenceLevel, simple, simple.inference.confidence),
    say("command.panel.units", { units, treated, never, periods }),
    ...(finding.method === "groupTime" ? [say("command.panel.comparedWith", { comparison })] : []),
    ...(preTrendTest === undefined
      ? []
      : [say("command.panel.preTrend", { pValue: write(preTrendTest.pValue) })]),
  ].join("\n");
}

function writeCautions(over: OverTimeFinding): string[] {
  const caveats = [...over.finding.caveats, ...(over.of === "mixture" ? over.ignored : [])];
  if (caveats.length === 0) return [];
  const lines = caveats.map((caveat) => `  ${caveat.reading.fr}`);
  return [[say("command.estimate.cautions"), ...lines].join("\n")];
}

function writeTables({ aggregates, groupTime, periods }: PanelEstimated): string[] {
  const nameOf = (value: number) => periods.find(({ period }) => period === value)?.name ?? String(value);
  const { dynamic, group, calendar } = aggregates;
  return [
    ...grid(say("command.panel.dynamic"), dynamic, ({ eventTime }) => write(eventTime)),
    ...grid(say("command.panel.group"), group, (effect) => nameOf(effect.group)),
    ...grid(say("command.panel.calendar"), calendar, ({ period }) => nameOf(period)),
    ...grid(say("command.panel.groupTime"), groupTime, (effect) =>
      say("command.panel.since", { group: nameOf(effect.group), period: nameOf(effect.period) }),
    ),
  ];
}

function grid<Effect extends PanelEffect>(
  title: string,
  effects: readonly Effect[],
  nameOf: (effect: Effect) => string,
): string[] {
  if (effects.length === 0) return [];
  const heads = ["measured", "error", "from", "to"] as const;
  return [
    writeGrid(title, [
      ["", ...heads.map((head) => say(`command.panel.${head}`))],
      ...effects.map((effect) => {
        const [low, high] = effect.confidenceInterval;
        return [nameOf(effect), ...[effect.estimate, effect.standardError, low, high].map(write)];
      }),
    ]),
  ];
}

function writeMixture({ unitWeights, path }: SyntheticEstimate): string[] {
  const shares = unitWeights.filter(({ weight }) => weight > 0.005).sort((a, b) => b.weight - a.weight);
  return [
    writeGrid(say("command.panel.mixture"), [
      ["", say("command.panel.share")],
      ...shares.map(({ unit, weight }) => [unit, write(weight)]),
    ]),
    writeGrid(say("command.panel.path"), [
      ["", say("command.panel.observed"), say("command.panel.counterfactual")],
      ...path.map(({ period, observed, counterfactual }) => [
        String(period),
        write(observed),
        write(counterfactual),
      ]),
    ]),
  ];
}

function writeGrid(title: string, rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  const lines = rows.map(([name = "", ...figures]) =>
    [name.padEnd(width), ...figures.map((figure) => figure.padStart(11))].join("  "),
  );
  return [title, ...lines].join("\n");
}
