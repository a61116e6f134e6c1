import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import { powerInStandardErrors } from "./detectable-effect.ts";
import { peopleNeeded } from "./people-needed.ts";
import { planPower } from "./plan-power.ts";
import type { PowerEstimated } from "./power-finding.ts";
import type { PowerRequest } from "./power-request.ts";
import { designEffect, pairsPrecision, repeatedPrecision, twoGroupsPrecision } from "./precision.ts";
import { regressionPower } from "./regression-power.ts";
import { sharePower } from "./share-power.ts";

type Row = Readonly<Record<string, number>>;

const record = proofRecord("power", "R 4.2.2 and pwr 1.3-0, 08b_power.json");
/** The tolerance of the file. */
const close = { absolute: 1e-7 };

function planned(request: PowerRequest): PowerEstimated {
  const finding = planPower(request);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}
const detectable = (request: PowerRequest) => planned(request).detectable.inStandardDeviations ?? Number.NaN;

describe.skipIf(!referencePresent)(withReference("08b, every number"), () => {
  const wanted: Readonly<Record<string, readonly Row[]>> = referencePresent
    ? referenceResults("08b_power.json").results
    : {};

  test("has no table that is not read here", () => {
    expect(Object.keys(wanted).sort()).toEqual([
      "cluster_mde",
      "did_mde",
      "mde_pre_post_pairs",
      "mde_two_groups_d",
      "n_per_group_for_power_80",
      "power_two_groups",
      "power_unequal",
      "regression_f2",
      "two_proportions_arcsine",
      "two_proportions_pooled_normal",
    ]);
  });
  test("detectable effect of two groups", () => {
    for (const { n1, n0, mde_d } of wanted.mde_two_groups_d)
      record.agree(`two groups ${n1}, ${n0}`, detectable({ treated: n1, comparison: n0 }), mde_d, close);
  });
  test("power of two groups, equal and not", () => {
    for (const { n_per_group, d, power } of wanted.power_two_groups) {
      const found = planned({ treated: n_per_group, comparison: n_per_group, effect: d }).wanted?.power ?? 0;
      record.agree(`power ${n_per_group} each, ${d}`, found, power, close);
    }
    for (const { n1, n0, d, power } of wanted.power_unequal) {
      const found = planned({ treated: n1, comparison: n0, effect: d }).wanted?.power ?? 0;
      record.agree(`power ${n1} against ${n0}, ${d}`, found, power, close);
    }
  });
  test("people needed per group", () => {
    for (const { d, n } of wanted.n_per_group_for_power_80) {
      const precision = (size: number) => twoGroupsPrecision({ treated: size, comparison: size });
      const found = peopleNeeded(precision, { effect: d, power: 0.8, alpha: 0.05 }) ?? Number.NaN;
      // R's search for n stops within 1e-7 of it or so: 1e-7 relative above 1.
      record.agree(`people for ${d}`, found, n, { absolute: 1e-7, relative: 1e-8 });
      const plan = planned({ treated: 10, comparison: 10, effect: d });
      expect(plan.wanted?.treatedNeeded).toBe(Math.ceil(n));
    }
  });
  test("the same people before and after", () => {
    for (const { n, r, mde_d } of wanted.mde_pre_post_pairs)
      record.agree(`pairs ${n}, ${r}`, detectable({ treated: n, correlation: r }), mde_d, close);
  });
  test("two shares, arcsine and pooled", () => {
    for (const [name, rule] of [
      ["two_proportions_arcsine", "arcsine"],
      ["two_proportions_pooled_normal", "pooled"],
    ] as const) {
      for (const { p1, p0, n, power } of wanted[name]) {
        const shares = { treated: n, comparison: n, treatedShare: p1, comparisonShare: p0 };
        record.agree(`${rule} ${p1}, ${p0}, ${n}`, sharePower(shares, rule), power, close);
      }
    }
  });
  test("F test of a regression", () => {
    for (const { u, v, f2, power } of wanted.regression_f2) {
      const found = regressionPower({ tested: u, residual: v, effect: f2 });
      record.agree(`regression ${u}, ${v}, ${f2}`, found, power, close);
    }
  });
  test("clusters", () => {
    for (const { clusters_per_arm: clusters, m, icc, design_effect, mde_d } of wanted.cluster_mde) {
      const people = clusters * m;
      const found = detectable({ treated: people, comparison: people, clusters, intraclass: icc });
      record.agree(`${clusters} clusters of ${m}, ${icc}`, found, mde_d, close);
      record.agree(`design effect of ${m}, ${icc}`, designEffect(m, icc), design_effect);
    }
  });
  test("difference-in-differences", () => {
    for (const { n1, n0, pre, post, rho, sd_factor, mde_d } of wanted.did_mde) {
      const name = `did ${n1}, ${n0}, ${pre}+${post}, ${rho}`;
      const request = {
        treated: n1,
        comparison: n0,
        periodsBefore: pre,
        periodsAfter: post,
        correlation: rho,
      };
      const found = planned(request);
      record.agree(name, found.detectable.inStandardDeviations ?? 0, mde_d, close);
      record.agree(`${name}, standard error`, found.standardError ?? 0, sd_factor);
    }
  });
});

