import { balanceTable } from "../../../engine/src/balance/balance-table.ts";
import { optimalPairs } from "../../../engine/src/designs/optimal-design.ts";
import { type Columns, estimateEffect, type MethodName, numberColumn } from "../../../engine/src/index.ts";
import { orthogonalBasis } from "../../../engine/src/linear/orthogonal-basis.ts";
import { exponentialWeights, solveBalance } from "../../../engine/src/methods/weighting/balance-equation.ts";
import { estimateMixed } from "../../../engine/src/mixed/index.ts";
import { estimatePanel, type PanelFinding, type PanelOptions } from "../../../engine/src/panel/index.ts";
import { poolProjects } from "../../../engine/src/pooling/index.ts";
import { covariateNames, type People, readPeople, weightedGap } from "./bench-people.ts";
import { bootstrapOnWorkers, drawEffects, spreadOf } from "./bootstrap.ts";
import { fitLogit, match, meanGap } from "./match-people.ts";
import type { TimedTask, TimedTasks } from "./timed-task.ts";
import { panelName, readTable, type Table } from "./write-columns.ts";

const million = 1_000_000;
const replications = 1000;

/** What is timed on our side, under the names that the R script and the bare loops use. */
export const ourTasks: TimedTasks = {
  logit: (folder) => {
    const people = readPeople(folder, million);
    return { turns: 3, work: () => fitLogit(people).coefficients[1] };
  },
  matching: (folder) => {
    const { people, scores } = scored(readPeople(folder, million));
    return { turns: 3, work: () => weightedGap(people, match(people, scores).weights) };
  },
  "match and balance": (folder) => matchAndBalance(readPeople(folder, million)),
  "match and balance, 100,000 people": (folder) => matchAndBalance(readPeople(folder, million, 100_000)),
  balance: (folder) => {
    const { people, scores } = scored(readPeople(folder, million));
    const odds = scores.map((score, row) => (people.treated[row] === 1 ? 1 : score / (1 - score)));
    return { turns: 3, work: () => Math.max(...balanceOf(people, odds).map(({ after }) => after.ecdfMax)) };
  },
  "entropy balancing": (folder) => {
    const people = readPeople(folder, million);
    return { turns: 3, work: () => weightedGap(people, entropyWeights(people)) };
  },
  bootstrap: (folder) => {
    const people = readPeople(folder, 1000);
    return { turns: 3, work: () => spreadOf([drawEffects(people, 1, replications)]) };
  },
  "bootstrap, two workers": (folder) => ({
    turns: 3,
    work: () => bootstrapOnWorkers(folder, 1000, replications),
  }),
  "optimal pairs": (folder) => {
    const { people, scores } = scored(readPeople(folder, 10_000));
    const line = { treated: people.treated, scores, width: Number.POSITIVE_INFINITY };
    return { turns: 3, work: () => optimalGap(people, optimalPairs(line, 1)) };
  },
  "group-time effects": (folder) => groupTime(folder, { estimator: "reg", draws: 0 }),
  "group-time effects, doubly robust": (folder) => groupTime(folder, { estimator: "dr", draws: 0 }, ["x"]),
  "group-time effects, doubly robust, bands": (folder) => groupTime(folder, { estimator: "dr" }, ["x"]),
  "two-way fixed effects": (folder) => {
    const columns = columnsOf(readTable(folder, panelName));
    const work = () =>
      effectOf(estimatePanel({ ...panelStudy, covariates: [] }, columns, { method: "twoWay" }));
    return { turns: 3, work };
  },
  "pooling 1,000 projects": (folder) => {
    const columns = columnsOf(readTable(folder, "projects"));
    const study = { estimate: "estimate", variance: "variance" };
    return { turns: 3, work: () => effectOf(poolProjects(study, columns)) };
  },
  "mixed model, slope by person": (folder) => {
    const columns = columnsOf(firstRows(readTable(folder, panelName), 100_000));
    const study = { outcome: "y", effect: "post", covariates: ["period"], group: "id", slopes: ["period"] };
    return { turns: 2, work: () => effectOf(estimateMixed(study, columns)) };
  },
  "whole finding, nearest": (folder) => wholeFinding(folder, "nearest"),
  "whole finding, entropy": (folder) => wholeFinding(folder, "entropy"),
};

