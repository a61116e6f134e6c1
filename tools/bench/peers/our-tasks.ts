import { balanceTable } from "../../../engine/src/balance/balance-table.ts";
import { nearestNeighbors } from "../../../engine/src/designs/nearest-neighbors.ts";
import { optimalPairs } from "../../../engine/src/designs/optimal-design.ts";
import { type Columns, estimateEffect, numberColumn } from "../../../engine/src/index.ts";
import { estimateMixed } from "../../../engine/src/mixed/index.ts";
import { estimatePanel, type PanelOptions } from "../../../engine/src/panel/index.ts";
import { poolProjects } from "../../../engine/src/pooling/index.ts";
import { logisticRegression } from "../../../engine/src/propensity/logistic.ts";
import { SeededStream } from "../../../engine/src/randomization/seeded-stream.ts";
import type { BenchTables, Table } from "./write-columns.ts";

interface Task {
  readonly turns: number;
  readonly work: () => unknown;
}

const names = Array.from({ length: 10 }, (_, at) => `x${at}`);
const replications = 1000;

/** What is timed on our side, under the names that the R script uses. */
export function ourTasks({ cross, panel, projects }: BenchTables): Readonly<Record<string, Task>> {
  const [small, middle, large] = [1000, 10_000, 1_000_000].map((rows) => peopleOf(cross.get(rows) ?? {}));
  if (small === undefined || middle === undefined || large === undefined)
    throw new Error("invalid tables; three sizes");
  const largeScores = scoresOf(large);
  const matched = match(large, largeScores);
  const middleScores = scoresOf(middle);
  const followed = columnsOf(panel);
  const study = { unit: "id", period: "period", firstTreated: "g", outcome: "y" };
  const over =
    (options: PanelOptions, covariates: readonly string[] = []) =>
    () =>
      mustAnswer(estimatePanel({ ...study, covariates }, followed, options));
  const firstTen = columnsOf(firstRows(panel, 100_000));
  return {
    logit: { turns: 3, work: () => fitLogit(large) },
    "match and balance": {
      turns: 3,
      work: () => balanceOf(large, match(large, largeScores).weights),
    },
    balance: { turns: 3, work: () => balanceOf(large, matched.weights) },
    "entropy balancing": { turns: 2, work: () => mustAnswer(findingOf(large, "entropy")) },
    bootstrap: { turns: 1, work: () => bootstrap(small) },
    "optimal pairs": {
      turns: 3,
      work: () =>
        optimalPairs({ treated: middle.treated, scores: middleScores, width: Number.POSITIVE_INFINITY }, 1),
    },
    "group-time effects": { turns: 2, work: over({ method: "groupTime", estimator: "reg" }) },
    "group-time effects, doubly robust": {
      turns: 2,
      work: over({ method: "groupTime", estimator: "dr" }, ["x"]),
    },
    "two-way fixed effects": { turns: 2, work: over({ method: "twoWay" }) },
    "pooling 1,000 projects": {
      turns: 3,
      work: () =>
        mustAnswer(poolProjects({ estimate: "estimate", variance: "variance" }, columnsOf(projects))),
    },
    "mixed model, slope by person": {
      turns: 1,
      work: () =>
        mustAnswer(
          estimateMixed(
            { outcome: "y", effect: "post", covariates: ["period"], group: "id", slopes: ["period"] },
            firstTen,
          ),
        ),
    },
    "whole finding, nearest, 1,000,000 people": {
      turns: 1,
      work: () => mustAnswer(findingOf(large, "nearest")),
    },
  };
}

interface People {
  readonly table: Table;
  readonly covariates: readonly Float64Array[];
  readonly treated: Uint8Array;
  readonly outcome: Float64Array;
}

function peopleOf(table: Table): People {
  const empty = new Float64Array(0);
  return {
    table,
    covariates: names.map((name) => table[name] ?? empty),
    treated: Uint8Array.from(table.treat ?? empty),
    outcome: table.y ?? empty,
  };
}

function fitLogit({ covariates, treated }: Pick<People, "covariates" | "treated">) {
  const ones = new Float64Array(treated.length).fill(1);
  const fitted = logisticRegression([ones, ...covariates], treated);
  if (fitted.kind !== "fitted") throw new Error(`invalid bench people; a logit that fits: ${fitted.kind}`);
  return fitted.fit;
}

function scoresOf(people: People): Float64Array {
  return fitLogit(people).probabilities;
}

function match({ treated }: Pick<People, "treated">, scores: Float64Array) {
  const width = Number.POSITIVE_INFINITY;
  return nearestNeighbors({ treated, scores, width, ratio: 1, replace: false, order: "largest" });
}

function balanceOf({ covariates, treated }: People, weights: Float64Array) {
  const columns = covariates.map((values, at) => ({ name: names[at] ?? "", values }));
  return balanceTable(columns, treated, new Float64Array(treated.length).fill(1), weights);
}

function findingOf({ table }: People, method: "entropy" | "nearest") {
  const study = { treatment: "treat", outcome: "y", covariates: names };
  return estimateEffect(study, columnsOf(table), { method });
}

/** Logit, one to one matching and difference of means, on people drawn again and again. */
function bootstrap({ covariates, treated, outcome }: People): number {
  const stream = new SeededStream(1);
  const size = treated.length;
  let squares = 0;
  let sum = 0;
  for (let turn = 0; turn < replications; turn += 1) {
    const rows = Int32Array.from({ length: size }, () => stream.nextBelow(size));
    const drawn = {
      covariates: covariates.map((column) => Float64Array.from(rows, (row) => column[row] ?? 0)),
      treated: Uint8Array.from(rows, (row) => treated[row] ?? 0),
    };
    const { pairs } = match(drawn, fitLogit(drawn).probabilities);
    let gap = 0;
    pairs.treated.forEach((person, at) => {
      gap += (outcome[rows[person] ?? 0] ?? 0) - (outcome[rows[pairs.comparison[at] ?? 0] ?? 0] ?? 0);
    });
    const effect = gap / pairs.treated.length;
    sum += effect;
    squares += effect * effect;
  }
  return Math.sqrt(squares / replications - (sum / replications) ** 2);
}

function columnsOf(table: Table): Columns {
  return new Map(Object.entries(withTreatment(table)).map(([name, values]) => [name, numberColumn(values)]));
}

/** A panel gains the column that says who has been trained by then. */
function withTreatment(table: Table): Table {
  const { g, period } = table;
  if (g === undefined || period === undefined) return table;
  return { ...table, post: g.map((first, row) => (first > 0 && (period[row] ?? 0) >= first ? 1 : 0)) };
}

function firstRows(table: Table, rows: number): Table {
  return Object.fromEntries(Object.entries(table).map(([name, values]) => [name, values.slice(0, rows)]));
}

/** A refusal would be very fast. */
function mustAnswer<Finding extends { readonly kind: string }>(finding: Finding): Finding {
  if (finding.kind === "refused")
    throw new Error(`invalid bench table; estimable: ${JSON.stringify(finding)}`);
  return finding;
}
