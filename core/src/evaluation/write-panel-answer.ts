import type { PanelEffect, PanelEstimated } from "../../../engine/src/panel/index.ts";
import type { SyntheticEstimate } from "../../../engine/src/synthetic/index.ts";
import type { OverTimeFinding } from "./estimate-over-time.ts";
import type { PanelAnswer, PanelEffectAnswer } from "./panel-model.ts";

/** Effects over time as programs read them: influences of units are left out, they name units. */
export function writePanelAnswer(over: OverTimeFinding): PanelAnswer {
  const caveats = [...over.finding.caveats, ...(over.of === "mixture" ? over.ignored : [])].map((caveat) => ({
    ...caveat,
  }));
  if (over.finding.kind === "refused") return { notEstimable: { ...over.finding.notEstimable }, caveats };
  return over.of === "panel"
    ? { ...writePanel(over.finding), caveats }
    : { ...writeMixture(over.finding), caveats };
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
    aggregates: { simple, dynamic: [], group: [], calendar: [], overall: {} },
    preTrendTest: null,
    trendBounds: [],
    comparison: null,
    sizes: { ...finding.sizes },
    periods: finding.path.map(({ period }) => ({ period, name: String(period) })),
    detectable: null,
    unitWeights: finding.unitWeights.map((each) => ({ ...each })),
    path: finding.path.map((each) => ({ ...each })),
    evidenceLevel: finding.evidenceLevel,
    reading: finding.reading,
  };
}

function pairOf([low, high]: readonly [number, number]): [number, number] {
  return [low, high];
}
