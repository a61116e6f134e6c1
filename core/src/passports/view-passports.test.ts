import { expect, test } from "vitest";
import { linkOf, passportHouse } from "./sample-passport-house.contract.ts";
import { viewPassports } from "./view-passports.ts";

test("the page of one participant offers what they showed, and nothing of others", async () => {
  const house = passportHouse();
  expect(await viewPassports(house, linkOf("p1"))).toMatchObject({
    ok: true,
    value: { offered: [{ words: "Laver le hall avant 8 heures" }], given: [], issuer: "Propreté du Levant" },
  });
  expect(await viewPassports(house, linkOf("p2"))).toMatchObject({ value: { offered: [] } });
  expect(await viewPassports(house, linkOf("p1", "elsewhere"))).toMatchObject({ refusal: { code: "gone" } });
});
