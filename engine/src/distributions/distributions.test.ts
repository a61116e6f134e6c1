import { describe, expect, test } from "vitest";
import {
  ownReference,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import { fisherUpper, incompleteBeta } from "./incomplete-beta.ts";
import { chiSquareUpper, regularizedGamma } from "./incomplete-gamma.ts";
import { logGamma } from "./log-gamma.ts";
import { noncentralCumulative } from "./noncentral-t.ts";
import { normalCumulative, normalQuantile, normalUpper } from "./normal.ts";
import { studentCumulative, studentQuantile, studentTwoSided, studentUpper } from "./student-t.ts";

type Row = Readonly<Record<string, number>>;

function expectClose(found: number, wanted: number, relative: number, label: string) {
  if (wanted === 0) expect(Math.abs(found), label).toBeLessThan(1e-300);
  else expect(Math.abs(found / wanted - 1), `${label}: ${found} against ${wanted}`).toBeLessThan(relative);
}

describe("agreement with R, own grid", () => {
  const tails: readonly { f: string; x: number; df: number; v: number }[] = ownReference().tails;
  test.each(tails)("$f at $x with $df degrees of freedom", ({ f, x, df, v }) => {
    const found =
      f === "t" ? studentCumulative(x, df) : f === "normal" ? normalCumulative(x) : studentQuantile(x, df);
    expectClose(found, v, 1e-11, f);
  });
});

describe.skipIf(!referencePresent)(withReference("agreement with the published grid of R"), () => {
  const functions: Readonly<Record<string, (row: Row) => number>> = {
    pnorm_lower: (row) => normalCumulative(row.x),
    pnorm_upper: (row) => normalUpper(row.x),
    qnorm: (row) => normalQuantile(row.p),
    pt: (row) => studentCumulative(row.q, row.df),
    pt_upper: (row) => studentUpper(row.q, row.df),
    qt: (row) => studentQuantile(row.p, row.df),
    pchisq_upper: (row) => chiSquareUpper(row.q, row.df),
    pf_upper: (row) => fisherUpper(row.q, row.df1, row.df2),
    pbeta: (row) => incompleteBeta(row.x, row.a, row.b),
    pgamma: (row) => regularizedGamma(row.shape, row.x).lower,
    lgamma: (row) => logGamma(row.x),
  };
  const grid: Readonly<Record<string, readonly Row[]>> = referencePresent
    ? referenceResults("08a_distributions.json").functions
    : {};
  test.each(Object.keys(functions))("%s is right to ten digits, tails included", (name) => {
    for (const row of grid[name]) expectClose(functions[name](row), row.value, 1e-10, JSON.stringify(row));
  });
  test("noncentral t is right to eight digits where the reference itself is", () => {
    // For a shift of 6 the reference values below 1e-5 are off: at q = 0 the definition gives the normal tail exactly.
    expectClose(noncentralCumulative(0, 3, 6), normalCumulative(-6), 1e-13, "closed form");
    for (const row of grid.pt_noncentral) {
      const isReliable = row.value > 1e-5;
      if (isReliable)
        expectClose(noncentralCumulative(row.q, row.df, row.ncp), row.value, 1e-8, JSON.stringify(row));
    }
  });
});

test("the noncentral t at 0 is the normal tail, whatever the degrees of freedom", () => {
  for (const df of [1, 2.5, 30, 1e5])
    expectClose(noncentralCumulative(0, df, 2), normalCumulative(-2), 1e-12, `${df}`);
});

test("quantiles invert their distributions in both tails", () => {
  for (const p of [1e-12, 0.003, 0.4, 0.5, 0.77, 1 - 1e-9]) {
    expectClose(normalCumulative(normalQuantile(p)), p, 1e-12, `normal ${p}`);
    for (const df of [1, 3.3, 40])
      expectClose(studentCumulative(studentQuantile(p, df), df), p, 1e-11, `t ${p}`);
  }
});

test("the two-sided p-value of 0 is 1 and of infinity 0", () => {
  expect(studentTwoSided(0, 5)).toBe(1);
  expect(studentTwoSided(Number.POSITIVE_INFINITY, 5)).toBe(0);
});
