import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { referencePresent, referenceResults, withReference } from "../../reference/read-files.ts";
import own from "../../reference/sensitivity/reference.json" with { type: "json" };
import { normal } from "../../reference/simulate.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type RosenbaumBounds, type RosenbaumQuestion, rosenbaumBounds } from "./rosenbaum-bounds.ts";

const record = proofRecord("rosenbaumBounds", "base R, 07_sensitivity.json");

function bounds(question: RosenbaumQuestion): RosenbaumBounds {
  const finding = rosenbaumBounds(question);
  if (finding.kind === "refused") throw new Error(`refused: ${finding.notEstimable.code}`);
  return finding;
}

function refusalOf(question: RosenbaumQuestion) {
  const finding = rosenbaumBounds(question);
  return finding.kind === "refused" ? finding.notEstimable.code : "estimated";
}

const plain = Float64Array.from(own.plain_pairs.differences);
const zeros = new Float64Array(plain.length);

describe.skipIf(!referencePresent)(
  withReference("agreement with 07: pairs of LaLonde and twelve pairs"),
  () => {
    test.each(["default", "caliper", "twelve_pairs"])("%s: every bound and the critical gamma", (name) => {
      const wanted = referenceResults("07_sensitivity.json").rosenbaum[name];
      const side = (key: "yt" | "yc") =>
        Float64Array.from(wanted.pairs, (pair: { yt: number; yc: number }) => pair[key]);
      const gammas: number[] = wanted.wilcoxon_bounds.map((row: { gamma: number }) => row.gamma);
      const pairs = { treated: side("yt"), comparison: side("yc"), gammas };
      const found = bounds({ ...pairs, distribution: "normal" });
      if (wanted.n_pairs !== undefined) expect(found.pairs).toBe(wanted.n_pairs);
      found.bounds.forEach((row, at) => {
        const [rank, sign] = [wanted.wilcoxon_bounds[at], wanted.sign_test_bounds[at]];
        expect([found.statistic, found.differing]).toEqual([rank.T, rank.n_nonzero]);
        expect([found.positive, found.differing]).toEqual([sign.positive, sign.n]);
        const label = (what: string) => `${name}, gamma ${row.gamma.toFixed(1)}, ${what}`;
        record.agree(label("signed rank, upper"), row.signedRank.upper, rank.p_upper, { absolute: 1e-16 });
        record.agree(label("signed rank, lower"), row.signedRank.lower, rank.p_lower, { absolute: 1e-18 });
        record.agree(label("sign test, upper"), row.signTest.upper, sign.p_upper, { absolute: 1e-16 });
        record.agree(label("sign test, lower"), row.signTest.lower, sign.p_lower, { absolute: 1e-20 });
      });
      const critical = wanted.critical_gamma_5pct_one_sided;
      expect(found.critical.kind).toBe(critical === null ? "none" : "reached");
      if (found.critical.kind === "reached")
        record.agree(`${name}, critical gamma`, found.critical.gamma, critical);
      if (wanted.exact_signed_rank !== undefined) {
        expect(found.statistic).toBe(wanted.exact_signed_rank.V);
        const twice = 2 * found.bounds[0].signedRank.upper;
        record.agree(`${name}, two-sided p without bias`, twice, wanted.exact_signed_rank.p_normal);
      }
    });
  },
);

describe("agreement with R on our own pairs", () => {
  const source = "base R 4.2.2, engine/reference/sensitivity";
  test("exact tails with ties and a zero are those of enumerating every assignment of signs", () => {
    const { treated, comparison, statistic, bounds: wanted } = own.tied_pairs;
    const gammas = wanted.map((row) => row.gamma);
    const found = bounds({
      treated: Float64Array.from(treated),
      comparison: Float64Array.from(comparison),
      gammas,
    });
    expect(found).toMatchObject({ statistic, distribution: "exact", differing: 11 });
    wanted.forEach((row, at) => {
      const { signedRank, signTest } = found.bounds[at];
      record.agree(`ties, gamma ${row.gamma}, upper`, signedRank.upper, row.upper, { source });
      record.agree(`ties, gamma ${row.gamma}, lower`, signedRank.lower, row.lower, { source });
      record.agree(`ties, gamma ${row.gamma}, sign upper`, signTest.upper, row.sign_upper, { source });
      record.agree(`ties, gamma ${row.gamma}, sign lower`, signTest.lower, row.sign_lower, { source });
    });
    expect(found.caveats.map((caveat) => caveat.code)).toEqual([
      "pairsWithoutDifference",
      "differencesTie",
      "fewPairs",
    ]);
  });
  test("without bias: exact p, Hodges-Lehmann shift and exact interval of wilcox.test", () => {
    const [none, two] = bounds({ treated: plain, comparison: zeros, gammas: [1, 2] }).bounds;
    record.agree("14 pairs, exact p", none.signedRank.upper, own.plain_pairs.p_greater, { source });
    record.agree("14 pairs, shift", none.shift.low, own.plain_pairs.estimate, { source });
    expect(none.shift.high).toBe(none.shift.low);
    if (none.interval.kind === "unbounded") throw new Error("unbounded");
    record.agree("14 pairs, interval low", none.interval.low, own.plain_pairs.interval[0], { source });
    record.agree("14 pairs, interval high", none.interval.high, own.plain_pairs.interval[1], { source });
    record.agree("14 pairs, gamma 2, lowest shift", two.shift.low, own.plain_pairs.shift_gamma2[0], {
      source,
    });
    record.agree("14 pairs, gamma 2, highest shift", two.shift.high, own.plain_pairs.shift_gamma2[1], {
      source,
    });
  });
});

