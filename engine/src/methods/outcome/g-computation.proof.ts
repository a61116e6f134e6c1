import { describe, test } from "vitest";
import { calibrate, expectCalibrated } from "../../../reference/calibration-worlds.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import { normal } from "../../../reference/simulate.ts";
import { calibratedEverywhere } from "../../../reference/weighting/calibrate-weighting.ts";
import { type Column, categoryColumn, numberColumn } from "../../columns/column.ts";
import { readSample } from "../../evaluate/read-sample.ts";
import { runMethod } from "../../evaluate/run-method.ts";
import { settleOptions } from "../../evaluate/settled-options.ts";
import type { SeededStream } from "../../randomization/seeded-stream.ts";
import { gComputation } from "./g-computation.ts";

const record = proofRecord("gComputation");

describe("intervals of gComputation hold the truth 93 to 97 times in 100, or the group is too small to answer", () => {
  calibratedEverywhere(record, gComputation, "att", { "5 against 35, heavy tails": 0.9705 });
  calibratedEverywhere(record, gComputation, "ate", { "8 against 40, heavy tails": 0.972 });
});

describe("with a 0/1 outcome, the average marginal effect of a logit is covered as often", () => {
  test.each([
    [20, 20, "logit"],
    [20, 80, "logit"],
    [20, 80, "probit"],
    [100, 100, "logit"],
  ] as const)("%i against %i, %s", (treated, comparison, outcomeModel) => {
    const settled = settleOptions({ outcomeModel });
    if ("code" in settled) throw new Error(`invalid options; settled: ${settled.code}`);
    // Without an effect the gap between the chances is 0 whatever the model.
    const found = calibrate({ draws: 2000, seed: 61, truth: 0 }, (stream) => {
      const read = readSample(study, drawn(treated, comparison, stream), {});
      const attempt = read.ok ? runMethod(gComputation, read.sample, { ...settled, estimand: "att" }) : read;
      if (!attempt.ok || !("point" in attempt)) return "refused";
      const [low, high] = attempt.point.confidenceInterval;
      return { low, high };
    });
    expectCalibrated(record, `${treated} against ${comparison}, 0/1 outcome, ${outcomeModel}`, found);
  });
  test("6 companies of 12 per arm, 0/1 outcome, clusters", () => {
    const settled = settleOptions({ outcomeModel: "logit" });
    if ("code" in settled) throw new Error(`invalid options; settled: ${settled.code}`);
    const found = calibrate({ draws: 2000, seed: 62, truth: 0 }, (stream) => {
      const read = readSample({ ...study, cluster: "site" }, drawn(72, 72, stream, 6), {});
      const attempt = read.ok ? runMethod(gComputation, read.sample, { ...settled, estimand: "att" }) : read;
      if (!attempt.ok || !("point" in attempt)) return "refused";
      const [low, high] = attempt.point.confidenceInterval;
      return { low, high };
    });
    expectCalibrated(record, "6 companies of 12 per arm, 0/1 outcome, logit", found);
  });
});

const study = { treatment: "trained", outcome: "found", covariates: ["x"] };

function drawn(treated: number, comparison: number, stream: SeededStream, sites = 0) {
  const shocks = Array.from({ length: 2 * sites }, () => normal(stream));
  const rows = Array.from({ length: treated + comparison }, (_, person) => {
    const arm = person < treated ? 1 : 0;
    const place = sites === 0 ? 0 : arm * sites + (person % sites);
    const x = normal(stream);
    const index = 0.8 * x + (shocks[place] ?? 0);
    return { arm, x, place: `s${place}`, found: stream.nextUniform() < 1 / (1 + Math.exp(-index)) ? 1 : 0 };
  });
  return new Map<string, Column>([
    ["trained", numberColumn(rows.map((row) => row.arm))],
    ["x", numberColumn(rows.map((row) => row.x))],
    ["found", numberColumn(rows.map((row) => row.found))],
    ["site", categoryColumn(rows.map((row) => row.place))],
  ]);
}
