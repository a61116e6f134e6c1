import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { chooseOrganisationKind } from "./choose-organisation-kind.ts";

describe("chooseOrganisationKind", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  test("says what the organisation is, and no other of the account", async () => {
    const [actor, sister] = [await world.newOwner(), await world.newOwner()];
    const chosen = await world.act(actor, (rooms) => chooseOrganisationKind(rooms, actor, "opco"));
    expect(chosen).toEqual({ ok: true, value: { kind: "opco" } });
    const mine = await world.look(actor, (rooms) => rooms.organisations.mine());
    const kindOf = (id: string) => mine.find((each) => each.id === id)?.kind;
    expect([kindOf(actor.organisation), kindOf(sister.organisation)]).toEqual(["opco", "company"]);
  });

  rolesContract("chooseOrganisationKind", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => chooseOrganisationKind(rooms, actor, "funder"));
  });
});
