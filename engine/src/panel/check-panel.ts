import type { Panel } from "./panel.ts";
import type { PanelCaveat } from "./panel-caveat.ts";
import type { PanelMethod } from "./panel-method.ts";
import type { PanelRefusal } from "./panel-refusal.ts";
import type { PanelOptions, PanelStudy, SettledPanelOptions } from "./panel-study.ts";

/** Below five trained units there is no effect to estimate, only individual paths to show. */
const fewestTreated = 5;
const fewestComparisons = 5;
/** With two groups nothing tells the effect from the difference between the groups. */
const fewestClusters = 3;
/** Below this many groups even small-sample corrections are fragile. */
const comfortableClusters = 10;
/** Up to this many trained units, what the study could see is said before what it saw. */
export const smallPanel = 30;

/** Why these units cannot answer, whatever the method; undefined when they can. */
export function refusalOfPanel(
  panel: Panel,
  options: SettledPanelOptions,
  hasAlways: boolean,
): PanelRefusal | undefined {
  const treated = panel.unitCount - panel.neverTreated;
  if (treated === 0) return { code: hasAlways ? "noPeriodBefore" : "noTreatedUnit" };
  if (treated < fewestTreated) return { code: "tooFewTreated", treated, needed: fewestTreated };
  const first = panel.cohorts[0]?.units ?? 0;
  const comparison =
    options.comparison === "neverTreated" ? panel.neverTreated : panel.neverTreated + treated - first;
  if (comparison === 0) return { code: "noComparisonUnit" };
  if (comparison < fewestComparisons) {
    return { code: "tooFewComparisons", comparison, needed: fewestComparisons };
  }
  if (panel.model.length > comparison - 2) {
    return { code: "tooManyTerms", terms: panel.model.length, units: comparison };
  }
  return panel.clustered ? refusalOfClusters(panel) : undefined;
}

function refusalOfClusters(panel: Panel): PanelRefusal | undefined {
  const { clusterCount: clusters } = panel;
  if (clusters < fewestClusters) return { code: "tooFewClusters", clusters, needed: fewestClusters };
  const { treated, shared } = clusterSides(panel);
  return shared === 0 && Math.min(treated, clusters - treated) < 2 && panel.neverTreated > 0
    ? { code: "tooFewClusters", clusters: Math.min(treated, clusters - treated), needed: 2 }
    : undefined;
}

/** Clusters that hold trained units, and those that hold both kinds. */
function clusterSides({ clusters, clusterCount, firstTreated }: Panel) {
  const holds = [new Uint8Array(clusterCount), new Uint8Array(clusterCount)];
  clusters.forEach((cluster, unit) => {
    holds[firstTreated[unit] === Number.POSITIVE_INFINITY ? 0 : 1][cluster] = 1;
  });
  const treated = holds[1].reduce((sum, own) => sum + own, 0);
  const shared = holds[1].reduce((sum, own, cluster) => sum + own * holds[0][cluster], 0);
  return { treated, shared };
}

/** What must be said of these units, whatever the method finds. */
export function caveatsOfPanel(panel: Panel, options: SettledPanelOptions): readonly PanelCaveat[] {
  const caveats: PanelCaveat[] = [];
  const treated = panel.unitCount - panel.neverTreated;
  if (treated <= smallPanel) caveats.push({ code: "smallGroup", treated });
  const tiny = panel.cohorts.filter(({ units }) => units < options.smallestCohort);
  if (tiny.length > 0) {
    const cohorts = tiny.map(({ firstTreated, units }) => ({ group: nameOf(panel, firstTreated), units }));
    caveats.push({ code: "tinyCohorts", cohorts });
  }
  if (panel.model.length > treated / 10) {
    caveats.push({ code: "tooManyTerms", terms: panel.model.length, treated });
  }
  if (!panel.clustered) return caveats;
  if (panel.clusterCount < comfortableClusters)
    caveats.push({ code: "fewClusters", clusters: panel.clusterCount });
  const { shared } = clusterSides(panel);
  if (shared > 0) caveats.push({ code: "sharedClusters", clusters: shared });
  return caveats;
}

function nameOf({ periods, periodNames }: Panel, firstTreated: number): string {
  return periodNames[periods.indexOf(firstTreated)] ?? String(firstTreated);
}

/** Options, covariates or weights given to a method that does not read them. */
export function ignoredByMethod(
  method: PanelMethod,
  study: PanelStudy,
  options: PanelOptions,
): readonly PanelCaveat[] {
  const reads: ReadonlySet<string> = method.reads;
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const ignored = given.map(([name]) => name).filter((name) => name !== "method" && !reads.has(name));
  if (!method.readsCovariates && (study.covariates ?? []).length > 0) ignored.push("covariates");
  if (!method.readsWeights && study.weights !== undefined) ignored.push("weights");
  return ignored.map((option) => ({ code: "optionIgnored", option, method: method.name }));
}
