import {
  type Average,
  type AverageRules,
  averageCells,
  type CellAverages,
  singleCells,
} from "./cell-averages.ts";
import { layOut } from "./cohort-layout.ts";
import { type CellRules, type ComparedCell, type ComparedCells, compareCells } from "./comparison-cells.ts";
import { influenceOf, scatterOf } from "./influence-scatter.ts";
import { type BandRules, type Bands, multiplierBands, signBands } from "./multiplier-bands.ts";
import type { Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PanelAggregates, PanelEffect } from "./panel-finding.ts";
import { type InferenceParts, inferAverage, widen } from "./panel-inference.ts";
import type { PanelAttempt, PanelMethod } from "./panel-method.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { SettledPanelOptions } from "./panel-study.ts";
import { jackknife, mostJackknifed } from "./small-panel-jackknife.ts";
import { trendSensitivity } from "./trend-sensitivity.ts";
import { type LeadEffect, preTrendOf } from "./wald-pre-trend.ts";

/**
 * Group-time effects: the average effect on each cohort (units first trained in the same period) in each period, and
 * their four summaries.
 *
 * Estimand: ATT(g, t), the average effect in period t on the units first trained in g; `simple` averages it over all
 * trained units and periods with training.
 * Assumptions: without training, the cohort would have changed from its last period before training as the units it
 * is compared with did, given the covariates (parallel trends); training changes nothing earlier than `anticipation`
 * periods ahead; once trained, always counted as trained; no effect of one unit's training on another.
 * Do not use when: the start of training was a reaction to the outcome itself (a bad year: the return to normal would
 * look like an effect); everybody starts together and nobody stays untrained; fewer than five units are trained;
 * training comes and goes and its end is the question.
 * In words: for each cohort and period, the mean change of the cohort since its base period minus that of the never
 * trained (or not yet trained), the latter regressed, reweighted or both to look like the cohort. Before training,
 * the base is the previous period (`varying`) or the last one before training (`universal`). Covariates are read in
 * the earlier of the two periods. Summaries weight cells by shares of units, whose own uncertainty is counted.
 * Uncertainty: see `panel-inference.ts` (small samples), `multiplier-bands.ts` (bands), `wald-pre-trend.ts`.
 * Reference: Callaway & Sant'Anna (2021), J. Econometrics 225:200-230, p. 205 (ATT), 207-209 (estimators), table 1;
 * Sant'Anna & Zhao (2020), J. Econometrics 219:101, p. 106-110. Units seen in part of the periods enter each
 * comparison whose two periods they show; or every period is a sample of its own (`crossSections`).
 * Checked against: did 2.5.1 with DRDID 1.2.3 on mpdta (03a_mpdta_did.json), nine variants, to 1e-9.
 */
export const groupTime: PanelMethod = {
  name: "groupTime",
  explanation: {
    fr:
      "Chaque groupe parti en formation au même moment est comparé, période après période, à ceux qui ne sont pas " +
      "(ou pas encore) formés, par rapport à sa dernière période avant la formation.",
    en:
      "Each group that started training together is compared, period after period, with those not trained (or not " +
      "yet), relative to its last period before training.",
  },
  reads: new Set([
    "method",
    "estimator",
    "comparison",
    "anticipation",
    "basePeriod",
    "incompleteUnits",
    "eventTimes",
    "balancedEventTime",
    "smallestCohort",
    "draws",
    "multipliers",
    "seed",
    "confidence",
  ] as const),
  readsCovariates: true,
  readsWeights: true,
  readsCrossSections: true,
  run: (panel, options) => estimateGroupTime(panel, options),
};

/** Runs the method; `other` puts another estimator, or another convention for two samples in time, in its place. */
export function estimateGroupTime(
  panel: Panel,
  options: SettledPanelOptions,
  other: Partial<Pick<CellRules, "estimator" | "compareSections">> = {},
): PanelAttempt {
  const rules: CellRules & AverageRules = { ...options, ...other };
  const layout = layOut(panel);
  const compared = compareCells(layout, rules);
  const caveats = caveatsOf(panel, compared);
  const averages = averageCells(layout, compared.cells, rules);
  if (averages.simple === undefined) return { ok: false, refusal: refusalOf(panel, compared), caveats };
  const isUneven = panel.clustered || panel.model.length > 0 || panel.shape === "unbalanced";
  const isJackknifed = isUneven && panel.clusterCount <= mostJackknifed;
  const parts: InferenceParts = {
    layout,
    scatter: scatterOf(layout, compared),
    terms: panel.model.length,
    confidence: options.confidence,
    ...(isJackknifed ? { jackknife: jackknife(layout, rules) } : {}),
  };
  const teller = new EffectTeller(compared.cells, parts, options);
  const simple = teller.tell("simple", averages.simple);
  if (simple === undefined) return { ok: false, refusal: { code: "noResidualVariation" }, caveats };
  const singles = singleCells(layout, compared.cells);
  const shown = teller.tellList(
    compared.cells.flatMap(({ cohort, period, after }, at) => {
      const [group, own] = [layout.starts[cohort], panel.periods[period]];
      if (singles[at].units < options.smallestCohort) return [];
      return [{ name: `cell ${group} ${own}`, average: singles[at], keys: { group, period: own, after } }];
    }),
  );
  const dynamic = teller.tellMap("dynamic", averages.dynamic, (eventTime) => ({ eventTime }));
  const overall = teller.tellOverall(averages);
  const aggregates: PanelAggregates = {
    simple: teller.tellWhole({}, simple),
    dynamic: dynamic.map(({ effect, keys }) => ({ ...keys, ...effect })),
    group: teller
      .tellMap("group", averages.group, (group) => ({ group }))
      .map(({ effect, keys }) => ({ ...keys, ...effect })),
    calendar: teller
      .tellMap("calendar", averages.calendar, (period) => ({ period }))
      .map(({ effect, keys }) => ({ ...keys, ...effect })),
    overall,
  };
  const bounds = trendSensitivity(averages.dynamic, options, parts);
  const preTrendTest = preTrendOf(
    shown.filter(({ keys }) => !keys.after),
    dynamic.filter(({ keys }) => keys.eventTime < 0),
    parts,
  );
  return {
    ok: true,
    groupTime: shown.map((one) => teller.tellWhole({ group: one.keys.group, period: one.keys.period }, one)),
    aggregates,
    ...(preTrendTest === undefined ? {} : { preTrendTest }),
    ...(bounds.length === 0 ? {} : { trendBounds: bounds }),
    caveats,
  };
}

