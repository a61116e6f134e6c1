import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { normal } from "../../reference/simulate.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { rosenbaumBounds } from "./rosenbaum-bounds.ts";

const record = proofRecord("rosenbaumBounds");
const draws = 2000;

/**
 * The worst hidden bias of that strength: within a pair, the better person is the trained one with odds gamma, and
 * the training changes nothing. The bound of the one-sided p-value must then hold its level, and use it.
 */
function rejections(pairs: number, gamma: number, { step = 0 }: { readonly step?: number } = {}): number {
  const stream = new SeededStream(41 + pairs);
  let rejected = 0;
  for (let draw = 0; draw < draws; draw++) {
    const treated = new Float64Array(pairs);
    for (let pair = 0; pair < pairs; pair++) {
      const size = step > 0 ? step * (1 + stream.nextBelow(4)) : Math.abs(normal(stream));
      treated[pair] = stream.nextUniform() < gamma / (1 + gamma) ? size : -size;
    }
    const finding = rosenbaumBounds({ treated, comparison: new Float64Array(pairs), gammas: [gamma] });
    if (finding.kind === "estimated" && finding.bounds[0].signedRank.upper <= 0.05) rejected++;
  }
  return rejected / draws;
}

describe("the bound keeps its level under the worst bias of that strength", () => {
  test.each([
    [8, 1.5],
    [20, 1],
    [20, 2],
    [60, 2],
    [100, 1.5],
    [200, 3],
  ])("%i pairs, gamma %f", (pairs, gamma) => {
    const rejection = rejections(pairs, gamma);
    record.calibrated({
      world: `${pairs} pairs, worst bias ${gamma}`,
      draws,
      refused: 0,
      rejection,
      coverage: 1 - rejection,
    });
    expect(rejection).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / draws));
    // With eight pairs the p-value jumps; the attainable level lies well below.
    expect(rejection).toBeGreaterThan(pairs < 10 ? 0.015 : 0.035);
  });
  test("with many ties", () => {
    const rejection = rejections(30, 2, { step: 1 });
    record.calibrated({
      world: "30 pairs with ties, worst bias 2",
      draws,
      refused: 0,
      rejection,
      coverage: 1 - rejection,
    });
    expect(rejection).toBeLessThan(0.06);
    expect(rejection).toBeGreaterThan(0.03);
  });
});

test("without bias the interval of the shift covers the true shift", () => {
  for (const pairs of [8, 20, 100]) {
    const stream = new SeededStream(pairs);
    let covered = 0;
    for (let draw = 0; draw < draws; draw++) {
      const treated = Float64Array.from(
        { length: pairs },
        () => 1 + normal(stream) / Math.sqrt(stream.nextUniform()),
      );
      const finding = rosenbaumBounds({ treated, comparison: new Float64Array(pairs), gammas: [1] });
      if (finding.kind === "refused") continue;
      const [{ interval }] = finding.bounds;
      if (interval.kind === "unbounded" || (interval.low <= 1 && 1 <= interval.high)) covered++;
    }
    const coverage = covered / draws;
    record.calibrated({
      world: `${pairs} pairs, heavy tails`,
      draws,
      refused: 0,
      coverage,
      rejection: 1 - coverage,
    });
    expect(coverage).toBeGreaterThan(0.94);
    expect(coverage).toBeLessThan(0.98);
  }
});
