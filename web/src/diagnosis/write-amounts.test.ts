import fc from "fast-check";
import { expect, test } from "vitest";
import { roundOutward } from "../../../core/src/diagnosis/public.ts";
import { euroCents } from "../../../core/src/kernel/money.ts";
import { words } from "../words/diagnosis.fr.ts";
import { addWords } from "../words/say.ts";
import { writeAmountRange, writeAssumed, writeDuration } from "./write-amounts.ts";

addWords(words);

test("a range is written with two figures that matter, never narrower than it is", () => {
  const written = writeAmountRange({
    low: euroCents(419_900),
    likely: euroCents(500_000),
    high: euroCents(10_900_100),
  });
  expect(written.replaceAll(/\s/g, " ")).toBe("entre 4 100 € et 110 000 €");
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1e12 }), { minLength: 3, maxLength: 3 }), (drawn) => {
      const [low = 0, likely = 0, high = 0] = drawn.toSorted((a, b) => a - b);
      const rounded = roundOutward({
        low: euroCents(low),
        likely: euroCents(likely),
        high: euroCents(high),
      });
      expect(rounded.low).toBeLessThanOrEqual(low / 100);
      expect(rounded.high).toBeGreaterThanOrEqual(high / 100);
      expect(rounded.likely).toBeGreaterThanOrEqual(rounded.low);
      expect(rounded.likely).toBeLessThanOrEqual(rounded.high);
    }),
  );
});

test.each([
  [30, "30 min"],
  [60, "1 h"],
  [90, "1 h 30"],
  [125, "2 h 05"],
])("%i minutes are %s", (minutes, text) => {
  expect(writeDuration(minutes)).toBe(text);
});

test("an assumption is written in its own unit", () => {
  const written = [writeAssumed(1210, "euro"), writeAssumed(4000, "euro"), writeAssumed(10, "day")];
  expect(written.map((text) => text.replaceAll(/\s/g, " "))).toEqual(["12,10 €", "40 €", "10 jours"]);
});
