import { describe, expect, test } from "vitest";
import { earlierRegressionTerm } from "../../reference/panel/earlier-regression-term.ts";
import { calibratePanel, type PanelWorld } from "../../reference/panel/panel-worlds.ts";
import { estimated, staggered } from "../../reference/panel/regression-cases.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { normal } from "../../reference/simulate.ts";
import { type Column, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type TwoByTwoEstimator, type TwoByTwoSample, twoByTwoEffect } from "./drdid.ts";
import { estimatePanel } from "./estimate-panel.ts";
import type { TwoByTwo } from "./two-by-two.ts";
import { designOf } from "./weighted-fits.ts";

/** Estimators of the reference by their names there. */
const panelEstimators: readonly (readonly [string, TwoByTwoEstimator])[] = [
  ["twfe_panel", "twoWay"],
  ["or_panel", "reg"],
  ["ipw_panel", "ipwRaw"],
  ["std_ipw_panel", "ipw"],
  ["dr_panel", "dr"],
  ["dr_improved_panel", "drImproved"],
];
const sectionEstimators: readonly (readonly [string, TwoByTwoEstimator])[] = [
  ["or_rc", "reg"],
  ["ipw_rc", "ipwRaw"],
  ["std_ipw_rc", "ipw"],
  ["dr_rc", "dr"],
  ["dr_imp_rc", "drImproved"],
  ["dr_rc_not_locally_efficient", "drPlain"],
];

function errorOf({ influence }: TwoByTwo): number {
  return Math.sqrt(influence.reduce((sum, value) => sum + value ** 2, 0)) / influence.length;
}

function effect(sample: TwoByTwoSample, estimator: TwoByTwoEstimator): TwoByTwo {
  const found = twoByTwoEffect(sample, estimator);
  if (typeof found === "string") throw new Error(`invalid case; estimable: ${found}`);
  return found;
}

/** The two periods stacked as if they were samples of other people. */
function stacked(sample: TwoByTwoSample & { readonly kind: "panel" }): TwoByTwoSample & { kind: "sections" } {
  const twice = (values: Float64Array) => Float64Array.from([...values, ...values]);
  return {
    kind: "sections",
    treated: Uint8Array.from([...sample.treated, ...sample.treated]),
    covariates: sample.covariates.map(twice),
    outcome: Float64Array.from([...sample.before, ...sample.after]),
    after: Uint8Array.from({ length: 2 * sample.treated.length }, (_, row) =>
      row < sample.treated.length ? 0 : 1,
    ),
  };
}

const arms: Readonly<
  Record<string, (sample: number, treated: number, dehejia: number) => number | undefined>
> = {
  nsw_treated_vs_cps: (sample, treated) => (sample === 1 && treated === 1 ? 1 : sample === 2 ? 0 : undefined),
  nsw_controls_vs_cps_evaluation_bias: (sample, treated) =>
    sample === 1 && treated === 0 ? 1 : sample === 2 ? 0 : undefined,
  dw_treated_vs_psid: (sample, treated, dehejia) =>
    dehejia === 1 && treated === 1 ? 1 : sample === 3 ? 0 : undefined,
};

