import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { estimateReturn } from "./estimate-return.ts";
import type { Spread } from "./model.ts";
import type { CostAssumption, EffectAssumption, ReturnEstimated, ReturnRequest } from "./return-request.ts";

const triangle = (low: number, likely: number, high: number): Spread => ({
  low,
  likely: known(likely),
  high,
});
const uniform = (low: number, high: number): Spread => ({ low, likely: unknown, high });
const exactly = (value: number): Spread => triangle(value, value, value);

const cost = (kind: CostAssumption["kind"], cents: Spread): CostAssumption => ({
  kind,
  source: "told",
  cents,
  isOurMargin: false,
});
const effect = (key: string, facts: Partial<EffectAssumption> = {}): EffectAssumption => ({
  key,
  label: key,
  unit: "départ",
  evidence: "measured",
  perUnit: triangle(200_000, 400_000, 900_000),
  months: exactly(12),
  change: { kind: "told", perYear: triangle(0, 2, 6), share: exactly(100) },
  ...facts,
});
const noCost = cost("training", exactly(0));
const request = (facts: Partial<ReturnRequest>): ReturnRequest => ({
  costs: [cost("training", triangle(900_000, 1_000_000, 1_300_000))],
  effects: [effect("leavers")],
  intangible: [],
  ...facts,
});

function estimated(asked: ReturnRequest): ReturnEstimated {
  const finding = estimateReturn(asked);
  if (finding.kind !== "estimated") throw new Error(finding.reason);
  return finding;
}

const meanOfTriangle = (low: number, likely: number, high: number) => (low + likely + high) / 3;
const varianceOfTriangle = (a: number, c: number, b: number) =>
  (a * a + b * b + c * c - a * b - a * c - b * c) / 18;

describe("the draws agree with closed forms", () => {
  test("the mean of a product of triangles is the product of their means", () => {
    const { valued } = estimated(request({ costs: [noCost] }));
    const mean = meanOfTriangle(200_000, 400_000, 900_000) * meanOfTriangle(0, 2, 6);
    expect(Math.abs(valued.mean / mean - 1)).toBeLessThan(0.01);
  });

  test("a sum of a triangle and a uniform has the mean and the quantiles of its exact distribution", () => {
    // Uniform on [0, 2u] less a cost of exactly u: the quantiles of the balance are those of a line.
    const { balance, probabilityAboveCosts } = estimated(
      request({
        costs: [cost("training", exactly(100_000))],
        effects: [
          effect("a", {
            perUnit: exactly(100_000),
            change: { kind: "told", perYear: uniform(0, 2), share: exactly(100) },
          }),
        ],
      }),
    );
    expect(probabilityAboveCosts).toBeCloseTo(0.5, 3);
    for (const [share, found] of [
      [0.05, balance.p5],
      [0.25, balance.p25],
      [0.5, balance.p50],
      [0.75, balance.p75],
      [0.95, balance.p95],
    ] as const) {
      expect(Math.abs(found - (share * 200_000 - 100_000))).toBeLessThan(40);
    }
  });

  test("two triangles have the mean and the variance of their sum, read from quantiles of a fine picture", () => {
    const costs = [
      cost("training", triangle(1_000_000, 2_000_000, 6_000_000)),
      cost("wages", triangle(3_000_000, 3_500_000, 4_000_000)),
    ];
    const found = estimated(request({ costs, effects: [effect("a", { perUnit: exactly(0) })] }));
    const mean = meanOfTriangle(1e6, 2e6, 6e6) + 3.5e6;
    expect(Math.abs(found.costs.mean - mean)).toBeLessThan(500);
    const variance = varianceOfTriangle(1e6, 2e6, 6e6) + varianceOfTriangle(3e6, 3.5e6, 4e6);
    const first = varianceOfTriangle(1e6, 2e6, 6e6) / variance;
    expect(found.drivers[0]?.assumption).toEqual({ of: "cost", kind: "training" });
    expect(Math.abs((found.drivers[0]?.share ?? 0) - first)).toBeLessThan(0.001);
    const { from, step, shares } = found.picture;
    const centers = shares.map((share, at) => ({ share, value: from + (at + 0.5) * step }));
    const center = centers.reduce((sum, { share, value }) => sum + share * value, 0);
    const spread = centers.reduce((sum, { share, value }) => sum + share * (value - center) ** 2, 0);
    // Sheppard's correction for the width of the columns.
    expect(Math.abs((spread - step ** 2 / 12) / variance - 1)).toBeLessThan(0.03);
  });

  test("a comparison keeps its published interval, times the people and the years", () => {
    const found = { estimate: 0.1, low: -0.02, high: 0.2, people: 20, horizonMonths: 12 };
    const { valued, probabilityAboveCosts } = estimated(
      request({
        costs: [noCost],
        effects: [effect("a", { perUnit: exactly(100_000), change: { kind: "compared", found } })],
      }),
    );
    expect(Math.abs(valued.p50 - 200_000)).toBeLessThan(200);
    // P(Z < −0.1/0.06122…) with the lower half-width 0.12 at 1.96 standard deviations.
    expect(probabilityAboveCosts).toBeCloseTo(0.9488, 2);
  });

  test("parts of the uncertainty add to 1 when nothing is multiplied, and to less when it is", () => {
    const costs = [
      cost("training", triangle(0, 1e6, 3e6)),
      cost("wages", uniform(0, 2e6)),
      cost("funding", uniform(0, 1e6)),
    ];
    const sum = (asked: ReturnRequest) =>
      estimated(asked).drivers.reduce((total, { share }) => total + share, 0);
    expect(sum(request({ costs, effects: [effect("a", { perUnit: exactly(0) })] }))).toBeCloseTo(1, 9);
    const multiplied = sum(request({ costs }));
    expect(multiplied).toBeLessThan(1);
    expect(multiplied).toBeGreaterThan(0.8);
  });
});

