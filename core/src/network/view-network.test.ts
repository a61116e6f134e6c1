import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { newMember, newNetwork, see } from "./network-world.contract.ts";
import { viewNetwork } from "./view-network.ts";

describe("viewNetwork", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  test("says which network the organisation is of: the one it leads, the one that accepted it, or none", async () => {
    const head = await newNetwork(world);
    const member = await newMember(world, head);
    const [led, joined] = [await see(world, head), await see(world, member)];
    expect(led.places).toMatchObject([{ head: { id: head.organisation }, isHead: true }]);
    expect(joined.places).toMatchObject([{ head: { id: head.organisation }, isHead: false }]);
    expect(await see(world, await world.newOwner())).toMatchObject({
      places: [],
      own: [],
      others: [],
      needs: [],
    });
  });

  test("a company under another company is of no network", async () => {
    const holding = await world.newOwner();
    expect((await see(world, await newMember(world, holding))).places).toEqual([]);
  });

  rolesContract("viewNetwork", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewNetwork(rooms, actor));
  });
});
