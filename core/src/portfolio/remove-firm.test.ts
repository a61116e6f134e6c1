import { expect, test } from "vitest";
import { removeFirm } from "./remove-firm.ts";
import { actorAs, allowed, keptFirmOf, refused, sampleHouse } from "./sample-firm.ts";

test.each(allowed)("%s takes a firm out, once", async (role) => {
  const house = sampleHouse([keptFirmOf({ id: "a" })]);
  expect(await removeFirm(house, actorAs(role), { firm: "a" })).toEqual({
    ok: true,
    value: { removed: true },
  });
  const again = await removeFirm(house, actorAs(role), { firm: "a" });
  expect(again).toEqual({ ok: false, refusal: { code: "unknownFirm" } });
});

test.each(refused)("%s is not allowed, and the firm stays", async (role) => {
  const house = sampleHouse([keptFirmOf({ id: "a" })]);
  expect(await removeFirm(house, actorAs(role), { firm: "a" })).toMatchObject({ ok: false });
  expect(await house.firms.all()).toHaveLength(1);
});
