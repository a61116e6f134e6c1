import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import own from "../../reference/sensitivity/reference.json" with { type: "json" };
import { normal } from "../../reference/simulate.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import {
  correctPValues,
  type MaxTQuestion,
  type MultiplicityRule,
  maxTCorrection,
  multiplicityRules,
} from "./multiplicity.ts";

const record = proofRecord("multiplicity", "p.adjust of R 4.2.2");

function correct(pValues: readonly number[], rule: MultiplicityRule) {
  const finding = correctPValues(pValues, rule);
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

function maxT(question: MaxTQuestion) {
  const finding = maxTCorrection(question);
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

describe("agreement with R", () => {
  const names = {
    bonferroni: "bonferroni",
    holm: "holm",
    hochberg: "hochberg",
    benjaminiHochberg: "BH",
    benjaminiYekutieli: "BY",
  } as const;
  test.each(multiplicityRules)("p.adjust, %s", (rule) => {
    const found = correct(own.adjust.p, rule);
    own.adjust.by[names[rule]].forEach((wanted, at) => {
      record.agree(`${rule}, p ${at + 1}`, found.adjusted[at], wanted);
    });
  });
  test("max-T of three outcomes over all 462 assignments, one answer missing", () => {
    const { treated, outcomes, statistics, adjusted, single } = own.max_t;
    const found = maxT({
      treated,
      outcomes: outcomes.map((one) => Float64Array.from(one, (x) => x ?? Number.NaN)),
    });
    expect([found.exact, found.assignments]).toEqual([true, 462]);
    const source = "enumeration in R 4.2.2";
    for (let at = 0; at < 3; at++) {
      record.agree(`max-T, statistic ${at + 1}`, found.statistics[at], statistics[at], { source });
      record.agree(`max-T, single p ${at + 1}`, found.pValues[at], single[at], { source });
      record.agree(`max-T, corrected p ${at + 1}`, found.adjusted[at], adjusted[at], { source });
    }
  });
});

const stream = new SeededStream(5);
const treated = Array.from({ length: 24 }, (_, at) => (at < 12 ? 1 : 0));
const first = Float64Array.from(treated, (arm) => 1.2 * arm + normal(stream));
const second = Float64Array.from(treated, () => normal(stream));

describe("invariance", () => {
  test("order of p-values, order of outcomes", () => {
    const p = [0.04, 0.01, 0.3];
    for (const rule of multiplicityRules) {
      const [one, turned] = [p, [...p].reverse()].map((each) => correct(each, rule));
      expect([...turned.adjusted].reverse()).toEqual([...one.adjusted]);
      one.adjusted.forEach((value, at) => {
        expect(value).toBeGreaterThanOrEqual(p[at]);
      });
    }
  });
  test("units, a constant and swapped arms change nothing that is exact", () => {
    const exact = {
      treated: treated.slice(6, 18),
      outcomes: [first.slice(6, 18), second.slice(6, 18)],
    };
    const base = maxT(exact);
    const moved = maxT({
      treated: exact.treated.map((arm) => 1 - arm),
      outcomes: exact.outcomes.map((outcome) => outcome.map((value) => 1e3 - 5 * value)),
    });
    expect(moved.adjusted).toEqual(base.adjusted);
  });
  test("an outcome said twice costs nothing more, and one outcome alone is not corrected", () => {
    const twice = maxT({ treated, outcomes: [first, first], draws: 999 });
    const once = maxT({ treated, outcomes: [first], draws: 999 });
    expect(twice.adjusted[0]).toBe(once.adjusted[0]);
    expect(once.adjusted[0]).toBe(once.pValues[0]);
    expect(once.caveats).toEqual([]);
    expect(twice.caveats.map((caveat) => caveat.code)).toEqual(["severalOutcomes"]);
  });
  test("the seed decides the draws", () => {
    const run = (seed: number) => maxT({ treated, outcomes: [first, second], seed, draws: 499 });
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });
});

describe("refusals", () => {
  const outcomes = [first];
  test.each<[string, MaxTQuestion]>([
    ["optionOutOfRange", { treated, outcomes: [] }],
    ["optionOutOfRange", { treated, outcomes, draws: 10 }],
    ["treatmentNotBinary", { treated: treated.map((arm) => arm + 1), outcomes }],
    ["unequalLengths", { treated, outcomes: [first.slice(1)] }],
    ["tooFewObserved", { treated, outcomes: [first.map((value, at) => (at < 9 ? Number.NaN : value))] }],
    ["noOutcomeVariation", { treated, outcomes: [new Float64Array(24)] }],
  ])("%s", (code, question) => {
    const finding = maxTCorrection(question);
    expect(finding.kind === "refused" && finding.notEstimable.code).toBe(code);
  });
  test.each([[[]], [[0.2, 1.2]], [[Number.NaN]]])("p-values %j", (pValues) => {
    expect(correctPValues(pValues, "holm").kind).toBe("refused");
  });
});