const anySpread = (most: number) =>
  fc
    .tuple(fc.nat({ max: most }), fc.nat({ max: most }), fc.nat({ max: most }), fc.boolean())
    .map(([one, two, three, isTold]) => {
      const [low = 0, likely = 0, high = 0] = [one, two, three].toSorted((a, b) => a - b);
      return isTold ? triangle(low, likely, high) : uniform(low, high);
    });
const anyRequest = fc
  .record({
    training: anySpread(2_000_000),
    wages: anySpread(1_000_000),
    funding: anySpread(500_000),
    perUnit: anySpread(800_000),
    perYear: anySpread(10),
    share: anySpread(100),
    months: anySpread(60),
  })
  .map(({ training, wages, funding, perUnit, perYear, share, months }) =>
    request({
      costs: [cost("training", training), cost("wages", wages), cost("funding", funding)],
      effects: [
        effect("a", { perUnit, months, change: { kind: "told", perYear, share } }),
        effect("b", { perUnit, months: exactly(6) }),
      ],
    }),
  );
const few = { numRuns: 6 };

describe("whatever is assumed", () => {
  test("the same request gives the same bytes, and the order of its lines changes none of the figures", () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const once = estimated(asked);
        expect(JSON.stringify(estimated(asked))).toBe(JSON.stringify(once));
        const turned = estimated({
          ...asked,
          costs: asked.costs.toReversed(),
          effects: asked.effects.toReversed(),
        });
        const figures = ({ costLines: _costs, effects: _effects, ...rest }: ReturnEstimated) => rest;
        expect(figures(turned)).toEqual(figures(once));
      }),
      few,
    );
  });

  test("amounts a thousand times larger give a result a thousand times larger, as likely as before", () => {
    const times = (spread: Spread): Spread => ({
      low: spread.low * 1000,
      likely: spread.likely.known ? known(spread.likely.value * 1000) : unknown,
      high: spread.high * 1000,
    });
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const small = estimated(asked);
        const large = estimated({
          ...asked,
          costs: asked.costs.map((line) => ({ ...line, cents: times(line.cents ?? exactly(0)) })),
          effects: asked.effects.map((line) => ({ ...line, perUnit: times(line.perUnit ?? exactly(0)) })),
        });
        expect(large.probabilityAboveCosts).toBeCloseTo(small.probabilityAboveCosts, 3);
        for (const place of ["p5", "p50", "p95", "mean"] as const) {
          expect(Math.abs(large.balance[place] - 1000 * small.balance[place])).toBeLessThanOrEqual(501);
        }
      }),
      few,
    );
  });

  test("a higher amount, a longer effect or a lower cost never makes the result worse", () => {
    const more = (spread: Spread | undefined, by: number): Spread => {
      const { low, likely, high } = spread ?? exactly(0);
      return { low: low + by, likely: likely.known ? known(likely.value + by) : unknown, high: high + by };
    };
    fc.assert(
      fc.property(anyRequest, fc.nat({ max: 50 }), (asked, by) => {
        const before = estimated(asked);
        const betters: readonly Partial<ReturnRequest>[] = [
          { effects: asked.effects.map((line) => ({ ...line, perUnit: more(line.perUnit, by * 1000) })) },
          { effects: asked.effects.map((line) => ({ ...line, months: more(line.months, by) })) },
          {
            costs: asked.costs.map((line) =>
              line.kind === "funding" ? { ...line, cents: more(line.cents, by * 1000) } : line,
            ),
          },
        ];
        for (const better of betters) {
          const after = estimated({ ...asked, ...better });
          expect(after.probabilityAboveCosts).toBeGreaterThanOrEqual(before.probabilityAboveCosts);
          for (const place of ["p5", "p25", "p50", "p75", "p95"] as const)
            expect(after.balance[place]).toBeGreaterThanOrEqual(before.balance[place]);
        }
      }),
      few,
    );
  });

  test("quantiles are in order, and going wrong together only stretches the ends", () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const { balance, together, picture } = estimated(asked);
        const { p5, p25, p50, p75, p95 } = balance;
        expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].toSorted((a, b) => a - b));
        expect(together.p5).toBeLessThanOrEqual(p5 + 0.02 * (p95 - p5) + 1);
        expect(together.p95).toBeGreaterThanOrEqual(p95 - 0.02 * (p95 - p5) - 1);
        expect(picture.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
      few,
    );
  });
});

