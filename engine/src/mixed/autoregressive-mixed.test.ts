import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { drawPaths } from "../../reference/path-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  ownTable,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { type Columns, numberColumn } from "../columns/column.ts";
import { estimateMixed } from "./estimate-mixed.ts";
import type { MixedEstimated } from "./mixed-finding.ts";
import type { MixedStudy } from "./mixed-study.ts";

const record = proofRecord("autoregressiveMixed", "nlme 3.1-162, mixed.json");
const paths = ownTable("mixed/paths.csv");
const own = JSON.parse(readFileSync(new URL("../../reference/mixed/mixed.json", import.meta.url), "utf8"));
const study: MixedStudy = { outcome: "pieces", effect: "after", group: "person", time: "week" };

function fitted(asked: MixedStudy, columns: Columns): MixedEstimated {
  const finding = estimateMixed(asked, columns, { method: "autoregressiveMixed" });
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

test("agreement with nlme on the paths made up here, weeks missing in the middle", () => {
  const found = fitted(study, paths);
  const wanted = own.ar1;
  // The peer's optimizer stops at about 1e-6 of its parameters; ours goes further up the likelihood.
  found.coefficients.forEach((coefficient, at) => {
    record.agree(`coefficient ${at}`, coefficient.estimate, wanted.estimate[at], { relative: 1e-6 });
    record.agree(`standard error ${at}`, coefficient.satterthwaite.standardError, wanted.se[at], {
      relative: 1e-5,
    });
  });
  record.agree("phi", found.variance.phi ?? 0, wanted.phi, { relative: 1e-5 });
  record.agree("sigma", Math.sqrt(found.variance.residual), wanted.sigma, { relative: 1e-5 });
  record.agree("spread of people", Math.sqrt(found.variance.covariance[0][0]), wanted.sd, { relative: 1e-5 });
  record.agree("log-likelihood", found.logLikelihood, wanted.loglik, { relative: 1e-10 });
  expect(found.logLikelihood).toBeGreaterThan(wanted.loglik - 1e-9);
});

describe.skipIf(!referencePresent)(withReference("agreement with 06, sleepstudy_ar1"), () => {
  test("every number", () => {
    const wanted = referenceResults("06_mixed_models.json").sleepstudy_ar1;
    const asked = { outcome: "reaction", effect: "day", group: "subject", time: "day" };
    const found = fitted(asked, referenceColumns("lme4_sleepstudy.csv"));
    const agree = (name: string, ours: number, reference: number, relative: number) =>
      record.agree(name, ours, reference, { source: "nlme 3.1.162, 06_mixed_models.json", relative });
    ["(Intercept)", "day"].forEach((term, at) => {
      const { estimate, satterthwaite } = found.coefficients[at];
      agree(`${term}, estimate`, estimate, wanted.fixed[term], 1e-8);
      agree(`${term}, standard error`, satterthwaite.standardError, wanted.se[term], 1e-6);
    });
    agree("phi", found.variance.phi ?? 0, wanted.phi, 1e-6);
    agree("sigma", Math.sqrt(found.variance.residual), wanted.sigma, 1e-6);
    agree("spread of people", Math.sqrt(found.variance.covariance[0][0]), wanted.sd_subject, 1e-6);
    agree("log-likelihood", found.logLikelihood, wanted.loglik, 1e-12);
  });
});

describe("invariance", () => {
  test("units, origin of time and order of rows carry over", () => {
    const base = fitted(study, paths);
    const count = numbersIn(paths, "week").length;
    const order = Array.from({ length: count }, (_, row) => (row * 47) % count);
    const turned = new Map(
      [...paths].map(([name, column]) => [
        name,
        column.kind === "number"
          ? numberColumn(order.map((row) => column.values[row]))
          : { ...column, codes: Int32Array.from(order, (row) => column.codes[row]) },
      ]),
    );
    turned.set("pieces", numberColumn(numbersIn(turned, "pieces").map((value) => 1000 * value)));
    turned.set("week", numberColumn(numbersIn(turned, "week").map((week) => week + 100)));
    const found = fitted(study, turned);
    expect(found.estimate / 1000).toBeCloseTo(base.estimate, 7);
    expect(found.variance.phi).toBeCloseTo(base.variance.phi ?? 0, 6);
    expect(found.inference.degreesOfFreedom).toBeCloseTo(base.inference.degreesOfFreedom, 2);
  });
});

describe("refusal", () => {
  const refusalOf = (asked: MixedStudy, columns: Columns) => {
    const finding = estimateMixed(asked, columns, { method: "autoregressiveMixed" });
    return finding.kind === "refused" ? finding.notEstimable : undefined;
  };
  test("no time, or the same time twice in a group, which is named with its row", () => {
    const { time: _, ...timeless } = study;
    expect(refusalOf(timeless, paths)).toMatchObject({ code: "noTime", cause: "input" });
    const twice = new Map(paths).set(
      "week",
      numberColumn(
        numbersIn(paths, "week").map((week, row) => (row === 1 ? numbersIn(paths, "week")[0] : week)),
      ),
    );
    const refusal = refusalOf(study, twice);
    expect(refusal).toMatchObject({ code: "sameTimeTwice", cause: "input" });
    expect(refusal?.reading.fr).toMatch(/Ligne [12], colonne « week »/);
  });
});

test("calibration: 95 % intervals cover about 95 times in 100", () => {
  const world = { people: 8, times: 10, effect: 1, phi: 0.5, spread: 1 };
  const asked = { outcome: "outcome", effect: "after", group: "person", time: "time" };
  const found = calibrate({ draws: 30, seed: 6, truth: world.effect }, (stream) => {
    const finding = estimateMixed(asked, drawPaths(world, stream), { method: "autoregressiveMixed" });
    if (finding.kind === "refused") return "refused";
    return { low: finding.confidenceInterval[0], high: finding.confidenceInterval[1] };
  });
  expect(found.coverage).toBeGreaterThan(0.82);
});