describe.skipIf(!referencePresent)(
  withReference("agreement with DRDID on the training experiment NSW"),
  () => {
    const record = proofRecord("drdid", "DRDID 1.2.3, 03c_nsw_drdid.json");
    const { variants } = referencePresent ? referenceResults("03c_nsw_drdid.json") : { variants: [] };
    const columns = referencePresent ? referenceColumns("nsw_smith_todd.csv") : new Map<string, Column>();

    function sampleOf(label: string): TwoByTwoSample & { readonly kind: "panel" } {
      const [source, treated, dehejia] = ["sample", "treated", "dwincl"].map((name) =>
        numbersIn(columns, name),
      );
      const rows: number[] = [];
      const arm: number[] = [];
      for (let row = 0; row < source.length; row++) {
        const own = arms[label](source[row], treated[row], dehejia[row]);
        if (own === undefined) continue;
        rows.push(row);
        arm.push(own);
      }
      const pick = (name: string) => Float64Array.from(rows, (row) => numbersIn(columns, name)[row]);
      return {
        kind: "panel",
        treated: Uint8Array.from(arm),
        covariates: ["age", "educ", "black", "married", "nodegree", "hisp", "re74"].map(pick),
        before: pick("re75"),
        after: pick("re78"),
      };
    }

    test.each<{ label: string; n_treated: number; n_control: number; unconditional: { att: number } }>(
      variants,
    )("$label: twelve estimators and their standard errors", (variant) => {
      const sample = sampleOf(variant.label);
      const wanted = new Map<string, { att: number; se: number }>(
        Object.entries(variants.find(({ label }: { label: string }) => label === variant.label)),
      );
      const treated = sample.treated.reduce((sum, own) => sum + own, 0);
      expect([treated, sample.treated.length - treated]).toEqual([variant.n_treated, variant.n_control]);
      const agree = (name: string, ours: TwoByTwo, error: number) => {
        const reference = wanted.get(name) ?? { att: Number.NaN, se: Number.NaN };
        record.agree(`${variant.label}, ${name}`, ours.estimate, reference.att, { relative: 1e-8 });
        // Tilting of the reference stops at its own tolerance.
        record.agree(`${variant.label}, ${name}, error`, error, reference.se, { relative: 1e-7 });
      };
      for (const [name, estimator] of panelEstimators) {
        const ours = effect(sample, estimator);
        const rows = ours.influence.length;
        // The reference takes a standard deviation with n - 1 here.
        agree(name, ours, errorOf(ours) * (estimator === "twoWay" ? Math.sqrt(rows / (rows - 1)) : 1));
      }
      const sections = stacked(sample);
      for (const [name, estimator] of sectionEstimators) {
        const ours = effect(sections, estimator);
        const isSigned = estimator === "dr" || estimator === "drPlain";
        agree(name, ours, errorOf(isSigned ? asDrdid(sections, ours) : ours));
      }
      const plain = effect({ ...sample, covariates: [] }, "reg");
      record.agree(`${variant.label}, unconditional`, plain.estimate, variant.unconditional.att);
    });
  },
);

/** The sign of DRDID 1.2.3: see `earlierRegressionTerm`. */
function asDrdid(sections: TwoByTwoSample & { readonly kind: "sections" }, ours: TwoByTwo): TwoByTwo {
  const rows = sections.treated.length;
  const term = earlierRegressionTerm({
    ...sections,
    design: designOf(sections.covariates, rows),
    weights: new Float64Array(rows).fill(1),
  });
  return { ...ours, influence: ours.influence.map((value, row) => value - 2 * term[row]) };
}

/** Sixty people with two covariates that matter for training and for change. */
function drawn(seed: number): TwoByTwoSample & { readonly kind: "panel" } {
  const stream = new SeededStream(seed);
  const rows = 60;
  const first = Float64Array.from({ length: rows }, () => normal(stream));
  const second = Float64Array.from({ length: rows }, () => normal(stream));
  const treated = Uint8Array.from(first, (own) => (own + normal(stream) > 0.3 ? 1 : 0));
  const before = first.map((own, row) => own + second[row] + normal(stream));
  const after = before.map(
    (own, row) => own + treated[row] + 0.5 * first[row] - 0.3 * second[row] ** 2 + normal(stream),
  );
  return { kind: "panel", treated, covariates: [first, second], before, after };
}

describe("the influence of a row is the derivative of the estimate by its weight", () => {
  const sample = drawn(4);
  const sections = stacked(sample);
  const cases: readonly (readonly [string, TwoByTwoSample, TwoByTwoEstimator])[] = [
    ...(["reg", "ipwRaw", "ipw", "dr"] as const).map((name) => [`followed, ${name}`, sample, name] as const),
    ...(["reg", "ipwRaw", "ipw", "dr", "drPlain"] as const).map(
      (name) => [`two samples, ${name}`, sections, name] as const,
    ),
  ];
  test.each(cases)("%s", (_, own, estimator) => {
    const rows = own.treated.length;
    const { influence } = effect(own, estimator);
    const step = 1e-4;
    for (const row of [0, 7, 23, 41, 59]) {
      const at = (shift: number) => {
        const weights = new Float64Array(rows).fill(1);
        weights[row] += shift;
        return effect({ ...own, weights }, estimator).estimate;
      };
      const slope = (8 * (at(step) - at(-step)) - (at(2 * step) - at(-2 * step))) / (12 * step);
      expect(rows * slope).toBeCloseTo(influence[row], 5);
    }
  });
});

