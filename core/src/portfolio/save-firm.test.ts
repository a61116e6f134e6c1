import { describe, expect, test } from "vitest";
import { actorAs, allowed, firmOf, keptFirmOf, refused, sampleHouse } from "./sample-firm.ts";
import { addFirm, saveFirm } from "./save-firm.ts";

const notAllowed = { ok: false, refusal: { code: "notAllowed" } };

describe("addFirm", () => {
  test.each(allowed)("keeps a firm for %s, signed and dated", async (role) => {
    const house = sampleHouse();
    const added = await addFirm(house, actorAs(role), { content: firmOf() });
    const kept = {
      id: "id-1",
      revision: 1,
      savedAt: "2026-11-23T10:00:00.000Z",
      savedBy: "account-2",
      content: firmOf(),
    };
    expect(added).toEqual({ ok: true, value: kept });
    expect(await house.firms.all()).toEqual([kept]);
  });

  test("a firm sent again under the id chosen for it is kept once, as it has become", async () => {
    const kept = keptFirmOf({ id: "chosen", revision: 3 });
    const house = sampleHouse([kept]);
    const again = await addFirm(house, actorAs("adviser"), {
      content: firmOf({ label: "Autre" }),
      id: "chosen",
    });
    expect(again).toEqual({ ok: true, value: kept });
    expect(await house.firms.all()).toEqual([kept]);
  });

  test.each(refused)("%s is not allowed, and nothing is kept", async (role) => {
    const house = sampleHouse();
    expect(await addFirm(house, actorAs(role), { content: firmOf() })).toEqual(notAllowed);
    expect(await house.firms.all()).toEqual([]);
  });
});

describe("saveFirm", () => {
  const command = { firm: "a", content: firmOf({ label: "Renommée" }), basedOnRevision: 1 };

  test.each(allowed)("keeps the next revision for %s", async (role) => {
    const house = sampleHouse([keptFirmOf({ id: "a" })]);
    const saved = await saveFirm(house, actorAs(role), command);
    expect(saved).toMatchObject({ ok: true, value: { revision: 2, content: { label: "Renommée" } } });
  });

  test("a firm taken out of the portfolio is unknown, and one that somebody saved over is told so", async () => {
    const gone = await saveFirm(sampleHouse(), actorAs("adviser"), command);
    expect(gone).toEqual({ ok: false, refusal: { code: "unknownFirm" } });
    const house = sampleHouse([keptFirmOf({ id: "a", revision: 2 })]);
    const late = await saveFirm(house, actorAs("adviser"), command);
    expect(late).toEqual({ ok: false, refusal: { code: "revisionOutdated" } });
    expect((await house.firms.find("a"))?.content.label).toBe("Boulangerie du Port");
  });

  test.each(refused)("%s is not allowed, even of a firm that is not there", async (role) => {
    expect(await saveFirm(sampleHouse(), actorAs(role), command)).toEqual(notAllowed);
  });
});
