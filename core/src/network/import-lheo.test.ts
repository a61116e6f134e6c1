import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleLheo } from "../../../files/src/lheo/sample-lheo.contract.ts";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { importLheo } from "./import-lheo.ts";
import { newMember, newNetwork, see } from "./network-world.contract.ts";
import { saveOffer } from "./save-offer.ts";

describe("importLheo", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());
  const bring = (actor: Actor, text: string) =>
    world.act(actor, (rooms) => importLheo(rooms, actor, new TextEncoder().encode(text)));

  test("each session becomes a draft that nobody else sees; what is not said stays unknown", async () => {
    const head = await newNetwork(world);
    const provider = await newMember(world, head);
    expect(await bring(provider, sampleLheo)).toMatchObject({
      ok: true,
      value: {
        edition: "2.3",
        left: 0,
        sessions: [{ outcome: "draft" }, { outcome: "draft" }, { outcome: "draft" }],
      },
    });
    const { own } = await see(world, provider);
    const byDay = own.toSorted((one, other) =>
      JSON.stringify(one.content.startsOn) < JSON.stringify(other.content.startsOn) ? -1 : 1,
    );
    const unsaid = { places: { known: false }, isFree: { known: false }, joins: [] };
    expect(byDay.map(({ content, isPublished }) => ({ ...content, isPublished }))).toMatchObject([
      {
        ...unsaid,
        isPublished: false,
        kind: "session",
        departments: ["59"],
        place: "DUNKERQUE",
        startsOn: { known: true, value: "2027-02-01" },
        endsOn: { known: true, value: "2027-02-05" },
        hours: { known: true, value: 35 },
        price: "840.00 € TTC",
        contact: { kind: "service", words: "Centre du Port" },
      },
      { ...unsaid, endsOn: { known: false } },
      { ...unsaid, departments: ["2B"], hours: { known: false }, price: "" },
    ]);
    expect((await see(world, head)).others).toEqual([]);
  });

  test("read again, nothing is written twice; a session without a title is told", async () => {
    const provider = await world.newOwner();
    await bring(provider, sampleLheo);
    const nameless = sampleLheo.replace(/<intitule-formation>.*<\/intitule-formation>/, "");
    expect(await bring(provider, sampleLheo)).toMatchObject({
      value: { sessions: [{ outcome: "already" }, { outcome: "already" }, { outcome: "already" }] },
    });
    expect(await bring(provider, nameless)).toMatchObject({
      value: { sessions: [{ outcome: "nameless" }, {}, {}] },
    });
    expect((await see(world, provider)).own).toHaveLength(3);
  });

  test("a draft without a contact is not told before it has one", async () => {
    const head = await newNetwork(world);
    const provider = await newMember(world, head);
    await bring(provider, sampleLheo.replace("Centre du Port", ""));
    const [draft] = (await see(world, provider)).own;
    if (draft === undefined) throw new Error("invalid test; a draft must be there");
    const command = { offer: draft.id, content: draft.content, isPublished: true, basedOnRevision: 1 };
    const told = await world.act(provider, (rooms) => saveOffer(rooms, provider, command));
    expect(told).toEqual({ ok: false, refusal: { code: "contactMissing" } });
  });

  test("what is no catalogue is refused with the reason, and nothing is written", async () => {
    const provider = await world.newOwner();
    expect(await bring(provider, "Entreprise;SIRET")).toMatchObject({
      ok: false,
      refusal: { code: "unreadableLheo", why: "notXml" },
    });
    expect((await see(world, provider)).own).toEqual([]);
  });

  rolesContract("editNetworkOffer", async (roles) =>
    bring(withRoles(await world.newOwner(), ...roles), sampleLheo),
  );
});
