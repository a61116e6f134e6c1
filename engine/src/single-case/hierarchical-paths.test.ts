import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { drawPaths, ownPaths, pathsOf, singleCaseReference } from "../../reference/single-case/paths.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import type { CasePath } from "./case-path.ts";
import { type HierarchicalOptions, hierarchicalPaths } from "./hierarchical-paths.ts";

const record = proofRecord("hierarchicalPaths", "nlme 3.1-162, 09b_single_case.json");

function fitted(paths: readonly CasePath[], options: HierarchicalOptions = {}) {
  const finding = hierarchicalPaths(paths, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

interface Wanted {
  readonly coef: Readonly<Record<string, number>>;
  readonly se: Readonly<Record<string, number>>;
  readonly phi: number;
  readonly sigma: number;
  readonly variance_components: Readonly<Record<string, number>>;
  readonly loglik: number;
  readonly random: { readonly values: readonly (readonly number[])[] };
}

describe.skipIf(!referencePresent)(withReference("09b: 8 trainees"), () => {
  const paths = referencePresent ? pathsOf(referenceColumns("scd_multiple_baseline_8.csv")) : [];
  const wanted: Readonly<Record<string, Wanted>> = referencePresent
    ? referenceResults("09b_single_case.json")
    : {};

  // nlme stops its search where the likelihood is flat: ours is as high or higher, and the parameters of a flat
  // top agree to fewer digits than the top itself.
  test.each([
    ["hierarchical_ar1", false, 1e-6],
    ["hierarchical_ar1_random_effect", true, 5e-5],
  ] as const)("%s", (name, changesDiffer, relative) => {
    const found = fitted(paths, { changesDiffer });
    const reference = wanted[name];
    const of = (term: string) => found.coefficients.find((each) => each.term === term);
    for (const [ours, theirs] of [
      ["constant", "(Intercept)"],
      ["occasion", "week"],
      ["trained", "phase"],
    ]) {
      record.agree(`${name} ${ours}`, of(ours)?.estimate ?? 0, reference.coef[theirs], { relative });
      record.agree(`${name} ${ours} se`, of(ours)?.standardError ?? 0, reference.se[theirs], { relative });
    }
    record.agree(`${name} phi`, found.phi, reference.phi, { relative });
    record.agree(`${name} sigma`, Math.sqrt(found.residualVariance), reference.sigma, { relative });
    const components = reference.variance_components;
    record.agree(`${name} residual`, found.residualVariance, components.Residual, { relative });
    record.agree(`${name} levels`, found.levelVariance, components["(Intercept)"], { relative });
    if (changesDiffer)
      record.agree(`${name} changes`, found.changeVariance ?? 0, components.phase, { relative });
    record.agree(`${name} log-likelihood`, found.logLikelihood, reference.loglik, { relative: 1e-8 });
    expect(found.logLikelihood).toBeGreaterThan(reference.loglik - 1e-9);
    reference.random.values.forEach(([level, change], at) => {
      const departure = found.departures[at];
      record.agree(`${name} ${departure.name} level`, departure.level, level, { relative, absolute: 2e-5 });
      if (changesDiffer)
        record.agree(`${name} ${departure.name} change`, departure.change ?? 0, change, {
          relative,
          absolute: 2e-5,
        });
    });
  });

  test("the interval counts people, not the 150 occasions of nlme's degrees of freedom", () => {
    const found = fitted(paths);
    expect(found.degreesOfFreedom).toBeLessThan(20);
    expect(found.degreesOfFreedom).toBeGreaterThan(5);
  });
});

test("our own reference: 6 people over 12 weeks, a missing value", () => {
  const wanted = singleCaseReference().hierarchical;
  const found = fitted(ownPaths(), { changesDiffer: false });
  const rule = { source: "nlme 3.1-162, single-case.R", relative: 1e-5 };
  ["constant", "occasion", "trained"].forEach((term, at) => {
    const of = found.coefficients.find((each) => each.term === term);
    record.agree(`own ${term}`, of?.estimate ?? 0, wanted.coef[at], rule);
    record.agree(`own ${term} se`, of?.standardError ?? 0, wanted.se[at], rule);
  });
  record.agree("own phi", found.phi, wanted.phi, rule);
  record.agree("own residual", found.residualVariance, wanted.sigma2, rule);
  record.agree("own levels", found.levelVariance, wanted.components[0], rule);
  record.agree("own log-likelihood", found.logLikelihood, wanted.loglik, { ...rule, relative: 1e-8 });
});

describe("invariance", () => {
  const base = fitted(ownPaths(), { changesDiffer: false });
  test("people in another order, another unit", () => {
    const turned = fitted(ownPaths().toReversed(), { changesDiffer: false });
    expect(turned.estimate).toBeCloseTo(base.estimate, 6);
    const stretched = fitted(
      ownPaths().map((path) => ({ ...path, values: Array.from(path.values, (value) => 1000 * value + 5) })),
      { changesDiffer: false },
    );
    expect(stretched.estimate / 1000).toBeCloseTo(base.estimate, 6);
    expect(stretched.confidenceInterval[0] / 1000).toBeCloseTo(base.confidenceInterval[0], 5);
  });
  test("letting changes differ widens the interval of paths whose changes do differ", () => {
    const world = {
      name: "",
      starts: [6, 7, 8, 9, 10, 11],
      occasions: 16,
      phi: 0.2,
      slope: 0,
      levels: 1,
      changes: 2,
    };
    const paths = drawPaths(world, 1, new SeededStream(6));
    const width = ([low, high]: readonly [number, number]) => high - low;
    const apart = fitted(paths).confidenceInterval;
    const same = fitted(paths, { changesDiffer: false }).confidenceInterval;
    expect(width(apart)).toBeGreaterThan(1.3 * width(same));
  });
});

test("what is assumed is told", () => {
  const codes = fitted(ownPaths(), { changesDiffer: false }).caveats.map(({ code }) => code);
  expect(codes).toEqual(["valuesMissing", "fewBefore", "startsNotDrawn", "sameEffectAssumed"]);
});

test("fewer than five people are refused, whatever their paths", () => {
  expect(hierarchicalPaths(ownPaths().slice(0, 4))).toMatchObject({
    kind: "refused",
    notEstimable: { code: "tooFewPeople", cause: "evidence" },
  });
});
