import { expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { normal } from "../../reference/simulate.ts";
import { normalCumulative } from "../distributions/normal.ts";
import { nonoverlap } from "./nonoverlap.ts";

const record = proofRecord("overlapMeasures");

function coverage(before: number, after: number, shift: number, phi: number) {
  const truth = normalCumulative(shift / Math.SQRT2);
  return calibrate({ draws: 2000, seed: 41, truth }, (stream) => {
    let rest = normal(stream);
    const next = () => {
      const value = rest;
      rest = phi * rest + Math.sqrt(1 - phi * phi) * normal(stream);
      return value;
    };
    const first = Array.from({ length: before }, next);
    const second = Array.from({ length: after }, () => shift + next());
    const [low, high] = nonoverlap(first, second, 0.95).interval;
    return { low, high };
  });
}

test.each([
  [5, 15, 0],
  [5, 15, 1.5],
  [8, 12, 0.5],
  [10, 10, 1],
  [12, 8, 2],
])("%i before, %i after, shift %d, independent occasions: 93 to 98 %", (before, after, shift) => {
  const found = coverage(before, after, shift, 0);
  record.calibrated({ world: `${before} before, ${after} after, shift ${shift}`, ...found });
  expect(found.coverage).toBeGreaterThan(0.93);
  expect(found.coverage).toBeLessThan(0.98);
});

test("following weeks that resemble each other break the intervals: why a caveat always stands there", () => {
  const found = coverage(8, 12, 1, 0.5);
  record.calibrated({ world: "8 before, 12 after, phi 0.5 (assumption broken, told by a caveat)", ...found });
  expect(found.coverage).toBeLessThan(0.92);
});
