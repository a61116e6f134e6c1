import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { binomialDensity } from "../distributions/binomial.ts";
import { exactShare } from "./exact-share.ts";

const record = proofRecord("exactShare");

/** Coverage is computed and not drawn: every count has its probability. */
describe.each([5, 8, 16, 40, 200])("%i people, over 99 true shares", (total) => {
  const intervals = Array.from({ length: total + 1 }, (_, successes) => exactShare({ successes, total }));
  const coverageAt = (share: number, kind: "exact" | "wilson") =>
    intervals.reduce((sum, finding, successes) => {
      if (finding.kind === "refused") return sum;
      const { wilson } = finding.details;
      const [low, high] = kind === "exact" ? finding.confidenceInterval : [wilson.low, wilson.high];
      return low <= share && share <= high ? sum + binomialDensity(successes, { trials: total, share }) : sum;
    }, 0);
  const shares = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);

  test("the exact interval covers at least 95 % for every share", () => {
    const coverages = shares.map((share) => coverageAt(share, "exact"));
    const mean = coverages.reduce((sum, value) => sum + value, 0) / 99;
    record.calibrated({
      world: `${total} people (cautious)`,
      draws: 99,
      refused: 0,
      coverage: mean,
      rejection: 1 - mean,
    });
    expect(Math.min(...coverages)).toBeGreaterThanOrEqual(0.95 - 1e-12);
  });
  test("Wilson's covers 93 to 97 % on average over the shares", () => {
    const mean = shares.reduce((sum, share) => sum + coverageAt(share, "wilson"), 0) / 99;
    record.calibrated({
      world: `${total} people, Wilson`,
      draws: 99,
      refused: 0,
      coverage: mean,
      rejection: 1 - mean,
    });
    expect(mean).toBeGreaterThan(0.93);
    expect(mean).toBeLessThan(0.97);
  });
});
