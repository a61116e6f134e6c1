import { describe, expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { normal } from "../../reference/simulate.ts";
import { ownPaths, pathsOf, singleCaseReference } from "../../reference/single-case/paths.ts";
import { normalCumulative } from "../distributions/normal.ts";
import type { CasePath } from "./case-path.ts";
import { nonoverlap } from "./nonoverlap.ts";
import { overlapMeasures } from "./overlap-measures.ts";
import type { SingleCaseOptions } from "./single-case-finding.ts";

const record = proofRecord("overlapMeasures", "SingleCaseES 0.7.4 and R 4.2.2, 09b_single_case.json");

function measured(paths: readonly CasePath[], options: SingleCaseOptions = {}) {
  const finding = overlapMeasures(paths, options);
  if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
  return finding;
}

describe.skipIf(!referencePresent)(withReference("09b: 8 trainees"), () => {
  const wanted = referencePresent
    ? referenceResults("09b_single_case.json")
    : { by_trainee: [], peer_NAP_Tau: [] };
  const { people } = referencePresent
    ? measured(pathsOf(referenceColumns("scd_multiple_baseline_8.csv")))
    : { people: [] };

  test("every measure of every trainee", () => {
    expect(wanted.by_trainee).toHaveLength(people.length);
    wanted.by_trainee.forEach((row: Readonly<Record<string, number>>, at: number) => {
      const found = people[at];
      const own: Readonly<Record<string, number>> = {
        mA: found.before,
        mB: found.after,
        meanA: found.meanBefore,
        meanB: found.meanAfter,
        difference: found.change,
        NAP: found.nonoverlap.share,
        tau: found.tau,
        tau_U_baseline_corrected: found.tauU,
        baseline_S: found.baselineTrend,
        PND: found.beyondBest,
        PEM: found.beyondMiddle,
        log_response_ratio: found.logRatio?.plain ?? Number.NaN,
        smd_baseline_sd: found.standardizedChange ?? Number.NaN,
        mann_whitney_U: found.nonoverlap.wins,
      };
      expect(Object.keys(row).sort()).toEqual([...Object.keys(own), "trainee"].sort());
      for (const [name, value] of Object.entries(own))
        record.agree(`${found.name} ${name}`, value, row[name]);
    });
  });

  test("the figures of SingleCaseES, its limits of a share of 1 left aside", () => {
    let trivial = 0;
    wanted.peer_NAP_Tau.forEach((row: Readonly<Record<string, number>>, at: number) => {
      const { name, nonoverlap: nap, tau, tauU, tauStandardError, logRatio } = people[at];
      record.agree(`${name} peer NAP`, nap.share, row.NAP);
      record.agree(`${name} peer NAP se`, nap.standardError, row.NAP_se);
      record.agree(`${name} peer tau`, tau, row.tau);
      record.agree(`${name} peer tau se`, tauStandardError, row.tau_se);
      record.agree(`${name} peer tau-U`, tauU, row.tau_U);
      record.agree(`${name} peer log ratio`, logRatio?.corrected ?? 0, row.LRRi);
      record.agree(`${name} peer log ratio se`, logRatio?.standardError ?? 0, row.LRRi_se);
      if (row.NAP === 1) {
        trivial++;
        // [1, 1] is the trivial root of Newcombe's equation: a range without width after 84 to 99 pairs.
        expect([row.NAP_lo, row.NAP_hi]).toEqual([1, 1]);
        expect(nap.interval[0]).toBeGreaterThan(0.7);
        expect(nap.interval[0]).toBeLessThan(0.85);
        expect(nap.interval[1]).toBe(1);
        return;
      }
      // The package searches the limits to about 1e-5.
      record.agree(`${name} peer NAP low`, nap.interval[0], row.NAP_lo, { absolute: 2e-5 });
      record.agree(`${name} peer NAP high`, nap.interval[1], row.NAP_hi, { absolute: 2e-5 });
    });
    expect(trivial).toBe(3);
  });
});

test("our own reference: 6 people, lower being better, a missing value", () => {
  const wanted = singleCaseReference().overlap;
  const source = { source: "R 4.2.2, single-case.R" };
  for (const person of measured(ownPaths(), { better: "lower" }).people) {
    const row = wanted[person.name];
    record.agree(`own ${person.name} share`, person.nonoverlap.share, row.share, source);
    record.agree(`own ${person.name} se`, person.nonoverlap.standardError, row.se, source);
    record.agree(`own ${person.name} low`, person.nonoverlap.interval[0], row.lo, source);
    record.agree(`own ${person.name} high`, person.nonoverlap.interval[1], row.hi, source);
    record.agree(`own ${person.name} trend`, person.baselineTrend, row.S, source);
    record.agree(`own ${person.name} tau-U`, person.tauU, row.tau_u, source);
    record.agree(`own ${person.name} PND`, person.beyondBest, row.pnd, source);
    record.agree(`own ${person.name} PEM`, person.beyondMiddle, row.pem, source);
  }
});

describe("invariance", () => {
  const base = measured(ownPaths());
  test("turning the scale and the direction together changes no share", () => {
    const turned = measured(
      ownPaths().map((path) => ({ ...path, values: Array.from(path.values, (value) => 50 - value) })),
      { better: "lower" },
    );
    turned.people.forEach((person, at) => {
      expect(person.nonoverlap).toEqual(base.people[at].nonoverlap);
      expect(person.tauU).toBe(base.people[at].tauU);
      expect(person.change).toBeCloseTo(-base.people[at].change, 12);
    });
  });
  test("people keep their figures in any order and company", () => {
    const alone = measured(ownPaths().slice(2, 3));
    expect(alone.people[0]).toEqual(base.people[2]);
    expect(measured(ownPaths().toReversed()).meanShare).toBeCloseTo(base.meanShare, 14);
  });
});

describe("what is told", () => {
  test("a rise that began before, short baselines, means that have no ratio", () => {
    const rising: CasePath = { name: "a", start: 6, values: [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4] };
    const flat: CasePath = { name: "b", start: 4, values: [2, 2, 2, 3, 4, 3, 4, 3, 4, 3] };
    const found = measured([rising, flat]);
    expect(found.caveats).toContainEqual(expect.objectContaining({ code: "risingBefore", names: ["a"] }));
    expect(found.caveats).toContainEqual(expect.objectContaining({ code: "ratioLeftOut", names: ["a"] }));
    expect(found.caveats).toContainEqual(expect.objectContaining({ code: "fewBefore", names: ["b"] }));
    expect(found.people[0].logRatio).toBeUndefined();
    expect(found.people[1].standardizedChange).toBeUndefined();
  });
  test("words describe paths and claim no effect", () => {
    const { reading } = measured(ownPaths(), { better: "lower" });
    expect(reading.fr).toMatch(
      /une mesure d’après est meilleure qu’une mesure d’avant \d+\u00a0fois sur 100/,
    );
    expect(reading.fr).toContain("ils ne disent pas ce qui les a fait changer");
    expect(reading.en).toContain("do not say what made them change");
  });
});

test("too few occasions are refused, and the person is named", () => {
  const finding = overlapMeasures([{ name: "Ana", start: 3, values: [1, 2, 3, 4, 5] }]);
  expect(finding).toMatchObject({ notEstimable: { code: "tooFewOccasions", cause: "evidence" } });
  expect(finding.kind === "refused" && finding.notEstimable.reading.fr).toContain("« Ana »");
});

test("calibration, quick: the interval of a share, 8 before and 12 after, independent occasions", () => {
  const truth = normalCumulative(1 / Math.SQRT2);
  const found = calibrate({ draws: 400, seed: 9, truth }, (stream) => {
    const before = Array.from({ length: 8 }, () => normal(stream));
    const after = Array.from({ length: 12 }, () => 1 + normal(stream));
    const [low, high] = nonoverlap(before, after, 0.95).interval;
    return { low, high };
  });
  expect(Math.abs(found.coverage - 0.95)).toBeLessThan(0.04);
});
