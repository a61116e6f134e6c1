import type { Columns } from "../columns/column.ts";
import { detectableInStandardErrors } from "../power/detectable-effect.ts";
import { caveatsOfPanel, ignoredByMethod, refusalOfPanel } from "./check-panel.ts";
import { drdid } from "./drdid.ts";
import { eventStudy } from "./event-study.ts";
import { groupTime } from "./group-time.ts";
import { imputation } from "./imputation.ts";
import type { Panel } from "./panel.ts";
import type { PanelCaveat, ToldPanelCaveat } from "./panel-caveat.ts";
import type { PanelEstimated, PanelFinding, PanelRefused, PanelSizes } from "./panel-finding.ts";
import type { PanelEstimate, PanelMethod } from "./panel-method.ts";
import { type PanelRefusal, panelCauseOf } from "./panel-refusal.ts";
import type { PanelMethodName, PanelOptions, PanelStudy, SettledPanelOptions } from "./panel-study.ts";
import { readPanelCaveat } from "./panel-words-of-caveats.ts";
import { readPanelRefusal } from "./panel-words-of-refusals.ts";
import { readPanel } from "./read-panel.ts";
import { readPanelFinding } from "./read-panel-finding.ts";
import { settleComparison, settlePanelOptions } from "./settle-panel-options.ts";
import { sunAbraham } from "./sun-abraham.ts";
import { twoWay } from "./two-way.ts";

const methods: Readonly<Record<PanelMethodName, PanelMethod>> = {
  groupTime,
  twoWay,
  eventStudy,
  sunAbraham,
  imputation,
  drdid,
};

/**
 * Effect over time of a training that starts at different moments: declare, read, compare, explain.
 *
 * Pure: the same columns and options give the same finding, in a browser or on a server, whatever the order of the
 * rows. A question that these units cannot answer gives a refusal with the cheapest remedy; nothing is thrown.
 */
export function estimatePanel(study: PanelStudy, columns: Columns, options: PanelOptions = {}): PanelFinding {
  const half = settlePanelOptions(options);
  if ("code" in half) return refusePanel(half, []);
  const method = methods[half.method];
  const ignored = ignoredByMethod(method, study, options);
  const rules = { anticipation: half.anticipation, dropIncomplete: half.incompleteUnits === "drop" };
  const read = readPanel(study, columns, rules);
  const said = [...read.caveats, ...ignored];
  if (!read.ok) return refusePanel(read.refusal, said);
  const { panel } = read;
  if (panel.shape === "crossSections" && !method.readsCrossSections) {
    return refusePanel({ code: "unitNeeded", method: method.name }, said);
  }
  const settled: SettledPanelOptions = { ...half, comparison: settleComparison(options, panel) };
  const hasAlways = read.caveats.some(({ code }) => code === "alwaysTreated");
  const refusal = refusalOfPanel(panel, settled, hasAlways);
  if (refusal !== undefined) return refusePanel(refusal, said);
  const attempt = method.run(panel, settled);
  const caveats = [...said, ...caveatsOfPanel(panel, settled), ...attempt.caveats];
  if (!attempt.ok) return refusePanel(attempt.refusal, caveats);
  return explain(study, panel, settled, { method, attempt, caveats });
}

/** A refusal with its sentences. */
export function refusePanel(refusal: PanelRefusal, caveats: readonly PanelCaveat[]): PanelRefused {
  const notEstimable = {
    code: refusal.code,
    cause: panelCauseOf(refusal.code),
    reading: readPanelRefusal(refusal),
  };
  return { kind: "refused", notEstimable, caveats: caveats.map(tellPanelCaveat) };
}

/** A caveat with its sentence in both languages. */
export function tellPanelCaveat(caveat: PanelCaveat): ToldPanelCaveat {
  return { ...caveat, reading: readPanelCaveat(caveat) };
}

interface Run {
  readonly method: PanelMethod;
  readonly attempt: PanelEstimate;
  readonly caveats: readonly PanelCaveat[];
}

const wantedPower = 0.8;
/** A test before training below this says that the groups were not moving alike. */
const doubtful = 0.05;

function explain(
  study: PanelStudy,
  panel: Panel,
  options: SettledPanelOptions,
  { method, attempt, caveats }: Run,
): PanelEstimated {
  const { simple } = attempt.aggregates;
  const { intervalStandardError, degreesOfFreedom, confidence } = simple.inference;
  const value =
    intervalStandardError * detectableInStandardErrors(degreesOfFreedom, 1 - confidence, wantedPower);
  const all = [...caveats, ...trendCaveats(attempt, options)];
  const isAlike = attempt.preTrendTest !== undefined && attempt.preTrendTest.pValue >= doubtful;
  const finding: Omit<PanelEstimated, "reading"> = {
    kind: "estimated",
    method: method.name,
    explanation: method.explanation,
    groupTime: attempt.groupTime,
    aggregates: attempt.aggregates,
    ...(attempt.preTrendTest === undefined ? {} : { preTrendTest: attempt.preTrendTest }),
    ...(attempt.cellWeights === undefined ? {} : { cellWeights: attempt.cellWeights }),
    ...(attempt.trendBounds === undefined ? {} : { trendBounds: attempt.trendBounds }),
    sizes: sizesOf(panel),
    periods: Array.from(panel.periods, (period, at) => ({ period, name: panel.periodNames[at] })),
    comparison: options.comparison,
    detectable: { value, power: wantedPower },
    unitRows: panel.start.slice(0, -1).map((at) => panel.rows[at]),
    caveats: all.map(tellPanelCaveat),
    evidenceLevel: isAlike ? "compared" : "measured",
  };
  return { ...finding, reading: readPanelFinding(finding, study) };
}

function trendCaveats(attempt: PanelEstimate, options: SettledPanelOptions): readonly PanelCaveat[] {
  const { preTrendTest, trendBounds, aggregates } = attempt;
  const caveats: PanelCaveat[] = [];
  if (preTrendTest === undefined) caveats.push({ code: "preTrendUntested" });
  else if (preTrendTest.pValue < doubtful) caveats.push({ code: "preTrend", pValue: preTrendTest.pValue });
  const last = aggregates.dynamic.find(({ eventTime }) => eventTime === -1);
  const isStep = options.method === "groupTime" && options.basePeriod === "varying";
  if (isStep && last !== undefined && last.pValue < doubtful) {
    caveats.push({ code: "dipBefore", step: last.estimate, pValue: last.pValue });
  }
  const breakdown = trendBounds?.at(-1)?.relativeMagnitudes.breakdown;
  if (aggregates.simple.pValue < doubtful && breakdown !== undefined && breakdown < 1) {
    caveats.push({ code: "trendFragile", breakdown });
  }
  return caveats;
}

function sizesOf(panel: Panel): PanelSizes {
  return {
    units: panel.unitCount,
    treatedUnits: panel.unitCount - panel.neverTreated,
    neverTreatedUnits: panel.neverTreated,
    observations: panel.rows.length,
    periods: panel.periods.length,
    ...(panel.clustered ? { clusters: panel.clusterCount } : {}),
    cohorts: panel.cohorts.map(({ firstTreated, units }) => ({ group: firstTreated, units })),
  };
}
