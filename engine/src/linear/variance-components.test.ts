import { describe, expect, test } from "vitest";
import { fitVarianceComponents } from "./fit-variance-components.ts";
import type { GroupedRows } from "./forms-of-groups.ts";
import { formsOfGroups } from "./grouped-forms.ts";
import { orthogonalBasis } from "./orthogonal-basis.ts";
import { type CovariancePattern, groupedModel, likelihoodAt } from "./variance-components.ts";

const count = 30;
const wave = (step: number) => Float64Array.from({ length: count }, (_, row) => Math.sin(row * step));
const ones = new Float64Array(count).fill(1);
const slope = wave(2.3);
const basis = orthogonalBasis([ones, slope], count);
const rows: GroupedRows = {
  starts: Int32Array.of(0, 4, 11, 13, 21, 30),
  outcome: wave(0.9).map((value, row) => value + 0.7 * Math.sin(3 * Math.floor(row / 6))),
  design: basis.directions,
  random: [ones, slope],
};
const pattern: CovariancePattern = [
  [0, 0],
  [1, 0],
  [1, 1],
];
/** The same rows through the other way of counting: a known variance of zero beside the residual one. */
const byRows: GroupedRows = { ...rows, known: new Float64Array(count) };

function deviance(given: GroupedRows, variances: readonly [number, number, number, number]): number {
  const [level, across, own, residual] = variances;
  const first = Math.sqrt(level);
  const root = Float64Array.of(first, 0, across / first, Math.sqrt(own - (across / first) ** 2));
  return likelihoodAt(groupedModel(given), pattern, { root, residual }, "reml")?.deviance ?? Number.NaN;
}

describe("the likelihood of people in groups", () => {
  const at: readonly [number, number, number, number] = [0.4, 0.1, 0.3, 0.2];
  const root = Float64Array.of(Math.sqrt(0.4), 0, 0.1 / Math.sqrt(0.4), Math.sqrt(0.3 - 0.01 / 0.4));
  test("counting by cross-products or by rows gives the same forms", () => {
    const [ours, theirs] = [rows, byRows].map((given) => formsOfGroups(given));
    for (let group = 0; group < 5; group++) {
      const [a, b] = [ours, theirs].map((forms) => forms.read(group, root, 0.2));
      for (const form of ["once", "twice", "thrice"] as const)
        a[form].forEach((value, cell) => {
          expect(value).toBeCloseTo(b[form][cell], 9);
        });
      for (const figure of ["trace", "traceOfSquare", "logDeterminant"] as const)
        expect(a[figure]).toBeCloseTo(b[figure], 9);
    }
  });
  test.each(["reml", "ml"] as const)(
    "first and second derivatives are those of small differences, %s",
    (criterion) => {
      const value = (move: readonly number[]) => {
        const [level, across, own, residual] = at.map((each, index) => each + move[index]);
        const first = Math.sqrt(level);
        const place = Float64Array.of(first, 0, across / first, Math.sqrt(own - (across / first) ** 2));
        const point = likelihoodAt(groupedModel(rows), pattern, { root: place, residual }, criterion);
        if (point === undefined) throw new Error("invalid place; likelihood: defined");
        return point;
      };
      const center = value([0, 0, 0, 0]);
      const step = 1e-5;
      for (let index = 0; index < 4; index++) {
        const [up, down] = [step, -step].map((size) =>
          value([0, 1, 2, 3].map((each) => (each === index ? size : 0))),
        );
        expect(center.gradient[index]).toBeCloseTo((up.deviance - down.deviance) / (2 * step), 5);
        for (let other = 0; other < 4; other++)
          expect(center.hessian[index][other] / 100).toBeCloseTo(
            (up.gradient[other] - down.gradient[other]) / (2 * step) / 100,
            5,
          );
      }
    },
  );
  test("the maximum is one: no small move lowers the deviance", () => {
    const fit = fitVarianceComponents(rows, pattern, "reml");
    if (fit === undefined) throw new Error("invalid rows; fit: defined");
    const [a, , c, d] = fit.root;
    const best: readonly [number, number, number, number] = [a * a, a * c, c * c + d * d, fit.residual];
    const least = deviance(rows, best);
    expect(least).toBeCloseTo(fit.point.deviance, 8);
    for (let index = 0; index < 4; index++) {
      const moved = best.map((each, place) => (place === index ? each * 1.01 : each));
      const [level = 0, across = 0, own = 0, residual = 0] = moved;
      if (own - across ** 2 / level < 0) continue;
      expect(deviance(rows, [level, across, own, residual])).toBeGreaterThan(least - 1e-9);
    }
  });
  test("starting near gives the same maximum", () => {
    const fit = fitVarianceComponents(rows, pattern, "reml");
    const again = fitVarianceComponents(rows, pattern, "reml", fit);
    expect(again?.point.deviance).toBeCloseTo(fit?.point.deviance ?? 0, 9);
  });
});
