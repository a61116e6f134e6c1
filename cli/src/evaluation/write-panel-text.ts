import type { OverTimeFinding } from "../../../core/src/evaluation/index.ts";
import type { PanelEffect, PanelEstimated } from "../../../engine/src/panel/index.ts";
import { mixturePreTrend, type SyntheticEstimate } from "../../../engine/src/synthetic/index.ts";
import { say } from "../say.ts";
import { writeCautions, writeFigure, writeGrid, writeInterval, writePValue } from "./write-figures.ts";
import { writeMixedParts } from "./write-mixed-text.ts";
import { writePathsParts } from "./write-paths-text.ts";
import { writePersonParts } from "./write-person-text.ts";
import { writeSeriesParts } from "./write-series-text.ts";

/** An effect over time for someone who reads a terminal: the answer, its figures, the warnings, then the course. */
export function writePanelText(over: OverTimeFinding): string {
  const cautions = writeCautions([...over.finding.caveats, ...over.alsoTold]);
  if (over.finding.kind === "refused")
    return [over.finding.notEstimable.reading.fr, ...cautions].join("\n\n");
  const [figures, ...tables] = partsOf(over);
  return [over.finding.reading.fr, figures, ...cautions, ...tables].join("\n\n");
}

/** The main figures, then the tables. */
function partsOf(over: OverTimeFinding): readonly string[] {
  if (over.finding.kind === "refused") return [];
  switch (over.of) {
    case "panel":
      return [writeFigures(over.finding), ...writeTables(over.finding)];
    case "mixture":
      return [writeHeadline(over.finding), ...writeMixture(over.finding)];
    case "series":
      return writeSeriesParts(over.finding);
    case "paths":
      return writePathsParts(over.finding);
    case "mixed":
      return writeMixedParts(over.finding);
    case "person":
      return writePersonParts(over.finding);
    case "unread":
      return [];
  }
}

function writeHeadline(finding: SyntheticEstimate): string {
  const { estimate, standardError, confidenceInterval, confidence } = finding;
  const point = { estimate, standardError, confidenceInterval };
  return [
    ...headline(finding.evidenceLevel, point, confidence),
    say("command.panel.gapBefore", {
      gap: writeFigure(finding.preGap),
      spread: writeFigure(finding.donorSpread),
    }),
    mixturePreTrend.fr,
  ].join("\n");
}

function headline(
  level: string,
  point: Pick<PanelEffect, "estimate" | "standardError" | "confidenceInterval">,
  confidence: number,
): readonly string[] {
  const estimate = writeFigure(point.estimate);
  const standardError = writeFigure(point.standardError);
  return [
    say("command.panel.simple", { level, estimate, standardError }),
    writeInterval(point.confidenceInterval, confidence),
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
      : [say("command.panel.preTrend", { pValue: writePValue(preTrendTest.pValue) })]),
  ].join("\n");
}

function writeTables({ aggregates, groupTime, periods }: PanelEstimated): string[] {
  const nameOf = (value: number) => periods.find(({ period }) => period === value)?.name ?? String(value);
  const { dynamic, group, calendar } = aggregates;
  return [
    ...grid(say("command.panel.dynamic"), dynamic, ({ eventTime }) => writeFigure(eventTime)),
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
        return [nameOf(effect), ...[effect.estimate, effect.standardError, low, high].map(writeFigure)];
      }),
    ]),
  ];
}

function writeMixture({ unitWeights, path }: SyntheticEstimate): string[] {
  const shares = unitWeights.filter(({ weight }) => weight > 0.005).sort((a, b) => b.weight - a.weight);
  return [
    writeGrid(say("command.panel.mixture"), [
      ["", say("command.panel.share")],
      ...shares.map(({ unit, weight }) => [unit, writeFigure(weight)]),
    ]),
    writeGrid(say("command.panel.path"), [
      ["", say("command.panel.observed"), say("command.panel.counterfactual")],
      ...path.map(({ period, observed, counterfactual }) => [
        String(period),
        writeFigure(observed),
        writeFigure(counterfactual),
      ]),
    ]),
  ];
}
