import type { PanelEffect, PanelEstimated } from "../../../engine/src/panel/index.ts";
import { mixturePreTrend, type SyntheticEstimate } from "../../../engine/src/synthetic/index.ts";
import type { OverTimeFinding } from "./estimate-over-time.ts";
import type { PanelAnswer, PanelEffectAnswer } from "./panel-model.ts";
import { writePaths, writeSeries, writeTrajectory } from "./write-few-units.ts";
import { writeMixed } from "./write-mixed-answer.ts";

/** Effects over time as programs read them: influences of units are left out, they name units. */
export function writePanelAnswer(over: OverTimeFinding): PanelAnswer {
  const caveats = [...over.finding.caveats, ...over.alsoTold].map((caveat) => ({ ...caveat }));
  if (over.finding.kind === "refused") return { notEstimable: { ...over.finding.notEstimable }, caveats };
  switch (over.of) {
    case "panel":
      return { ...writePanel(over.finding), caveats };
    case "mixture":
      return { ...writeMixture(over.finding), caveats };
    case "series":
      return { ...writeSeries(over.finding, over), caveats };
    case "paths":
      return { ...writePaths(over.finding), caveats };
    case "mixed":
      return { ...writeMixed(over.finding), caveats };
    case "person":
      return { ...writeTrajectory(over.finding, over.person), caveats };
    case "unread":
      return { notEstimable: { ...over.finding.notEstimable }, caveats };
  }
}

type WithoutCaveats = Omit<PanelEffectAnswer, "caveats">;

function writePanel(finding: PanelEstimated): WithoutCaveats {
  const { aggregates, preTrendTest, trendBounds = [] } = finding;
  const { simple, dynamic, group, calendar, overall } = aggregates;
  return {
    method: finding.method,
    groupTime: finding.groupTime.map((effect) => ({
      group: effect.group,
      period: effect.period,
      ...writePoint(effect),
    })),
    aggregates: {
      simple: writePoint(simple),
      dynamic: dynamic.map((effect) => ({ eventTime: effect.eventTime, ...writePoint(effect) })),
      group: group.map((effect) => ({ group: effect.group, ...writePoint(effect) })),
      calendar: calendar.map((effect) => ({ period: effect.period, ...writePoint(effect) })),
      overall: {
        ...(overall.dynamic === undefined ? {} : { dynamic: writePoint(overall.dynamic) }),
        ...(overall.group === undefined ? {} : { group: writePoint(overall.group) }),
        ...(overall.calendar === undefined ? {} : { calendar: writePoint(overall.calendar) }),
      },
    },
    preTrendTest: preTrendTest === undefined ? null : { ...preTrendTest },
    trendBounds: trendBounds.map(({ about, relativeMagnitudes, smoothness }) => ({
      about,
      relativeMagnitudes: writeBounds(relativeMagnitudes),
      ...(smoothness === undefined ? {} : { smoothness: writeBounds(smoothness) }),
    })),
    comparison: finding.comparison,
    sizes: { ...finding.sizes },
    periods: finding.periods.map((each) => ({ ...each })),
    detectable: { value: finding.detectable.value, power: finding.detectable.power },
    evidenceLevel: finding.evidenceLevel,
    reading: finding.reading,
  };
}

type Bounds = NonNullable<PanelEstimated["trendBounds"]>[number]["relativeMagnitudes"];

function writeBounds({ bounds, breakdown }: Bounds) {
  return {
    bounds: bounds.map(({ allowed, interval }) => ({ allowed, interval: pairOf(interval) })),
    ...(breakdown === undefined ? {} : { breakdown }),
  };
}

function writePoint({
  estimate,
  standardError,
  confidenceInterval,
  pValue,
  inference,
  simultaneousInterval,
}: PanelEffect) {
  return {
    estimate,
    standardError,
    confidenceInterval: pairOf(confidenceInterval),
    pValue,
    degreesOfFreedom: inference.degreesOfFreedom,
    ...(simultaneousInterval === undefined ? {} : { simultaneousInterval: pairOf(simultaneousInterval) }),
  };
}

function writeMixture(finding: SyntheticEstimate): WithoutCaveats {
  const { estimate, standardError, confidenceInterval, pValue } = finding;
  const simple = { estimate, standardError, confidenceInterval: pairOf(confidenceInterval), pValue };
  return {
    method: finding.method,
    groupTime: [],
    aggregates: { simple, dynamic: writeGaps(finding), group: [], calendar: [], overall: {} },
    preTrendTest: null,
    withoutPreTrendTest: mixturePreTrend,
    trendBounds: [],
    comparison: null,
    sizes: { ...finding.sizes },
    periods: finding.path.map(({ period }) => ({ period, name: String(period) })),
    detectable: null,
    mixture: writeStanding(finding),
    unitWeights: finding.unitWeights.map((each) => ({ ...each })),
    path: finding.path.map((each) => ({ ...each })),
    evidenceLevel: finding.evidenceLevel,
    reading: finding.reading,
  };
}

/** Gap of each period, in periods since the training. */
function writeGaps({ path, sizes }: SyntheticEstimate) {
  const start = path[sizes.before]?.period ?? 0;
  return path.map(({ period, observed, counterfactual }) => ({
    eventTime: period - start,
    estimate: observed - counterfactual,
  }));
}

function writeStanding(finding: SyntheticEstimate): NonNullable<PanelEffectAnswer["mixture"]> {
  const { confidence, preGap, donorSpread, ratioPValue, jackknifeError, differenceInDifferences } = finding;
  return {
    ...{ confidence, preGap, donorSpread, ratioPValue, differenceInDifferences },
    ...(jackknifeError === undefined ? {} : { jackknifeError }),
    periodWeights: finding.periodWeights.map((each) => ({ ...each })),
    placebos: finding.placebos.map(({ units, ...placebo }) => ({ units: [...units], ...placebo })),
  };
}

function pairOf([low, high]: readonly [number, number]): [number, number] {
  return [low, high];
}
