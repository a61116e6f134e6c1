import { describe, expect, test } from "vitest";
import { expectCalibrated } from "../../reference/calibration-worlds.ts";
import {
  calibratePanel,
  drawPanel,
  type PanelWorld,
  panelWorldStudy,
  panelWorlds,
} from "../../reference/panel/panel-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { numbersIn } from "../../reference/read-files.ts";
import { normal } from "../../reference/simulate.ts";
import { type Columns, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { estimatePanel } from "./estimate-panel.ts";
import type { PanelFinding } from "./panel-finding.ts";
import type { PanelOptions } from "./panel-study.ts";

const record = proofRecord("groupTime");
const draws = 2000;

describe("the interval of the headline holds the effect 93 to 97 times in 100, or is refused", () => {
  test.each(panelWorlds)("$name", (world) => {
    expectCalibrated(record, world.name, calibratePanel(world, { draws: 0 }, { draws, seed: 41 }));
  });
});

/** Draws a world and asks each finding a yes/no question. */
function shareOf(
  world: PanelWorld,
  options: PanelOptions,
  change: (columns: Columns, stream: SeededStream) => Columns,
  question: (finding: PanelFinding & { readonly kind: "estimated" }) => boolean | undefined,
): { readonly answered: number; readonly share: number } {
  const stream = new SeededStream(43);
  let answered = 0;
  let yes = 0;
  for (let draw = 0; draw < draws; draw++) {
    const columns = change(drawPanel(world, stream), stream);
    const covariates = columns.has("x") ? ["x"] : [];
    const finding = estimatePanel({ ...panelWorldStudy, covariates }, columns, options);
    const said = finding.kind === "estimated" ? question(finding) : undefined;
    if (said === undefined) continue;
    answered++;
    if (said) yes++;
  }
  return { answered, share: yes / answered };
}

const same = (columns: Columns): Columns => columns;
const holds = (finding: PanelFinding & { readonly kind: "estimated" }): boolean => {
  const [low, high] = finding.aggregates.simple.confidenceInterval;
  return low <= 1 && 1 <= high;
};

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
    const { answered, share } = shareOf(world, { draws: 0, ...options }, change, holds);
    expect(answered).toBe(draws);
    expectCalibrated(record, name, { draws, refused: 0, coverage: share, rejection: 1 - share });
  });
});

describe("the test before training rejects at most 7 in 100 when groups moved alike", () => {
  test.each(panelWorlds.filter(({ treated, flavor }) => treated > 3 && flavor !== "ties"))(
    "$name",
    (world) => {
      const { share } = shareOf(world, { draws: 0 }, same, ({ preTrendTest }) =>
        preTrendTest === undefined ? undefined : preTrendTest.pValue < 0.05,
      );
      expect(share).toBeLessThanOrEqual(0.07);
    },
  );
});

describe("bands hold all event times together at least 93 times in 100", () => {
  const worlds = panelWorlds.filter(({ treated, flavor }) => treated > 3 && flavor === "normal");
  test.each(worlds.filter(({ companies }) => companies === undefined))("$name", (world) => {
    const { share } = shareOf(world, { draws: 299 }, same, ({ aggregates }) =>
      aggregates.dynamic.every(({ eventTime, simultaneousInterval: [low, high] = [0, 0] }) => {
        const truth = eventTime >= 0 ? 1 : 0;
        return low <= truth && truth <= high;
      }),
    );
    expect(share).toBeGreaterThanOrEqual(0.93);
  });
});
