import { describe, expect, test } from "vitest";
import { layStrip, lineHeight, type StripBar, wrap } from "./strip-layout.ts";

const bar = (estimate: number, half: number, standing: StripBar["standing"] = "counted"): StripBar => ({
  name: `Façon ${estimate}`,
  low: estimate - half,
  estimate,
  high: estimate + half,
  standing,
});
const bars = [bar(2, 1), bar(3, 2, "declared"), bar(5, 1), bar(6, 1, "shown")];
const widths = [280, 360, 700, 1180];

describe.each(widths)("a strip %d pixels wide", (width) => {
  const layout = layStrip(bars, width);

  test("keeps every point, every end and zero inside the track", () => {
    const { left, right } = layout.track;
    for (const { from, to, point, cut } of layout.rows) {
      for (const place of [from, to, point ?? Number.NaN, layout.zero]) {
        expect(place).toBeGreaterThanOrEqual(left);
        expect(place).toBeLessThanOrEqual(right);
      }
      expect(cut).toEqual({ low: false, high: false });
    }
    expect(right).toBeLessThan(width);
  });

  test("puts larger values further right, on one scale with zero and the marks of the axis", () => {
    const points = layout.rows.map(({ point }) => point ?? Number.NaN);
    expect(points).toEqual(points.toSorted((a, b) => a - b));
    const unit = (points[1] ?? 0) - (points[0] ?? 0);
    expect((points[0] ?? 0) - layout.zero).toBeCloseTo(2 * unit, 8);
    for (const { value, x } of layout.ticks) expect(x - layout.zero).toBeCloseTo(value * unit, 8);
    expect(layout.ticks.map(({ value }) => value)).toContain(0);
    expect(layout.ticks.length).toBeGreaterThan(1);
  });

  test("gives every design a place of its own, names included", () => {
    let former = 0;
    for (const { top, lines, y } of layout.rows) {
      expect(top - 13).toBeGreaterThanOrEqual(former);
      former = Math.max(y, top + (lines.length - 1) * lineHeight);
    }
    expect(layout.height).toBeGreaterThan(former);
  });
});

test("the zone goes from the lowest to the highest design that counts", () => {
  const { zone, rows } = layStrip(bars, 800);
  expect(zone).toEqual({ from: rows[0]?.point, to: rows[2]?.point });
});

test("zero is in the picture when every design is far from it, on either side", () => {
  for (const sign of [1, -1]) {
    const { zero, track } = layStrip([bar(sign * 100, 1, "declared")], 500);
    expect(zero).toBeGreaterThanOrEqual(track.left);
    expect(zero).toBeLessThanOrEqual(track.right);
  }
});

test("a wild interval that does not count is cut and says so, instead of flattening the others", () => {
  const { rows, track } = layStrip(
    [bar(-900, 5, "shown"), bar(2, 1, "declared"), bar(3, 1000, "shown")],
    500,
  );
  const [gone, declared, cut] = rows;
  expect(gone).toMatchObject({ cut: { low: true, high: false } });
  expect(gone).not.toHaveProperty("point");
  expect(cut?.cut).toEqual({ low: true, high: true });
  expect(cut?.point).toBeDefined();
  expect((declared?.to ?? 0) - (declared?.from ?? 0)).toBeGreaterThan((track.right - track.left) / 5);
});

test("a design of no width at zero is drawn in the middle", () => {
  const { rows, zero } = layStrip([bar(0, 0, "declared")], 500);
  expect(rows[0]?.point).toBe(zero);
});

test("names are cut between words, never inside one", () => {
  expect(wrap("Plus proche voisin, distance de Mahalanobis", 20)).toEqual([
    "Plus proche voisin,",
    "distance de",
    "Mahalanobis",
  ]);
  expect(wrap("Mahalanobis", 4)).toEqual(["Mahalanobis"]);
});

test("the tag of a design follows its name", () => {
  const [row] = layStrip([{ ...bar(1, 1, "declared"), tag: "annoncée" }], 500).rows;
  expect(row?.lines.at(-1)).toBe("annoncée");
});
