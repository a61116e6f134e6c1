import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Month } from "../kernel/calendar.ts";
import { establishmentSizeBandOf, payBandOf, payBands, tenureBandOf } from "./bands.ts";
import { minimumWageOf, minimumWageTable } from "./minimum-wage.ts";

const month = (text: string) => text as Month;

describe("minimum wage", () => {
  test.each([
    ["2020-12", undefined],
    ["2021-01", 1025],
    ["2024-10", 1165],
    ["2024-11", 1188],
    ["2025-12", 1188],
    ["2026-01", 1202],
  ])("in %s it is %s cents an hour", (text, cents) => {
    expect(minimumWageOf(month(text))?.hourlyCents).toBe(cents);
  });

  test("Mayotte has its own", () => {
    expect(minimumWageOf(month("2026-01"), "976")?.hourlyCents).toBe(933);
    expect(minimumWageOf(month("2026-01"), "974")?.hourlyCents).toBe(1202);
    expect(minimumWageOf(month("2023-12"), "976")).toBeUndefined();
  });

  test("a month after the last one checked is said to be provisional", () => {
    expect(minimumWageTable.completeUntil).toBe("2026-02");
    expect(minimumWageOf(month("2026-02"))?.isProvisional).toBe(false);
    expect(minimumWageOf(month("2026-03"))?.isProvisional).toBe(true);
  });

  test("each row has its source, and no territory has two rows for one month", () => {
    const keys = minimumWageTable.rows.map((row) => `${row.territory} ${row.validFrom}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of minimumWageTable.rows) expect(row.source).not.toBe("");
  });
});

describe("pay bands, in percent of the minimum wage of 12.02 euros", () => {
  test.each([
    [1201, "<100"],
    [1202, "100-104"],
    [1262, "100-104"],
    [1263, "105-119"],
    [1442, "105-119"],
    [1443, "120-129"],
    [1562, "120-129"],
    [1563, "130-159"],
    [1923, "130-159"],
    [1924, "160-199"],
    [2403, "160-199"],
    [2404, "200+"],
  ])("%s cents is in %s", (cents, band) => {
    expect(payBandOf(cents, month("2026-01"))).toBe(band);
  });

  test("the same pay is in another band after a raise", () => {
    expect(payBandOf(1190, month("2025-12"))).toBe("100-104");
    expect(payBandOf(1190, month("2026-01"))).toBe("<100");
  });

  test("a correction or no pay at all is unknown, not the lowest band", () => {
    for (const cents of [0, -500, Number.NaN]) expect(payBandOf(cents, month("2026-01"))).toBeUndefined();
  });

  test("a month without a known minimum wage has no band", () => {
    expect(payBandOf(1500, month("2019-06"))).toBeUndefined();
  });

  test("more pay is never a lower band", () => {
    const rank = (cents: number) => payBands.indexOf(payBandOf(cents, month("2026-01")) ?? "<100");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (cents, more) => {
        expect(rank(cents + more)).toBeGreaterThanOrEqual(rank(cents));
      }),
    );
  });
});

test.each([
  [-1, undefined],
  [0, "0-2"],
  [2, "0-2"],
  [3, "3-11"],
  [11, "3-11"],
  [12, "12-35"],
  [35, "12-35"],
  [36, "36-119"],
  [119, "36-119"],
  [120, "120+"],
])("%s months of tenure are in %s", (months, band) => expect(tenureBandOf(months)).toBe(band));

test.each([
  [0, undefined],
  [1, "1-9"],
  [9, "1-9"],
  [10, "10-49"],
  [49, "10-49"],
  [50, "50-249"],
  [249, "50-249"],
  [250, "250+"],
])("an establishment of %s is in %s", (headcount, band) => {
  expect(establishmentSizeBandOf(headcount)).toBe(band);
});