describe("our own reference", () => {
  const file = new URL("../../reference/power/power.json", import.meta.url);
  const wanted: Readonly<Record<string, readonly Row[]>> = JSON.parse(readFileSync(file, "utf8"));
  const own = { source: "R 4.2.2 and pwr 1.3-0, power.R", absolute: 1e-8 };
  test("other powers and confidences, characteristics, unequal clusters", () => {
    for (const { n1, n0, power, alpha, mde } of wanted.two_groups) {
      const found = detectable({ treated: n1, comparison: n0, power, confidence: 1 - alpha });
      record.agree(`own two groups ${n1}, ${n0}`, found, mde, own);
    }
    for (const { n1, n0, explained, mde } of wanted.explained)
      record.agree("own explained", detectable({ treated: n1, comparison: n0, explained }), mde, own);
    for (const { k1, k0, n1, n0, icc, mde } of wanted.clusters) {
      const request = { treated: n1, comparison: n0, clusters: k1, comparisonClusters: k0, intraclass: icc };
      record.agree(`own clusters ${k1}, ${k0}`, detectable(request), mde, own);
    }
  });
  test("power of pairs, people needed in unequal groups", () => {
    for (const { n, d, power } of wanted.pairs_power) {
      const { standardError, degreesOfFreedom } = pairsPrecision({ people: n, correlation: 0.5 });
      record.agree(`own pairs ${n}`, powerInStandardErrors(d / standardError, degreesOfFreedom), power, own);
    }
    for (const { d, times, n1 } of wanted.needed_unequal) {
      const precision = (size: number) => twoGroupsPrecision({ treated: size, comparison: times * size });
      const found = peopleNeeded(precision, { effect: d, power: 0.8, alpha: 0.05 }) ?? 0;
      record.agree(`own needed ${d}, ${times}`, found, n1, { ...own, absolute: 1e-6 });
    }
  });
  test("Fisher's exact test by listing, arcsine with unequal groups, F test at 1 %", () => {
    for (const { n1, n0, p1, p0, power } of wanted.fisher) {
      const shares = { treated: n1, comparison: n0, treatedShare: p1, comparisonShare: p0 };
      record.agree(`own Fisher ${n1}, ${n0}`, sharePower(shares, "fisher"), power, own);
    }
    for (const { n1, n0, p1, p0, power } of wanted.arcsine_unequal) {
      const shares = { treated: n1, comparison: n0, treatedShare: p1, comparisonShare: p0 };
      record.agree("own arcsine", sharePower(shares, "arcsine"), power, own);
    }
    for (const { u, v, f2, power, power01 } of wanted.regression) {
      record.agree("own regression", regressionPower({ tested: u, residual: v, effect: f2 }), power, own);
      record.agree(
        "own regression 1 %",
        regressionPower({ tested: u, residual: v, effect: f2 }, 0.01),
        power01,
        own,
      );
    }
  });
  test("repeated measures: one before and one after is the difference of two changes", () => {
    const { standardError } = repeatedPrecision({
      treated: 8,
      comparison: 25,
      before: 1,
      after: 1,
      correlation: 0.3,
    });
    expect(standardError).toBeCloseTo(Math.sqrt(2 * 0.7 * (1 / 8 + 1 / 25)), 14);
  });
});