describe("invariance", () => {
  const base = bounds({ treated: plain, comparison: zeros });
  test("the order of the pairs changes nothing", () => {
    const { bounds: rows, critical } = bounds({ treated: plain.slice().reverse(), comparison: zeros });
    expect(rows).toEqual(base.bounds);
    expect(critical).toEqual(base.critical);
  });
  test("swapping the people of each pair and looking below gives the mirror image", () => {
    const swapped = bounds({ treated: zeros, comparison: plain, direction: "below" });
    expect(swapped.critical).toEqual(base.critical);
    swapped.bounds.forEach((row, at) => {
      expect(row.signedRank).toEqual(base.bounds[at].signedRank);
      expect(row.shift).toEqual({ low: -base.bounds[at].shift.high, high: -base.bounds[at].shift.low });
    });
  });
  test("a constant added to everybody or another unit moves no p-value and scales the shift", () => {
    const stretched = bounds({ treated: plain.map((x) => 8 * x + 64), comparison: zeros.map(() => 64) });
    expect(stretched.critical).toEqual(base.critical);
    stretched.bounds.forEach((row, at) => {
      expect(row.shift.low).toBeCloseTo(8 * base.bounds[at].shift.low, 10);
    });
  });
  test("stronger bias widens every bound", () => {
    for (let at = 1; at < base.bounds.length; at++) {
      const [weak, strong] = [base.bounds[at - 1], base.bounds[at]];
      expect(strong.signedRank.upper).toBeGreaterThan(weak.signedRank.upper);
      expect(strong.signedRank.lower).toBeLessThan(weak.signedRank.lower);
      expect(strong.shift.low).toBeLessThanOrEqual(weak.shift.low);
      expect(strong.shift.high).toBeGreaterThanOrEqual(weak.shift.high);
    }
  });
  test("at the critical gamma the p-value is the level", () => {
    if (base.critical.kind === "none") throw new Error("none");
    const [row] = bounds({ treated: plain, comparison: zeros, gammas: [base.critical.gamma] }).bounds;
    expect(row.signedRank.upper).toBeCloseTo(0.05, 9);
  });
  test("exact and normal tails come together with many pairs", () => {
    const stream = new SeededStream(2);
    const many = Float64Array.from({ length: 150 }, () => 0.2 + normal(stream));
    const pairs = { treated: many, comparison: new Float64Array(150), gammas: [1, 1.5] };
    const exact = bounds({ ...pairs, distribution: "exact" });
    bounds({ ...pairs, distribution: "normal" }).bounds.forEach((row, at) => {
      expect(row.signedRank.upper).toBeCloseTo(exact.bounds[at].signedRank.upper, 2);
    });
  });
});

describe("what cannot be answered is refused with its reason", () => {
  const five = Float64Array.of(1, 2, 3, 4, 5);
  test.each([
    ["unequalLengths", { treated: five, comparison: five.slice(1) }],
    ["valueMissing", { treated: five, comparison: Float64Array.of(1, 2, Number.NaN, 4, 5) }],
    ["optionOutOfRange", { treated: five, comparison: zeros.slice(0, 5), gammas: [0.5] }],
    ["optionOutOfRange", { treated: five, comparison: zeros.slice(0, 5), alpha: 0.7 }],
    ["optionOutOfRange", { treated: five, comparison: zeros.slice(0, 5), confidence: 1 }],
    ["tooFewPairs", { treated: five.slice(1), comparison: zeros.slice(0, 4) }],
    ["pairsAllTie", { treated: five, comparison: five }],
  ] as const)("%s", (code, question) => expect(refusalOf(question)).toBe(code));
  test("a missing outcome names its column and row", () => {
    const finding = rosenbaumBounds({ treated: five, comparison: Float64Array.of(1, Number.NaN, 3, 4, 5) });
    if (finding.kind !== "refused") throw new Error("estimated");
    expect(finding.notEstimable.reading.en).toContain("“comparison”, row 2");
  });
});

test("five pairs that all agree have an unbounded interval, and the reading tells the critical strength", () => {
  const found = bounds({
    treated: Float64Array.of(1, 2, 3, 4, 5),
    comparison: new Float64Array(5),
    gammas: [1],
  });
  expect(found.bounds[0].interval).toEqual({ kind: "unbounded" });
  expect(found.bounds[0].signedRank.upper).toBeCloseTo(1 / 32, 15);
  expect(found.reading.fr).toContain("multiplie par plus de 1,21");
  expect(found.reading.en).toContain("more than 1.21");
});