describe("nothing is estimated", () => {
  const reasonOf = (facts: Partial<ReturnRequest>) => {
    const finding = estimateReturn(request(facts));
    return finding.kind === "notEstimable" ? finding.reason : "estimated";
  };

  test("while a part of the cost is not known: it is not counted as 0", () => {
    const open: CostAssumption = { kind: "wages", source: "unknown", isOurMargin: false, leastCents: 5000 };
    expect(reasonOf({ costs: [open] })).toBe("costUnknown");
    const finding = estimateReturn(request({ costs: [open, noCost] }));
    expect(finding.breakEven).toMatchObject({ isComplete: false, centsOfYear: { least: 5000 } });
  });

  test("without an amount, nor without a change that is put down to the training", () => {
    const { perUnit: _amount, ...unpriced } = effect("a");
    const { change: _change, ...unattributed } = effect("a");
    expect(reasonOf({ effects: [] })).toBe("nothingValued");
    expect(reasonOf({ effects: [{ ...unpriced, unvalued: "noAmount" }] })).toBe("nothingValued");
    expect(reasonOf({ effects: [{ ...unattributed, unvalued: "noChange" }] })).toBe("noAttributedChange");
    expect(reasonOf({ effects: [effect("a", { unvalued: "noEvidence" })] })).toBe("noAttributedChange");
  });

  test("but how many units a year would pay for it is always told, from the amounts alone", () => {
    const { change: _change, ...unattributed } = effect("a", { unvalued: "noChange" });
    const { breakEven } = estimateReturn(
      request({
        costs: [cost("training", triangle(800_000, 1_000_000, 1_800_000))],
        effects: [unattributed],
      }),
    );
    expect(breakEven.effects).toEqual([
      expect.objectContaining({ key: "a", least: 800_000 / 900_000, likely: 2.5, most: 9 }),
    ]);
  });

  test("and funding that pays for everything leaves nothing to be avoided", () => {
    const costs = [cost("training", exactly(500)), cost("funding", exactly(900))];
    const { breakEven } = estimateReturn(request({ costs }));
    expect(breakEven.effects[0]).toMatchObject({ least: 0, likely: 0, most: 0 });
  });
});
