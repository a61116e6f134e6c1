import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { renameOrganisation } from "./rename-organisation.ts";
import { rolesContract } from "./roles.contract.ts";

describe("renameOrganisation", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("gives the organisation its name, and no other organisation of the account", async () => {
    const own = await world.newOwner();
    const sister = await world.newOwner();
    const nameOf = async (actor: typeof own) => {
      const mine = await world.look(actor, (rooms) => rooms.organisations.mine());
      return mine.find(({ id }) => id === actor.organisation)?.name;
    };
    const before = await nameOf(sister);
    const renamed = await world.act(own, (rooms) => renameOrganisation(rooms, own, "  Fournil du Port "));
    expect(renamed).toEqual({ ok: true, value: { name: "Fournil du Port" } });
    expect([await nameOf(own), await nameOf(sister)]).toEqual(["Fournil du Port", before]);
  });

  test("is refused for the fictional company", async () => {
    const fictional = await world.newOwner(true);
    expect(await world.act(fictional, (rooms) => renameOrganisation(rooms, fictional, "Vraie"))).toEqual({
      ok: false,
      refusal: { code: "fictional" },
    });
  });

  rolesContract("renameOrganisation", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => renameOrganisation(rooms, actor, "Fournil du Port"));
  });
});