/** A figure to tell, with the keys it is listed under. */
interface Asked<Keys> {
  readonly name: string;
  readonly average: Average;
  readonly keys: Keys;
}

type Told<Keys> = Asked<Keys> & LeadEffect;

/** Turns averages into effects: interval, influence and, for lists, bands that hold all together. */
class EffectTeller {
  private readonly cells: readonly ComparedCell[];
  private readonly parts: InferenceParts;
  private readonly options: SettledPanelOptions;

  constructor(cells: readonly ComparedCell[], parts: InferenceParts, options: SettledPanelOptions) {
    this.cells = cells;
    this.parts = parts;
    this.options = options;
  }

  tell(name: string, average: Average): LeadEffect | undefined {
    const effect = inferAverage(name, average, this.parts);
    return effect === undefined ? undefined : { average, effect };
  }

  /** The same with the influence of each unit, summed when first read: few readers want all of them. */
  tellWhole<Keys extends object>(keys: Keys, { average, effect }: LeadEffect): Keys & PanelEffect {
    const sum = () => influenceOf(this.parts.layout, this.cells, average);
    let known: Float64Array | undefined;
    return {
      ...keys,
      ...effect,
      get influence() {
        known ??= sum();
        return known;
      },
    };
  }

  tellOverall(averages: CellAverages): PanelAggregates["overall"] {
    const tell = (name: string, average: Average | undefined) =>
      average === undefined ? undefined : this.tell(name, average)?.effect;
    const dynamic = tell("overallDynamic", averages.overallDynamic);
    const group = tell("overallGroup", averages.overallGroup);
    const calendar = tell("overallCalendar", averages.overallCalendar);
    return {
      ...(dynamic === undefined ? {} : { dynamic }),
      ...(group === undefined ? {} : { group }),
      ...(calendar === undefined ? {} : { calendar }),
    };
  }

  tellMap<Keys>(
    list: string,
    averages: ReadonlyMap<number, Average>,
    keysOf: (value: number) => Keys,
  ): readonly Told<Keys>[] {
    return this.tellList(
      [...averages]
        .filter(([, average]) => average.units >= this.options.smallestCohort)
        .map(([value, average]) => ({ name: `${list} ${value}`, average, keys: keysOf(value) })),
    );
  }

  tellList<Keys>(asked: readonly Asked<Keys>[]): readonly Told<Keys>[] {
    const told = asked.flatMap((one) => {
      const found = this.tell(one.name, one.average);
      return found === undefined ? [] : [{ ...one, effect: found.effect }];
    });
    if (this.options.draws === 0 || told.length < 2) return told;
    const degreesOfFreedom = Math.min(...told.map(({ effect }) => effect.inference.degreesOfFreedom));
    const { studentCritical } = this.draw(told, { ...this.options, degreesOfFreedom });
    return told.map((one) => ({ ...one, effect: widen(one.effect, studentCritical) }));
  }

  private draw(told: readonly LeadEffect[], rules: BandRules): Bands {
    const { scatter, layout } = this.parts;
    if (this.options.multipliers === "signs") {
      const own = told.map(({ average }) => this.byCluster(influenceOf(layout, this.cells, average)));
      return signBands(own, rules);
    }
    const covariance = told.map(({ average: left }) =>
      Float64Array.from(told, ({ average: right }) => scatter.product(left, right) / layout.size ** 2),
    );
    return multiplierBands(covariance, rules);
  }

  /** Sums over clusters, so that their mean is the mean over units. */
  private byCluster(influence: Float64Array): Float64Array {
    const { clusters, clusterCount, unitCount } = this.parts.layout.panel;
    const sums = new Float64Array(clusterCount);
    for (let unit = 0; unit < unitCount; unit++) {
      sums[clusters[unit]] += (influence[unit] * clusterCount) / unitCount;
    }
    return sums;
  }
}

function caveatsOf(panel: Panel, { leftOut, aliased }: ComparedCells): readonly PanelCaveat[] {
  const caveats: PanelCaveat[] = [];
  for (const because of ["noComparison", "noOverlap", "tooFew"] as const) {
    if (leftOut[because] > 0) caveats.push({ code: "cellsLeftOut", cells: leftOut[because], because });
  }
  if (aliased.length > 0) {
    caveats.push({ code: "aliasedColumns", columns: aliased.map((at) => panel.model[at].name) });
  }
  return caveats;
}

/** No cell after training could be estimated: why. */
function refusalOf(panel: Panel, { leftOut }: ComparedCells): PanelRefusal {
  const treated = panel.cohorts.reduce((sum, cohort) => sum + cohort.units, 0);
  if (leftOut.noOverlap > 0) return { code: "noOverlap", treated };
  if (leftOut.tooFew > 0) return { code: "tooFewComparisons", comparison: panel.neverTreated, needed: 2 };
  return leftOut.noComparison > 0 ? { code: "noComparisonUnit" } : { code: "noPeriodBefore" };
}
