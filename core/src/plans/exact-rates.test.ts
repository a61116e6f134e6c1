import { describe, expect, test } from "vitest";
import { frequencyRate, poissonLimits, severityRate } from "./exact-rates.ts";
import reference from "./exact-rates-reference.json" with { type: "json" };

describe("rates of accidents", () => {
  test.each(reference.limits)(
    "the exact limits of a count of $count are those of poisson.test of R",
    (row) => {
      const { low, high } = poissonLimits(row.count);
      expect(low).toBeCloseTo(row.low, 9);
      expect(high / row.high).toBeCloseTo(1, 10);
    },
  );

  test.each(reference.rates)("$accidents accidents in $hours hours make the rate of R, by million", (row) => {
    const rate = frequencyRate(row);
    expect(rate.value).toBeCloseTo(row.value, 9);
    expect(rate.low).toBeCloseTo(row.low, 7);
    expect(rate.high).toEqual({ known: true, value: expect.closeTo(row.high, 7) });
  });

  test("ten people with one accident have a frequency of 61 or so, which says almost nothing", () => {
    const { value, low, high } = frequencyRate({ accidents: 1, hours: 16_400 });
    expect(Math.round(value)).toBe(61);
    expect([Math.round(low), high.known && Math.round(high.value)]).toEqual([2, 340]);
  });

  test("severity is as uncertain as the number of accidents, not as the number of days", () => {
    const { value, low, high } = severityRate({ accidents: 2, days: 40, hours: 32_000 });
    expect(value).toBeCloseTo(1.25, 12);
    expect(low / value).toBeCloseTo(0.242209278543965 / 2, 9);
    expect(high).toEqual({ known: true, value: expect.closeTo((1.25 * 7.22468766772396) / 2, 9) });
  });

  test("without any accident nothing bounds the severity, and days without accident are shown as they are", () => {
    expect(severityRate({ accidents: 0, days: 0, hours: 1000 })).toMatchObject({
      value: 0,
      high: { known: false },
    });
    expect(severityRate({ accidents: 0, days: 3, hours: 1000 })).toMatchObject({ value: 3, low: 0 });
  });
});
