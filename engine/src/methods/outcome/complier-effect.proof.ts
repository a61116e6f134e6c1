import { describe, expect, test } from "vitest";
import { calibrate, expectCalibrated } from "../../../reference/calibration-worlds.ts";
import { drawOffers, type OfferWorld, offerStudy } from "../../../reference/outcome/offer-worlds.ts";
import { proofRecord } from "../../../reference/proof-record.ts";
import { readSample } from "../../evaluate/read-sample.ts";
import { runMethod } from "../../evaluate/run-method.ts";
import { settleOptions } from "../../evaluate/settled-options.ts";
import { complierEffect } from "./complier-effect.ts";

const record = proofRecord("complierEffect");

const worlds: readonly (readonly [string, OfferWorld])[] = [
  ["8 offered, 8 others", { offered: 8, others: 8, taken: 0.95 }],
  ["8 offered, 40 others", { offered: 8, others: 40, taken: 0.95 }],
  ["8 offered, 40 others, ties", { offered: 8, others: 40, taken: 0.95, step: 1 }],
  ["8 offered, 40 others, heavy tails", { offered: 8, others: 40, taken: 0.95, tails: "heavy" }],
  ["20 offered, 60 others, two in three follow", { offered: 20, others: 60, taken: 0.66 }],
  ["200 offered, 200 others, half follow", { offered: 200, others: 200, taken: 0.5 }],
  ["5 companies of 6 offered, 5 of others", { offered: 30, others: 30, taken: 0.9, sites: 5 }],
];

function coverageOf(world: OfferWorld, refuseWeak: boolean) {
  const settled = settleOptions({});
  if ("code" in settled) throw new Error(`invalid options; settled: ${settled.code}`);
  const study = world.sites === undefined ? offerStudy : { ...offerStudy, cluster: "site" };
  return calibrate({ draws: 2000, seed: 404, truth: 1 }, (stream) => {
    const read = readSample(study, drawOffers(world, stream), {});
    const attempt = read.ok ? runMethod(complierEffect, read.sample, { ...settled, estimand: "late" }) : read;
    if (!attempt.ok) {
      // A weak offer is an interval without bounds: it holds the truth.
      const isWeak = attempt.refusal.code === "weakOffer";
      return isWeak && !refuseWeak ? { low: -1e9, high: 1e9 } : "refused";
    }
    if (!("point" in attempt)) return "refused";
    const [low, high] = attempt.point.confidenceInterval;
    return { low, high };
  });
}

describe("the interval of complierEffect holds the truth 93 to 97 times in 100", () => {
  test.each(worlds)("%s", (name, world) => {
    expectCalibrated(record, name, coverageOf(world, false));
  });
  test("an offer that one in four follows, 60 against 60: refused most often, and not too sure when answered", () => {
    const world: OfferWorld = { offered: 60, others: 60, taken: 0.25 };
    expect(coverageOf(world, false).coverage).toBeGreaterThan(0.93);
    expect(coverageOf(world, true).refused).toBeGreaterThan(100);
  });
});