describe("what must not matter, and what must", () => {
  const sample = drawn(9);
  const all: readonly TwoByTwoEstimator[] = ["reg", "ipwRaw", "ipw", "dr", "drImproved", "twoWay"];

  test.each(all)(
    "%s: order of rows, units and powers of covariates, a constant in the outcome",
    (estimator) => {
      const plain = effect(sample, estimator);
      const turned = (values: Float64Array) => values.slice().reverse();
      const other = effect(
        {
          kind: "panel",
          treated: sample.treated.slice().reverse(),
          covariates: sample.covariates.map((column) => turned(column).map((value) => 1000 * value - 7)),
          before: turned(sample.before).map((value) => value + 50),
          after: turned(sample.after).map((value) => value + 50),
        },
        estimator,
      );
      expect(other.estimate).toBeCloseTo(plain.estimate, 8);
      expect(errorOf(other)).toBeCloseTo(errorOf(plain), 8);
    },
  );

  test("without covariates all estimators are the difference of mean changes", () => {
    const plain = all.map((estimator) => effect({ ...sample, covariates: [] }, estimator).estimate);
    for (const estimate of plain) expect(estimate).toBeCloseTo(plain[0], 10);
  });

  test("exchanging the periods turns the sign", () => {
    const back = { ...sample, before: sample.after, after: sample.before };
    for (const estimator of all) {
      expect(effect(back, estimator).estimate).toBeCloseTo(-effect(sample, estimator).estimate, 9);
    }
  });

  test("tilted weights give the untrained the covariate means of the trained: a regression adds nothing then", () => {
    const { estimate } = effect(sample, "drImproved");
    const shifted = {
      ...sample,
      after: sample.after.map((value, row) => value + 3 * sample.covariates[0][row]),
    };
    expect(effect(shifted, "drImproved").estimate).toBeCloseTo(estimate, 9);
  });

  test("no overlap and too few are said, not computed", () => {
    const decides = Float64Array.from(sample.treated);
    expect(twoByTwoEffect({ ...sample, covariates: [decides] }, "dr")).toBe("noOverlap");
    expect(twoByTwoEffect({ ...sample, covariates: [decides] }, "reg")).toBe("tooFew");
  });
});

describe("as a method of the panel", () => {
  const study = {
    unit: "unit",
    period: "year",
    firstTreated: "first",
    outcome: "outcome",
    covariates: ["age"],
  };

  /** Two years of the synthetic panel, without the later cohort. */
  function twoYears(): ReadonlyMap<string, Column> {
    const columns = staggered();
    const [year, first] = [numbersIn(columns, "year"), numbersIn(columns, "first")];
    const rows = Array.from(year.keys()).filter(
      (row) => (year[row] === 2020 || year[row] === 2021) && first[row] !== 2023,
    );
    return new Map(
      [...columns].map(([name, column]) => [
        name,
        column.kind === "number"
          ? numberColumn(rows.map((row) => column.values[row]))
          : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]) },
      ]),
    );
  }

  test("one effect, the improved estimator by default, with the influence of every unit", () => {
    const finding = estimated(study, twoYears(), { method: "drdid" });
    expect(finding.groupTime).toHaveLength(1);
    expect(finding.groupTime[0]).toMatchObject({
      group: 2021,
      period: 2021,
      estimate: finding.aggregates.simple.estimate,
    });
    expect(finding.aggregates.simple.influence).toHaveLength(26);
    const traditional = estimated(study, twoYears(), { method: "groupTime" }).aggregates.simple.estimate;
    expect(finding.aggregates.simple.estimate).not.toBe(traditional);
    expect(finding.caveats.map(({ code }) => code)).toContain("preTrendUntested");
    expect(finding.evidenceLevel).toBe("measured");
  });

  test("more periods or starts are refused with the method that takes them", () => {
    expect(estimatePanel(study, staggered(), { method: "drdid" })).toMatchObject({
      notEstimable: {
        code: "notTwoByTwo",
        cause: "input",
        reading: { fr: expect.stringContaining("groupTime") },
      },
    });
  });

  test("intervals hold their word with eight trained (the long look is in the proof)", () => {
    const world: PanelWorld = { name: "", treated: 8, comparison: 12, flavor: "normal", staggered: false };
    const { coverage, refused } = calibratePanel(
      world,
      { method: "groupTime", eventTimes: [0, 0], draws: 0 },
      { draws: 100, seed: 2 },
    );
    expect(refused).toBe(0);
    expect(coverage).toBeGreaterThan(0.87);
  });
});
