import { expect, test } from "vitest";
import {
  fictionalSiren,
  fictionalSiret,
  luhnDigit,
  nirCanary,
  nirKey,
  passesLuhn,
} from "./fictional-numbers.ts";

test("Luhn's digit of the standard's example is 3", () => {
  expect(luhnDigit("7992739871")).toBe("3");
  expect(passesLuhn("79927398713")).toBe(true);
  expect(passesLuhn("79927398714")).toBe(false);
});

test("fictional SIREN and SIRET pass Luhn's check and begin with 000", () => {
  for (const rank of [0, 1, 42, 99_999, 123_456]) {
    const siren = fictionalSiren(rank);
    const siret = fictionalSiret(siren, rank);
    expect(siren).toMatch(/^000\d{6}$/);
    expect(siret).toMatch(/^000\d{11}$/);
    expect([passesLuhn(siren), passesLuhn(siret)]).toEqual([true, true]);
  }
});

test("a canary has the shape of a social security number and a country code that nobody has", () => {
  for (const rank of [1, 999, 1000, 54_321, 1_000_000]) {
    const nir = nirCanary({ isFemale: rank % 2 === 0, birthYear: 1984, birthMonth: 7, rank });
    expect(nir).toMatch(/^[12]8407990\d{2}\d{3}$/);
    expect((Number(nir) + Number(nirKey(nir))) % 97).toBe(0);
  }
});
