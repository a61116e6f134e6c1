import type { StandardErrorRule } from "../evaluate/finding.ts";
import { type FixedEffectsFit, fitFixedEffects } from "../linear/fixed-effects.ts";
import {
  blockScores,
  type ClusterScaling,
  pulledContrast,
  pullOfPatterns,
} from "../linear/fixed-effects-variance.ts";
import { cellSummaries, placeSummaries } from "./aggregate-cells.ts";
import { type CellRule, type EffectCells, effectCells } from "./effect-cells.ts";
import type { Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PreTrendTest } from "./panel-finding.ts";
import type { PanelAttempt } from "./panel-method.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { SettledPanelOptions } from "./panel-study.ts";
import { preTrendTest } from "./pre-trend.ts";
import { type AskedEffect, inferEffects } from "./pulled-effects.ts";
import { type RegressionDesign, regressionDesign } from "./regression-design.ts";
import { aliasedCovariates, tooManyColumns } from "./regression-limits.ts";
import { restrictPanel } from "./restrict-panel.ts";

/** A regression with an effect of each cell, on the observations where these effects can be told apart. */
export interface CellRegression {
  readonly panel: Panel;
  /** Units of the panel it was asked for. */
  readonly units: Int32Array;
  readonly cells: EffectCells;
  readonly design: RegressionDesign;
  readonly fit: FixedEffectsFit;
  readonly caveats: readonly PanelCaveat[];
}

type Fitted =
  | { readonly ok: true; readonly regression: CellRegression }
  | { readonly ok: false; readonly refusal: PanelRefusal };

/** Cells nobody comparable is seen beside are left out with their observations, this many times over. */
const mostRounds = 5;

/**
 * Fits the effects of cells. Observations in cells that the effects of units and periods determine (nobody
 * comparable is seen at that time) are left out: kept, they would silently count as untrained.
 */
export function fitCells(asked: Panel, rule: CellRule): Fitted {
  let panel = asked;
  let units = Int32Array.from({ length: asked.unitCount }, (_, unit) => unit);
  let leftOut = 0;
  for (let round = 0; round < mostRounds; round++) {
    const cells = effectCells(panel, rule);
    const design = regressionDesign(panel, cells);
    const crowded = tooManyColumns(panel, design.size);
    if (crowded !== undefined) return { ok: false, refusal: crowded };
    if (cells.count === 0) break;
    const fit = fitFixedEffects(design, panel.outcome);
    const unclear = new Set(
      fit.aliased.map((column) => column - design.periodColumns).filter((cell) => cell >= 0),
    );
    if (unclear.size === 0) {
      const caveats = [...leftOutCells(leftOut), ...aliasedCovariates(design, fit)];
      return { ok: true, regression: { panel, units, cells, design, fit, caveats } };
    }
    leftOut += unclear.size;
    const kept = restrictPanel(panel, rowsOutside(design, unclear));
    units = kept.units.map((unit) => units[unit]);
    panel = kept.panel;
  }
  return { ok: false, refusal: { code: "noComparisonUnit" } };
}

/** 1 for the rows whose cell is not among the given ones. */
function rowsOutside(design: RegressionDesign, cells: ReadonlySet<number>): Uint8Array {
  return Uint8Array.from(design.effectOfRows(), (cell) => (cells.has(cell) ? 0 : 1));
}

function leftOutCells(cells: number): readonly PanelCaveat[] {
  return cells === 0 ? [] : [{ code: "cellsLeftOut", cells, because: "noComparison" }];
}

/** The estimate that a weighting of the cells stands for. */
export type WeighCells = (weights: Float64Array) => AskedEffect;

/** The weighting of the coefficients of the cells. */
export function weighCoefficients({ design, fit }: CellRegression): WeighCells {
  return (weights) => {
    const contrast = new Float64Array(design.size);
    contrast.set(weights, design.periodColumns);
    return pulledContrast(fit, contrast);
  };
}

/** All that is reported of the effects of cells: each, their averages, and the test of those before training. */
export function reportCells(
  asked: Panel,
  regression: CellRegression,
  weigh: WeighCells,
  { eventTimes, ...rules }: ReportRules,
): PanelAttempt {
  const { panel, fit, cells, caveats } = regression;
  if (!cells.cells.some((cell) => cell.after)) {
    return { ok: false, refusal: { code: "noComparisonUnit" }, caveats };
  }
  const summaries = cellSummaries(cells, eventTimes);
  const pulled = summaries.map((summary) => ({
    ...weigh(summary.weights),
    keepScores: summary.what === "dynamic" && !summary.after,
  }));
  const clusters = { of: panel.clusters, count: panel.clusterCount };
  const inferred = inferEffects(fit, pulled, { clusters, ...rules });
  const { groupTime, aggregates, leftOut } = placeSummaries(summaries, inferred);
  if (aggregates === undefined) return { ok: false, refusal: { code: "noResidualVariation" }, caveats };
  const influence = new Float64Array(asked.unitCount);
  blockScores(fit, pullOfPatterns(fit, pulled[0].pull)).forEach((score, unit) => {
    influence[regression.units[unit]] = score * asked.unitCount;
  });
  const leads = inferred.filter((each, at) => each !== undefined && pulled[at].keepScores);
  const test = preTrendTest(leads.flatMap((each) => (each === undefined ? [] : [each])));
  return {
    ok: true,
    groupTime,
    aggregates: { ...aggregates, simple: { ...aggregates.simple, influence } },
    ...(test === undefined ? {} : { preTrendTest: test }),
    caveats:
      leftOut === 0 ? caveats : [...caveats, { code: "cellsLeftOut", cells: leftOut, because: "tooFew" }],
  };
}

/** Are the effects of all cells zero? */
export function testCells(regression: CellRegression, confidence: number): PreTrendTest | undefined {
  const { panel, fit, cells } = regression;
  const weigh = weighCoefficients(regression);
  const asked = cells.cells.map((_, cell) => {
    const weights = new Float64Array(cells.count);
    weights[cell] = 1;
    return { ...weigh(weights), keepScores: true };
  });
  const clusters = { of: panel.clusters, count: panel.clusterCount };
  const inferred = inferEffects(fit, asked, {
    clusters,
    standardErrorRule: "CR1",
    scaling: "fixest",
    confidence,
  });
  return preTrendTest(inferred.flatMap((each) => (each === undefined ? [] : [each])));
}

/** What is shown, and by which rule. */
export interface ReportRules extends Pick<SettledPanelOptions, "eventTimes" | "confidence"> {
  readonly standardErrorRule: StandardErrorRule;
  readonly scaling: ClusterScaling;
}
