import { describe, expect, test } from "vitest";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { PointCloud } from "./point-cloud.ts";
import { PointTree } from "./point-tree.ts";

/** Points on a coarse grid, so that many distances tie, or on a fine one. */
function drawPoints(stream: SeededStream, size: number, axes: number, grid: number): Float64Array[] {
  return Array.from({ length: axes }, () =>
    Float64Array.from({ length: size }, () => stream.nextBelow(grid) / grid),
  );
}

const squareOf = (points: readonly Float64Array[], at: number, point: ArrayLike<number>) =>
  points.reduce((sum, axis, own) => sum + (axis[at] - point[own]) ** 2, 0);

describe("a search in the tree finds what looking at every point finds", () => {
  const stream = new SeededStream(15);
  test.each([4, 1_000_000])("with a grid of %i, as points are taken out, in a window", (grid) => {
    for (const [size, axes] of [
      [1, 2],
      [13, 1],
      [500, 3],
      [700, 6],
    ]) {
      const points = drawPoints(stream, size, axes, grid);
      const second = Float64Array.from({ length: size }, () => stream.nextUniform());
      const tree = new PointTree(points, size, second);
      const free = new Set(points[0].keys());
      for (let query = 0; query < 60; query++) {
        const point = Float64Array.from(points, () => stream.nextBelow(grid) / grid);
        const window = query % 2 === 0 ? undefined : { center: stream.nextUniform(), width: 0.2 };
        const allowed = [...free].filter(
          (at) => window === undefined || Math.abs(second[at] - window.center) <= window.width,
        );
        const squares = allowed.map((at) => squareOf(points, at, point));
        const least = Math.min(...squares);
        const ties = allowed.filter((_, at) => squares[at] <= least * (1 + 1e-12));
        const found = tree.nearest({ point, window, isPreferred: (one, over) => one < over });
        expect(found).toBe(ties.length === 0 ? -1 : Math.min(...ties));
        const few = tree.nearestFew(point, 5, window);
        const ordered = allowed
          .map((at) => ({ at, square: squareOf(points, at, point) }))
          .sort((a, b) => a.square - b.square || a.at - b.at);
        expect([...few.positions]).toEqual(ordered.slice(0, 5).map(({ at }) => at));
        if (found >= 0 && query % 3 === 0) {
          tree.take(found);
          free.delete(found);
        }
      }
    }
  });
  test("everybody within reach", () => {
    const points = drawPoints(stream, 400, 3, 1000);
    const tree = new PointTree(points, 400);
    const point = Float64Array.of(0.5, 0.5, 0.5);
    const wanted = [...points[0].keys()].filter((at) => squareOf(points, at, point) <= 0.09);
    expect([...tree.within(point, 0.3).positions].sort((a, b) => a - b)).toEqual(wanted);
  });
});

describe("of equally distant people", () => {
  const nearest = (own: number, others: readonly number[], side: "lower" | "upper") =>
    new PointCloud({
      treated: [Float64Array.of(own)],
      comparison: [Float64Array.from(others)],
      size: others.length,
      side,
    }).nearest(0);
  test("the earliest row is taken below, the latest above", () => {
    expect(nearest(1, [0, 5, 0], "upper")).toBe(0);
    expect(nearest(1, [2, 5, 2], "upper")).toBe(2);
    expect(nearest(1, [1, 1, 1], "upper")).toBe(2);
  });
  test("those on both sides go by the side that the distance prefers", () => {
    expect(nearest(1, [2, 0], "lower")).toBe(1);
    expect(nearest(1, [2, 0], "upper")).toBe(0);
  });
  test("the one farthest along the first axis is taken, rounding aside", () => {
    const cloud = new PointCloud({
      treated: [Float64Array.of(0), Float64Array.of(0)],
      comparison: [Float64Array.of(0.3, 0.4), Float64Array.of(0.4, 0.3 + 1e-16)],
      size: 2,
      side: "lower",
    });
    expect(cloud.nearest(0)).toBe(1);
  });
});
