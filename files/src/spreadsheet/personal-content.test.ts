import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inventNir } from "./heading-corpus.ts";
import { holdsKeyedNir, holdsNir, holdsPersonalContent, mask, showFound } from "./personal-content.ts";

const draws = fc
  .infiniteStream(fc.nat())
  .map((stream) => (count: number) => (stream.next().value ?? 0) % count);

test("a social security number is seen with its key or without, with spaces or without, inside a text", () => {
  fc.assert(
    fc.property(draws, fc.constantFrom("", " ", ".", "-"), (draw, gap) => {
      const nir = inventNir(draw);
      const spaced = [
        nir.slice(0, 1),
        nir.slice(1, 3),
        nir.slice(3, 5),
        nir.slice(5, 7),
        nir.slice(7, 10),
        nir.slice(10, 13),
        nir.slice(13),
      ].join(gap);
      expect(holdsKeyedNir(nir)).toBe(true);
      expect(holdsNir(nir.slice(0, 13))).toBe(true);
      expect(holdsNir(`dossier ${spaced} de mars`)).toBe(true);
      expect(showFound(`x ${spaced}`)).toBe(mask);
    }),
  );
});

describe("ordinary values are not personal", () => {
  for (const text of [
    "73282932000074",
    "0012",
    "1 801,80",
    "31/12/2025",
    "684a",
    "3043",
    "0.300000000000004",
    "1.850578006084",
    "27.4",
    "Agent de propreté",
    "12345678",
    "2026-03-01",
  ]) {
    test(text, () => expect(holdsPersonalContent(text)).toBe(false));
  }
});

describe("addresses and numbers of persons are personal", () => {
  for (const text of [
    "jean.martin@exemple.fr",
    "06 12 34 56 78",
    "+33 6 12 34 56 78",
    "FR76 3000 4000 1234 5678 9012 143",
  ]) {
    test(text, () => expect(holdsPersonalContent(text)).toBe(true));
  }
});

test("what is repeated of a cell holds no name and no long number", () => {
  expect(showFound("MARTIN Aïcha")).toBe(mask);
  expect(showFound("réf 12345678")).toBe(`réf ${mask}`);
  expect(showFound("Chef suprême")).toBe("Chef suprême");
});

test("long hostile texts are examined in bounded time", () => {
  const start = process.cpuUsage();
  for (const text of [
    "1".repeat(1_000_000),
    "a@".repeat(500_000),
    "FR76 ".repeat(200_000),
    "A1".repeat(500_000),
    "Aa ".repeat(300_000),
  ]) {
    holdsPersonalContent(text);
    showFound(text);
  }
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
});
