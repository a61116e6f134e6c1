import { describe, expect, test } from "vitest";
import { calibrate, expectCalibrated } from "../../reference/calibration-worlds.ts";
import {
  drawPanel,
  type PanelWorld,
  panelWorldStudy,
  panelWorlds,
} from "../../reference/panel/panel-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { numbersIn } from "../../reference/read-files.ts";
import { normal } from "../../reference/simulate.ts";
import { type Columns, numberColumn } from "../columns/column.ts";
import type { SeededStream } from "../randomization/seeded-stream.ts";
import { estimatePanel } from "./estimate-panel.ts";
import type { PanelFinding } from "./panel-finding.ts";
import type { PanelOptions } from "./panel-study.ts";

const record = proofRecord("groupTime");
const draws = 2000;

type Found = PanelFinding & { readonly kind: "estimated" };

/** Draws a world, changes the columns, and counts the intervals that hold the effect; `look` sees every finding. */
function coverage(
  world: PanelWorld,
  options: PanelOptions,
  change: (columns: Columns, stream: SeededStream) => Columns,
  look: (finding: Found) => void = () => undefined,
) {
  const study = world.companies === undefined ? panelWorldStudy : { ...panelWorldStudy, cluster: "company" };
  return calibrate({ draws, seed: 41, truth: 1 }, (stream) => {
    const columns = change(drawPanel(world, stream), stream);
    const covariates = columns.has("x") ? ["x"] : [];
    const finding = estimatePanel({ ...study, covariates }, columns, options);
    if (finding.kind === "refused") return "refused";
    look(finding);
    const [low, high] = finding.aggregates.simple.confidenceInterval;
    return { low, high };
  });
}

/** True when the bands of all event times hold the truth: 0 before training, 1 after. */
function allHeld({ aggregates }: Found): boolean {
  return aggregates.dynamic.every(({ eventTime, simultaneousInterval: [low, high] = [0, 0] }) => {
    const truth = eventTime >= 0 ? 1 : 0;
    return low <= truth && truth <= high;
  });
}

describe("intervals hold the effect 93 to 97 times in 100, bands 93; the test before rejects 7 at most", () => {
  test.each(panelWorlds)("$name", (world) => {
    const seen = { tests: 0, rejected: 0, bands: 0, held: 0 };
    const withBands = world.flavor === "normal";
    const found = coverage(
      world,
      { draws: withBands ? 299 : 0 },
      (columns) => columns,
      (finding) => {
        const { preTrendTest } = finding;
        if (preTrendTest !== undefined) seen.tests++;
        if (preTrendTest !== undefined && preTrendTest.pValue < 0.05) seen.rejected++;
        if (withBands) seen.bands++;
        if (withBands && allHeld(finding)) seen.held++;
      },
    );
    expectCalibrated(record, world.name, found);
    if (seen.tests > 0) expect(seen.rejected / seen.tests, "test before training").toBeLessThanOrEqual(0.07);
    if (seen.bands > 0) expect(seen.held / seen.bands, "bands").toBeGreaterThanOrEqual(0.93);
  });
});

/** A covariate that moves the outcome of every unit over time. */
function withCovariate(columns: Columns, stream: SeededStream): Columns {
  const [unit, period, outcome] = ["unit", "period", "outcome"].map((name) => numbersIn(columns, name));
  const own = Float64Array.from({ length: Math.max(...unit) + 1 }, () => normal(stream));
  return new Map(columns)
    .set("x", numberColumn(Array.from(unit, (one) => own[one])))
    .set(
      "outcome",
      numberColumn(Array.from(outcome, (value, row) => value + 0.4 * own[unit[row]] * period[row])),
    );
}

/** Every trained unit starts in a period of its own. */
function startingAlone(columns: Columns): Columns {
  const [unit, period, first, outcome] = ["unit", "period", "first", "outcome"].map((name) =>
    numbersIn(columns, name),
  );
  const start = Array.from(unit, (one, row) => (first[row] > 0 ? 2 + (one % 5) : 0));
  const moved = Array.from(outcome, (value, row) => {
    const was = first[row] > 0 && period[row] >= first[row] ? 1 : 0;
    const is = start[row] > 0 && period[row] >= start[row] ? 1 : 0;
    return value - was + is;
  });
  return new Map(columns).set("first", numberColumn(start)).set("outcome", numberColumn(moved));
}

const small: PanelWorld = { name: "", treated: 8, comparison: 40, flavor: "normal", staggered: true };

describe("with a covariate, with everybody starting alone, and without anybody never trained", () => {
  test.each<[string, PanelWorld, PanelOptions, (columns: Columns, stream: SeededStream) => Columns]>([
    ["a covariate, doubly robust, 8 against 12", { ...small, comparison: 12 }, {}, withCovariate],
    [
      "a covariate, regression, 8 against 12",
      { ...small, comparison: 12 },
      { estimator: "reg" },
      withCovariate,
    ],
    [
      "a covariate, doubly robust, 200 against 200",
      { ...small, treated: 200, comparison: 200 },
      {},
      withCovariate,
    ],
    ["8 trained of whom hardly two start together, 40 not", small, {}, startingAlone],
    ["24 trained in two starts, nobody never", { ...small, treated: 20, comparison: 0 }, {}, startingAlone],
  ])("%s", (name, world, options, change) => {
    expectCalibrated(record, name, coverage(world, { draws: 0, ...options }, change));
  });
});
