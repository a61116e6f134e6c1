import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { networkOf, see } from "./network-world.contract.ts";
import { removeOffer } from "./remove-offer.ts";

describe("removeOffer", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());
  const remove = (actor: Actor, offer: string) =>
    world.act(actor, (rooms) => removeOffer(rooms, actor, { offer }));

  test("takes it from the network; nobody else can, member or head", async () => {
    const { head, company, givers } = await networkOf(world, 1);
    for (const { actor, offer } of givers) {
      for (const other of [head, company])
        expect(await remove(other, offer)).toEqual({ ok: false, refusal: { code: "unknownOffer" } });
      expect((await see(world, company)).others).toHaveLength(1);
      expect(await remove(actor, offer)).toEqual({ ok: true, value: { removed: true } });
      expect((await see(world, company)).others).toEqual([]);
    }
  });

  rolesContract("editNetworkOffer", async (roles) =>
    remove(withRoles(await world.newOwner(), ...roles), "never"),
  );
});
