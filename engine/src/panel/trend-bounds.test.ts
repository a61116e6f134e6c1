import { describe, expect, test } from "vitest";
import { estimated, staggered } from "../../reference/panel/regression-cases.ts";
import { normal } from "../../reference/simulate.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { type TrendParts, trendBounds } from "./trend-bounds.ts";

/** Steps and effects with next to no noise: the intervals are then the sets of what is possible. */
function exact(steps: readonly number[], effects: readonly number[]): TrendParts {
  const size = steps.length + effects.length;
  return {
    steps: Float64Array.from(steps),
    effects: Float64Array.from(effects),
    covariance: Array.from({ length: size }, (_, i) =>
      Float64Array.from({ length: size }, (__, j) => (i === j ? 1e-18 : 0)),
    ),
    degreesOfFreedom: 1e6,
    confidence: 0.95,
  };
}

/** Worst trends on a fine grid of steps after training, each at most `reach` away from `center` of the step before. */
function searched(
  effects: readonly number[],
  stepsAfter: (before: readonly number[]) => readonly number[],
): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const walk = (before: readonly number[], trend: number, bias: number): void => {
    const at = before.length;
    if (at === effects.length) {
      const effect = effects.reduce((sum, own) => sum + own, 0) / effects.length - bias / effects.length;
      [low, high] = [Math.min(low, effect), Math.max(high, effect)];
      return;
    }
    for (const step of stepsAfter(before)) walk([...before, step], trend + step, bias + trend + step);
  };
  walk([], 0, 0);
  return [low, high];
}

describe("without noise the bounds are the worst trends there are, found by searching them all", () => {
  const steps = [0.1, -0.4, 0.3];
  const effects = [1, 1.5, 2];

  test.each([0.5, 1, 2])("steps after training at most %s times the largest before", (allowed) => {
    const reach = allowed * 0.4;
    const grid = [-1, -0.5, 0, 0.5, 1].map((share) => share * reach);
    const { relativeMagnitudes } = trendBounds(exact(steps, effects), "average");
    const [low, high] = relativeMagnitudes.bounds.find((bound) => bound.allowed === allowed)?.interval ?? [
      0, 0,
    ];
    const worst = searched(effects, () => grid);
    expect(low).toBeCloseTo(worst[0], 6);
    expect(high).toBeCloseTo(worst[1], 6);
  });

  test("bends of at most the largest seen before", () => {
    const { smoothness } = trendBounds(exact(steps, effects), "average");
    const { allowed = 0, interval: [low, high] = [0, 0] } = smoothness?.bounds[2] ?? {};
    expect(allowed).toBeCloseTo(0.7, 12);
    const worst = searched(effects, (before) => {
      const last = before.at(-1) ?? 0.3;
      return [-1, -0.5, 0, 0.5, 1].map((share) => last + share * allowed);
    });
    expect(low).toBeCloseTo(worst[0], 6);
    expect(high).toBeCloseTo(worst[1], 6);
  });

  test("a straight trend drawn on is subtracted exactly", () => {
    const { smoothness } = trendBounds(exact([0.2, 0.2, 0.2], [1.2, 1.4]), "average");
    expect(smoothness?.bounds[0].interval[0]).toBeCloseTo(1, 6);
    expect(smoothness?.bounds[0].interval[1]).toBeCloseTo(1, 6);
  });

  test("the breakdown is where zero comes in, by hand: 1 = M × 0.4", () => {
    const { relativeMagnitudes } = trendBounds(exact(steps, [1]), "firstPeriod");
    expect(relativeMagnitudes.breakdown).toBeCloseTo(2.5, 5);
  });
});

describe("with noise", () => {
  const noisy = (effects: readonly number[], spread = 0.2): TrendParts => {
    const parts = exact([0.1, -0.2], effects);
    return {
      ...parts,
      covariance: parts.covariance.map((line) => line.map((own) => (own > 0 ? spread ** 2 : 0))),
    };
  };

  test("nothing allowed gives the usual interval", () => {
    const { relativeMagnitudes } = trendBounds(noisy([1]), "firstPeriod");
    const [low, high] = relativeMagnitudes.bounds[0].interval;
    expect(low).toBeCloseTo(1 - 1.96 * 0.2, 3);
    expect(high).toBeCloseTo(1 + 1.96 * 0.2, 3);
  });

  test("the more is allowed, the wider; few degrees of freedom, wider still", () => {
    const { relativeMagnitudes, smoothness } = trendBounds(noisy([1, 1.2]), "average");
    for (const { bounds } of [relativeMagnitudes, smoothness ?? relativeMagnitudes]) {
      const widths = bounds.map(({ interval: [low, high] }) => high - low);
      expect([...widths].sort((a, b) => a - b)).toEqual(widths);
    }
    const few = trendBounds({ ...noisy([1, 1.2]), degreesOfFreedom: 5 }, "average").relativeMagnitudes
      .bounds[2];
    const many = relativeMagnitudes.bounds[2];
    expect(few.interval[1] - few.interval[0]).toBeGreaterThan(many.interval[1] - many.interval[0]);
  });

  test("an effect that chance explains falls at once: breakdown 0; a huge one never falls", () => {
    expect(trendBounds(noisy([0.1]), "firstPeriod").relativeMagnitudes.breakdown).toBe(0);
    expect(trendBounds(exact([1e-9], [1e6]), "firstPeriod").relativeMagnitudes.breakdown).toBeUndefined();
  });

  test("intervals cover the effect at least 95 times in 100 when the trend is as wrong as allowed", () => {
    const stream = new SeededStream(8);
    const draws = 2000;
    let covered = 0;
    for (let draw = 0; draw < draws; draw++) {
      // True steps 0.5 and -0.3; after training the trend steps by 0.5 once more, so that M = 1 just holds.
      const parts = noisy([1 + 0.5 + 0.2 * normal(stream)]);
      const steps = Float64Array.of(0.5 + 0.2 * normal(stream), -0.3 + 0.2 * normal(stream));
      const { bounds } = trendBounds({ ...parts, steps }, "firstPeriod").relativeMagnitudes;
      const [low, high] = bounds.find(({ allowed }) => allowed === 1)?.interval ?? [0, 0];
      if (low <= 1 && 1 <= high) covered++;
    }
    expect(covered / draws).toBeGreaterThanOrEqual(0.945);
  });
});

describe("in a panel", () => {
  const study = { unit: "unit", period: "year", firstTreated: "first", outcome: "outcome" };

  test("bounds for the first period and for the average, whatever the base period", () => {
    const varying = estimated(study, staggered(), {}).trendBounds ?? [];
    const universal = estimated(study, staggered(), { basePeriod: "universal" }).trendBounds ?? [];
    expect(varying.map(({ about }) => about)).toEqual(["firstPeriod", "average"]);
    const middle = ([{ relativeMagnitudes }]: typeof varying) => {
      const [low, high] = relativeMagnitudes.bounds[0].interval;
      return (low + high) / 2;
    };
    expect(middle(universal)).toBeCloseTo(middle(varying), 9);
  });

  test("nothing is said with anticipation, or with a single period before", () => {
    expect(estimated(study, staggered(), { anticipation: 1 }).trendBounds).toBeUndefined();
  });
});
