import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { leaveParent } from "../sharing/place-organisation.ts";
import { releaseOrganisation } from "../sharing/welcome-organisation.ts";
import { join, newMember, newNetwork, offerOf, see, tell } from "./network-world.contract.ts";
import { type AddOffer, addOffer, type SaveOffer, saveOffer } from "./save-offer.ts";

describe("addOffer and saveOffer", () => {
  let world: TestHouse;
  let head: Actor;
  beforeAll(async () => {
    world = await openTestHouse();
    head = await newNetwork(world);
  });
  afterAll(() => world?.close());

  const add = (actor: Actor, asked: Partial<AddOffer> = {}) =>
    world.act(actor, (rooms) => addOffer(rooms, actor, { content: offerOf(), isPublished: true, ...asked }));
  const save = (actor: Actor, asked: Partial<SaveOffer> & Pick<SaveOffer, "offer">) => {
    const command = { content: offerOf(), isPublished: true, basedOnRevision: 1, ...asked };
    return world.act(actor, (rooms) => saveOffer(rooms, actor, command));
  };
  const refused = (code: string) => ({ ok: false, refusal: { code } });
  const seenBy = async (actor: Actor) => (await see(world, actor)).others.map(({ id }) => id);

  test("what is told is read by the head and by every member, and by nobody else", async () => {
    const [giver, other] = [await newMember(world, head), await newMember(world, head)];
    const [stranger, waiting] = [await world.newOwner(), await world.newOwner()];
    await join(world, head, waiting, false);
    const elsewhere = await newMember(world, await newNetwork(world));
    const id = await tell(world, giver);
    expect(await seenBy(head)).toContain(id);
    expect((await see(world, other)).others.find((offer) => offer.id === id)).toMatchObject({
      giver: { id: giver.organisation, name: "Essai" },
      content: offerOf(),
    });
    for (const actor of [stranger, waiting, elsewhere]) expect(await seenBy(actor)).not.toContain(id);
    expect((await see(world, giver)).own).toMatchObject([{ id, isPublished: true, isInNetwork: true }]);
  });

  test("what the head tells is read by its members", async () => {
    const other = await newMember(world, head);
    const id = await tell(world, head, offerOf({ label: "Une salle" }));
    expect(await seenBy(other)).toContain(id);
    expect(await seenBy(await world.newOwner())).not.toContain(id);
  });

  test("a draft, an offer taken back and one whose day is over are read by nobody else", async () => {
    const [giver, other] = [await newMember(world, head), await newMember(world, head)];
    const draft = await add(giver, { isPublished: false });
    const told = await tell(world, giver);
    expect(await seenBy(other)).toEqual(expect.arrayContaining([told]));
    await save(giver, { offer: told, isPublished: false });
    const seen = await seenBy(other);
    expect(seen).not.toContain(told);
    expect(seen).not.toContain(draft.ok ? draft.value.id : "");
    await save(giver, { offer: told, basedOnRevision: 2 });
    const late = { ...(await world.look(other, async ({ clock }) => clock)), today: () => "2027-04-01" };
    const after = await world.look(other, ({ offers }) => offers.ofOthers(late.today()));
    expect(after.map(({ id }) => id)).not.toContain(told);
  });

  test("who leaves, or is parted from, takes its offers away; nothing comes back by itself", async () => {
    const other = await newMember(world, head);
    for (const part of ["leave", "release"] as const) {
      const giver = await newMember(world, head);
      const id = await tell(world, giver);
      if (part === "leave") await world.act(giver, (rooms) => leaveParent(rooms, giver));
      else await world.act(head, (rooms) => releaseOrganisation(rooms, head, giver.organisation));
      expect(await seenBy(other)).not.toContain(id);
      expect(await seenBy(head)).not.toContain(id);
      expect((await see(world, giver)).own).toMatchObject([{ id, isInNetwork: false }]);
      expect(await seenBy(giver)).toEqual([]);
      await join(world, head, giver);
      expect(await seenBy(other)).not.toContain(id);
      expect(await save(giver, { offer: id })).toMatchObject({ ok: true, value: { revision: 2 } });
      expect(await seenBy(other)).toContain(id);
    }
  });

  test("refusals come in their order: network, rule, day, offer, revision", async () => {
    const stranger = await world.newOwner();
    const giver = await newMember(world, head);
    const wrong = offerOf({ joins: [{ status: "employee", rule: "recruitment.poei" }], until: "2020-01-01" });
    expect(await add(stranger, { content: wrong })).toEqual(refused("notInNetwork"));
    expect(await add(stranger, { content: wrong, isPublished: false })).toEqual(refused("wrongRule"));
    expect(await add(stranger, { isPublished: false })).toMatchObject({ ok: true });
    expect(await add(giver, { content: offerOf({ until: "2020-01-01" }) })).toEqual(refused("untilPast"));
    expect(await add(giver, { content: offerOf({ until: "2099-01-01" }) })).toEqual(refused("untilTooFar"));
    const offer = await tell(world, giver);
    expect(await save(giver, { offer: "never" })).toEqual(refused("unknownOffer"));
    expect(await save(giver, { offer, basedOnRevision: 4 })).toEqual(refused("revisionOutdated"));
    expect(await save(head, { offer })).toEqual(refused("unknownOffer"));
  });

  test("an offer sent again under the id chosen for it is kept once", async () => {
    const giver = await newMember(world, head);
    const id = "a".repeat(32);
    const first = await add(giver, { id });
    expect(await add(giver, { id, content: offerOf({ label: "Autre" }) })).toEqual(first);
    expect((await see(world, giver)).own).toHaveLength(1);
  });

  rolesContract("editNetworkOffer", async (roles) => add(withRoles(await world.newOwner(), ...roles)));
});
