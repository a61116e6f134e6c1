import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { estimatePanel } from "./estimate-panel.ts";
import { multiplierBands, signBands } from "./multiplier-bands.ts";
import type { PanelEffect, PanelEstimated } from "./panel-finding.ts";

const rules = { draws: 20_000, seed: 3, confidence: 0.95, degreesOfFreedom: 1e9 };

function covarianceOf(effects: readonly Float64Array[]): readonly Float64Array[] {
  return effects.map((left) =>
    Float64Array.from(
      effects,
      (right) => left.reduce((sum, value, at) => sum + value * right[at], 0) / left.length ** 2,
    ),
  );
}

describe.skipIf(!referencePresent)(withReference("agreement with 10,000 multiplier draws of did"), () => {
  test("errors within 3.5 %, critical values within 0.05; normal multipliers are a little wider", () => {
    const wanted = referenceResults("03a_mpdta_did.json").bootstrap_10000;
    const record = proofRecord("groupTime", "did 2.5.1, 03a_mpdta_did.json, 10,000 draws");
    const study = {
      unit: "countyreal",
      period: "year",
      firstTreated: "first.treat",
      outcome: "lemp",
      covariates: ["lpop"],
    };
    const finding = estimatePanel(study, referenceColumns("mpdta.csv"), { comparison: "neverTreated" });
    if (finding.kind === "refused") throw new Error("invalid case; estimable");
    for (const [name, influences, errors, critical] of [
      ["cells", finding.groupTime.map(influenceOf), wanted.se, wanted.att_gt_crit_95],
      ["event times", eventTimes(finding), wanted.dynamic_se, wanted.dynamic_crit_95],
    ] as const) {
      const bands = signBands(influences, rules);
      bands.standardErrors.forEach((error, at) => {
        record.agree(`${name}, bootstrap error ${at}`, error, errors[at], { relative: 0.035 });
      });
      record.agree(`${name}, critical value`, bands.quartileCritical, critical, { absolute: 0.05 });
      const normal = multiplierBands(covarianceOf(influences), rules);
      expect(normal.critical).toBeGreaterThan(bands.critical - 0.03);
      expect(normal.critical).toBeLessThan(bands.critical + 0.2);
      normal.standardErrors.forEach((error, at) => {
        expect(Math.abs(error / spreadOf(influences[at]) - 1)).toBeLessThan(0.025);
      });
    }
  });

  function influenceOf({ influence = new Float64Array(0) }: PanelEffect): Float64Array {
    return influence;
  }

  /** Influences on effects by event time: cells weighted by cohort size, whose own share varies. */
  function eventTimes({ groupTime, aggregates, sizes, unitRows }: PanelEstimated): readonly Float64Array[] {
    const starts = Array.from(
      unitRows,
      (row) => numbersIn(referenceColumns("mpdta.csv"), "first.treat")[row],
    );
    const share = (group: number) =>
      (sizes.cohorts.find((cohort) => cohort.group === group)?.units ?? 0) / sizes.units;
    return aggregates.dynamic.map(({ eventTime, estimate }) => {
      const own = groupTime.filter(({ group, period }) => period - group === eventTime);
      const total = own.reduce((sum, { group }) => sum + share(group), 0);
      return Float64Array.from(starts, (start, unit) =>
        own.reduce((sum, cell) => {
          const moved = start === cell.group ? cell.estimate - estimate : 0;
          return sum + (share(cell.group) * influenceOf(cell)[unit] + moved) / total;
        }, 0),
      );
    });
  }
});

function spreadOf(influence: Float64Array): number {
  return Math.sqrt(influence.reduce((sum, value) => sum + value ** 2, 0)) / influence.length;
}

describe("known laws", () => {
  const alone = [Float64Array.of(4)];

  test("one figure: the usual quantiles", () => {
    expect(multiplierBands(alone, rules).critical).toBeCloseTo(1.96, 1);
    const few = multiplierBands(alone, { ...rules, degreesOfFreedom: 5 });
    expect(few.studentCritical).toBeGreaterThan(2.5);
    expect(few.studentCritical).toBeLessThan(2.64);
    const veryFew = multiplierBands(alone, { ...rules, degreesOfFreedom: 1 }).studentCritical;
    expect(veryFew).toBeGreaterThan(11.5);
    expect(veryFew).toBeLessThan(14);
    expect(multiplierBands(alone, rules).standardErrors[0]).toBeCloseTo(2, 1);
  });

  test("independent figures: the product rule; figures that repeat each other: as one", () => {
    const apart = [0, 1, 2, 3].map((at) =>
      Float64Array.from({ length: 4 }, (_, other) => (at === other ? 1 : 0)),
    );
    expect(Math.abs(multiplierBands(apart, rules).critical - 2.491)).toBeLessThan(0.03);
    const same = [0, 1, 2, 3].map(() => new Float64Array(4).fill(1));
    expect(multiplierBands(same, rules).critical).toBeCloseTo(1.96, 1);
  });

  test("the same seed gives the same draws, another seed others", () => {
    expect(multiplierBands(alone, rules)).toEqual(multiplierBands(alone, rules));
    expect(multiplierBands(alone, { ...rules, seed: 4 })).not.toEqual(multiplierBands(alone, rules));
  });
});
