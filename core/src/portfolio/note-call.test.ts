import { describe, expect, test } from "vitest";
import { callsAtMost } from "./model.ts";
import { noteCall } from "./note-call.ts";
import { actorAs, allowed, callOn, firmOf, keptFirmOf, refused, sampleHouse, today } from "./sample-firm.ts";

const call = callOn(today, { id: "new" });

describe("noteCall", () => {
  test.each(allowed)("adds a call to those that are there, for %s", async (role) => {
    const house = sampleHouse([keptFirmOf({ id: "a" })]);
    const noted = await noteCall(house, actorAs(role), { firm: "a", call });
    expect(noted).toMatchObject({ ok: true, value: { revision: 2, savedBy: "account-2" } });
    expect((await house.firms.find("a"))?.content.calls).toEqual([callOn("2026-09-01"), call]);
  });

  test("the same note sent again, even in other words, is kept once", async () => {
    const house = sampleHouse([keptFirmOf({ id: "a" })]);
    await noteCall(house, actorAs("adviser"), { firm: "a", call });
    const again = await noteCall(house, actorAs("adviser"), { firm: "a", call: { ...call, words: "Autre" } });
    expect(again).toMatchObject({ ok: true, value: { revision: 2 } });
    expect((await house.firms.find("a"))?.content.calls).toHaveLength(2);
  });

  test("two advisers who call at the same moment both keep their words", async () => {
    const house = sampleHouse([keptFirmOf({ id: "a" })]);
    const { firms } = house;
    let looks = 0;
    const find = async (id: string) => {
      const found = await firms.find(id);
      looks += 1;
      if (looks === 1)
        await noteCall({ ...house, firms }, actorAs("owner"), { firm: id, call: callOn("2026-11-22") });
      return found;
    };
    const noted = await noteCall({ ...house, firms: { ...firms, find } }, actorAs("adviser"), {
      firm: "a",
      call,
    });
    expect(noted.ok).toBe(true);
    const days = (await firms.find("a"))?.content.calls.map(({ day }) => day);
    expect(days).toEqual(["2026-09-01", "2026-11-22", today]);
  });

  test("a firm taken out meanwhile is unknown, and one that is full says so", async () => {
    const gone = await noteCall(sampleHouse(), actorAs("adviser"), { firm: "a", call });
    expect(gone).toEqual({ ok: false, refusal: { code: "unknownFirm" } });
    const calls = Array.from({ length: callsAtMost }, (_, rank) => callOn("2026-01-01", { id: `c${rank}` }));
    const house = sampleHouse([keptFirmOf({ id: "a", content: firmOf({ calls }) })]);
    const full = await noteCall(house, actorAs("adviser"), { firm: "a", call });
    expect(full).toEqual({ ok: false, refusal: { code: "tooManyCalls" } });
  });

  test.each(refused)("%s is not allowed, and nothing is noted", async (role) => {
    const house = sampleHouse([keptFirmOf({ id: "a" })]);
    const noted = await noteCall(house, actorAs(role), { firm: "a", call });
    expect(noted).toEqual({ ok: false, refusal: { code: "notAllowed" } });
    expect((await house.firms.find("a"))?.revision).toBe(1);
  });
});
