import { describe, test } from "vitest";
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
import { type Column, type Columns, numberColumn } from "../columns/column.ts";
import type { SeededStream } from "../randomization/seeded-stream.ts";
import { estimatePanel } from "./estimate-panel.ts";
import type { PanelOptions } from "./panel-study.ts";

const record = proofRecord("drdid");

/** The periods around the common start of a drawn panel, with a covariate that moves everybody. */
function twoPeriods(world: PanelWorld, stream: SeededStream): Columns {
  const columns = drawPanel(world, stream);
  const [unit, period, outcome] = ["unit", "period", "outcome"].map((name) => numbersIn(columns, name));
  const own = Float64Array.from({ length: world.treated + world.comparison }, () => normal(stream));
  const rows = Array.from(period.keys()).filter((row) => period[row] === 3 || period[row] === 4);
  const kept = [...columns].map(([name, column]): readonly [string, Column] => [
    name,
    column.kind === "number"
      ? numberColumn(rows.map((row) => column.values[row]))
      : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]) },
  ]);
  return new Map(kept)
    .set("x", numberColumn(rows.map((row) => own[unit[row]])))
    .set("outcome", numberColumn(rows.map((row) => outcome[row] + 0.5 * own[unit[row]] * (period[row] - 3))));
}

const together = panelWorlds.filter(({ staggered }) => !staggered);

describe("the interval holds the effect 93 to 97 times in 100, or is refused", () => {
  test.each(
    together.flatMap((world) =>
      (world.name === "8 against 40, normal" ? (["dr", "reg", "ipw"] as const) : (["dr"] as const)).map(
        (estimator) => ({
          name: `${world.name}, ${estimator}`,
          world,
          options: { method: "drdid", estimator } satisfies PanelOptions,
        }),
      ),
    ),
  )("$name", ({ name, world, options }) => {
    const study = {
      ...panelWorldStudy,
      covariates: ["x"],
      ...(world.companies === undefined ? {} : { cluster: "company" }),
    };
    const found = calibrate({ draws: 2000, seed: 47, truth: 1 }, (stream) => {
      const finding = estimatePanel(study, twoPeriods(world, stream), options);
      if (finding.kind === "refused") return "refused";
      const [low, high] = finding.aggregates.simple.confidenceInterval;
      return { low, high };
    });
    expectCalibrated(record, name, found);
  });
});
