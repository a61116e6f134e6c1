import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  people,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import own from "../../reference/sensitivity/reference.json" with { type: "json" };
import { numberColumn } from "../columns/column.ts";
import type { Study } from "../evaluate/study.ts";
import { realRoots } from "./cubic-roots.ts";
import {
  type OsterBound,
  type OsterFinding,
  type OsterMoments,
  osterBound,
  osterOfRegression,
} from "./oster.ts";

const record = proofRecord("oster", "lm of R, 07_sensitivity.json");

function estimated(finding: OsterFinding): OsterBound {
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("agreement with 07"), () => {
  test("LaLonde: every number of the simple rule", () => {
    const wanted = referenceResults("07_sensitivity.json").oster_simple;
    const covariates = ["age", "educ", "race", "married", "nodegree", "re74", "re75"];
    const study: Study = { treatment: "treat", outcome: "re78", covariates };
    const found = estimated(osterOfRegression(study, referenceColumns("lalonde_nsw_psid.csv")));
    record.agree("LaLonde, uncontrolled", found.uncontrolled.estimate, wanted.beta_uncontrolled);
    record.agree("LaLonde, R² uncontrolled", found.uncontrolled.rSquared, wanted.r2_uncontrolled);
    record.agree("LaLonde, controlled", found.controlled.estimate, wanted.beta_controlled);
    record.agree("LaLonde, R² controlled", found.controlled.rSquared, wanted.r2_controlled);
    record.agree("LaLonde, largest R²", found.largestRSquared, wanted["rmax_1.3"]);
    record.agree(
      "LaLonde, simple rule",
      found.adjustedByProportion,
      wanted.beta_star_delta1_linear_approximation,
    );
  });
});

const study: Study = {
  treatment: "trained",
  outcome: "outcome",
  covariates: ["age", "tenure", "place", "night", "pay"],
};

describe("agreement with polyroot of R on the synthetic company", () => {
  const source = "R 4.2.2, engine/reference/sensitivity";
  test.each([
    [1, own.oster.delta1],
    [0.5, [own.oster.delta05].flat()],
    [2, own.oster.delta2],
  ])("delta %f", (delta, wanted) => {
    const found = estimated(osterOfRegression(study, people(), { delta }));
    const others = found.caveats.flatMap((caveat) =>
      caveat.code === "severalSolutions" ? caveat.solutions : [],
    );
    const all = [found.adjusted, ...others];
    expect(all).toHaveLength(wanted.length);
    all.forEach((figure, at) => {
      record.agree(`company, delta ${delta}, root ${at + 1}`, figure, wanted[at], { source });
    });
    record.agree("company, largest R²", found.largestRSquared, own.oster.rmax, { source });
  });
});

/**
 * A population with one measured and one hidden cause, uncorrelated, of an outcome y = effect x + w1 + w2 + noise,
 * where the hidden one goes with the treatment `delta` times as much, per unit of variance, as the measured one.
 */
function population(effect: number, delta: number): { moments: OsterMoments; largestRSquared: number } {
  const [measured, hidden, noise, own] = [2, 1.5, 1, 1];
  const measuredLink = 0.4;
  const hiddenLink = delta * measuredLink;
  const treatmentVariance = measuredLink ** 2 * measured + hiddenLink ** 2 * hidden + own;
  const withMeasured = measuredLink * measured;
  const withHidden = hiddenLink * hidden;
  const covariance = effect * treatmentVariance + withMeasured + withHidden;
  const outcomeVariance =
    effect ** 2 * treatmentVariance + measured + hidden + noise + 2 * effect * (withMeasured + withHidden);
  const short = covariance / treatmentVariance;
  const treatmentLeftVariance = treatmentVariance - withMeasured ** 2 / measured;
  const outcomeWithMeasured = effect * withMeasured + measured;
  const leftCovariance = covariance - (outcomeWithMeasured * withMeasured) / measured;
  const estimate = leftCovariance / treatmentLeftVariance;
  const leftVariance = outcomeVariance - outcomeWithMeasured ** 2 / measured;
  const residual = leftVariance - leftCovariance ** 2 / treatmentLeftVariance;
  return {
    moments: {
      uncontrolled: { estimate: short, rSquared: short ** 2 * (treatmentVariance / outcomeVariance) },
      estimate,
      rSquared: 1 - residual / outcomeVariance,
      outcomeVariance,
      treatmentVariance,
      treatmentLeftVariance,
    },
    largestRSquared: 1 - noise / outcomeVariance,
  };
}