/** People with one fixed, converged score, so that matching alone is timed. */
function scored(people: People) {
  return { people, scores: fitLogit(people).probabilities };
}

function matchAndBalance(read: People): TimedTask {
  const { people, scores } = scored(read);
  const work = () => {
    const { weights } = match(people, scores);
    balanceOf(people, weights);
    return weightedGap(people, weights);
  };
  return { turns: 3, work };
}

function balanceOf({ covariates, treated }: People, weights: Float64Array) {
  const columns = covariates.map((values, at) => ({ name: covariateNames[at], values }));
  return balanceTable(columns, treated, new Float64Array(treated.length).fill(1), weights);
}

/** The weights alone, as WeightIt gives them: the untrained brought to the means of the trained. */
function entropyWeights({ covariates, treated }: People): Float64Array {
  const ones = new Float64Array(treated.length).fill(1);
  const basis = orthogonalBasis([ones, ...covariates], treated.length);
  const trained = treated.reduce((sum, arm) => sum + arm, 0);
  const solved = solveBalance({
    basis,
    criterion: exponentialWeights(treated, 0, (row) => treated[row] / trained),
    start: -Math.log(treated.length - trained),
    slope: (_, row) => 1 - treated[row],
  });
  if (!solved.ok) throw new Error("invalid bench people; weights that balance");
  const weights = new Float64Array(treated.length).fill(1);
  for (let row = 0; row < weights.length; row += 1)
    if (treated[row] === 0) weights[row] = Math.exp(solved.index[row]);
  return weights;
}

function optimalGap({ outcome }: People, found: ReturnType<typeof optimalPairs>): number {
  if (found.kind !== "paired") throw new Error("invalid bench people; partners for everybody");
  return meanGap(outcome, found.pairs);
}

const panelStudy = { unit: "id", period: "period", firstTreated: "g", outcome: "y" };

/** The whole finding: effects by group and period, their four summaries, intervals, caveats and words. */
function groupTime(folder: string, options: PanelOptions, covariates: readonly string[] = []): TimedTask {
  const columns = columnsOf(readTable(folder, panelName));
  const asked: PanelOptions = { ...options, method: "groupTime", comparison: "neverTreated" };
  const firstEffect = (finding: PanelFinding) =>
    finding.kind === "estimated" ? finding.groupTime[0].estimate : Number.NaN;
  return { turns: 3, work: () => firstEffect(estimatePanel({ ...panelStudy, covariates }, columns, asked)) };
}

function wholeFinding(folder: string, method: MethodName): TimedTask {
  const columns = columnsOf(readPeople(folder, million).table);
  const study = { treatment: "treat", outcome: "y", covariates: covariateNames };
  const work = () => {
    const finding = estimateEffect(study, columns, { method });
    return finding.kind === "estimated" ? finding.estimate : refusedBench(finding);
  };
  return { turns: 1, work };
}

/** The headline of a finding. A refusal would be very fast. */
function effectOf(
  finding:
    | PanelFinding
    | { readonly kind: "estimated"; readonly estimate: number }
    | { readonly kind: "refused" },
): number {
  if (finding.kind === "refused") return refusedBench(finding);
  return "estimate" in finding ? finding.estimate : finding.aggregates.simple.estimate;
}

function refusedBench(finding: object): never {
  throw new Error(`invalid bench table; estimable: ${JSON.stringify(finding)}`);
}

function columnsOf(table: Table): Columns {
  return new Map(Object.entries(withTreatment(table)).map(([name, values]) => [name, numberColumn(values)]));
}

/** A panel gains the column that says who has been trained by then. */
function withTreatment(table: Table): Table {
  const { g, period } = table;
  if (g === undefined || period === undefined) return table;
  return { ...table, post: g.map((first, row) => (first > 0 && period[row] >= first ? 1 : 0)) };
}

function firstRows(table: Table, rows: number): Table {
  return Object.fromEntries(Object.entries(table).map(([name, values]) => [name, values.slice(0, rows)]));
}
