import { expect, test } from "vitest";
import { givePassport } from "./give-passport.ts";
import { ownSkills } from "./own-skills.ts";
import { linkOf, passportHouse } from "./sample-passport-house.contract.ts";
import { bitAt } from "./status-list.ts";
import { withdrawPassport } from "./withdraw-passport.ts";

test("the person alone takes their passport out of use, once, and others stay", async () => {
  const house = passportHouse();
  const offered = await ownSkills(house, linkOf("p1"));
  const chosen = offered.ok ? offered.value.map(({ key }) => key) : [];
  const give = async () => {
    const given = await givePassport(house, linkOf("p1"), { holder: "A.", chosen });
    if (!given.ok) throw new Error(given.refusal.code);
    return given.value.passport;
  };
  const [first, second] = [await give(), await give()];
  const bit = async ({ index }: { readonly index: number }) =>
    bitAt((await house.passports.holdNewestList())?.bits ?? new Uint8Array(), index);
  const unknown = { ok: false, refusal: { code: "unknownPassport" } };
  expect(await withdrawPassport(house, linkOf("p2"), { passport: first.id })).toEqual(unknown);
  expect(await withdrawPassport(house, linkOf("p1", "b"), { passport: first.id })).toEqual(unknown);
  expect(await bit(first.status)).toBe(false);
  expect(await withdrawPassport(house, linkOf("p1"), { passport: first.id })).toMatchObject({ ok: true });
  expect([await bit(first.status), await bit(second.status)]).toEqual([true, false]);
  expect(await withdrawPassport(house, linkOf("p1"), { passport: first.id })).toEqual(unknown);
});