describe("a population whose truth is known", () => {
  test.each([
    [1, 1],
    [0, 1],
    [-2, 0.5],
    [3, 0.8],
    [0.5, 1.3],
  ])(
    "effect %f, delta %f: the true effect is one of the solutions, and the equation is exact",
    (effect, delta) => {
      const { moments, largestRSquared } = population(effect, delta);
      const found = estimated(osterBound(moments, { delta, largestRSquared }));
      const others = found.caveats.flatMap((caveat) =>
        caveat.code === "severalSolutions" ? caveat.solutions : [],
      );
      const nearest = Math.min(...[found.adjusted, ...others].map((one) => Math.abs(one - effect)));
      expect(nearest).toBeLessThan(1e-9);
    },
  );
  test("delta for zero is the true delta when the true effect is zero", () => {
    const { moments, largestRSquared } = population(0, 0.7);
    expect(estimated(osterBound(moments, { largestRSquared })).deltaForZero).toBeCloseTo(0.7, 10);
  });
  test("nothing hidden, nothing moves", () => {
    const { moments } = population(1, 1);
    expect(estimated(osterBound(moments, { delta: 0 })).adjusted).toBeCloseTo(moments.estimate, 12);
    const largestRSquared = moments.rSquared;
    expect(estimated(osterBound(moments, { largestRSquared })).adjusted).toBeCloseTo(moments.estimate, 9);
  });
});

test("another unit of the outcome scales the figures and leaves delta", () => {
  const scaled = new Map(people());
  const outcome = scaled.get("outcome");
  if (outcome?.kind === "number")
    scaled.set("outcome", numberColumn(outcome.values.map((value) => 1000 - 10 * value)));
  const [one, other] = [people(), scaled].map((columns) => estimated(osterOfRegression(study, columns)));
  expect(other.adjusted).toBeCloseTo(-10 * one.adjusted, 9);
  expect(other.deltaForZero).toBeCloseTo(one.deltaForZero ?? Number.NaN, 9);
  expect(one.reading.fr).toContain("autant que ce qui l’est");
});

describe("refusals", () => {
  const { moments } = population(1, 1);
  test.each([
    ["optionOutOfRange", moments, { delta: Number.NaN }],
    ["optionOutOfRange", moments, { largestRSquared: 0.01 }],
    ["optionOutOfRange", { ...moments, outcomeVariance: 0 }, {}],
    ["optionOutOfRange", { ...moments, treatmentLeftVariance: 1e9 }, {}],
    ["covariatesExplainNothing", { ...moments, rSquared: moments.uncontrolled.rSquared }, {}],
  ] as const)("%s", (code, given, options) => {
    const finding = osterBound(given, options);
    expect(finding.kind === "refused" && finding.notEstimable.code).toBe(code);
  });
});

test("roots of cubics: three, one, a double one, and lower degrees", () => {
  const close = (found: readonly number[], wanted: readonly number[]) => {
    expect(found).toHaveLength(wanted.length);
    found.forEach((root, at) => {
      expect(root).toBeCloseTo(wanted[at], 7);
    });
  };
  close(realRoots(1, -6, 11, -6), [1, 2, 3]);
  close(realRoots(2, 0, 2, 0), [0]);
  close(realRoots(0, 1, -3, 2), [1, 2]);
  close(realRoots(0, 0, 4, -2), [0.5]);
  close(realRoots(0, 1, 0, 1), []);
  close(realRoots(0, 0, 0, 0), []);
});
