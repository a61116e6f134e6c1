import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { askParent } from "./place-organisation.ts";
import { codeOf } from "./sharing-world.contract.ts";
import { viewOrganisation } from "./view-organisation.ts";

describe("viewOrganisation", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  test("gives the organisation, its code, and nothing of a place it has not", async () => {
    const actor = await world.newOwner(true);
    const code = await codeOf(world, actor);
    const organisation = { id: actor.organisation, name: "Essai", kind: "company", isFictional: true };
    expect(await world.act(actor, (rooms) => viewOrganisation(rooms, actor))).toEqual({
      ok: true,
      value: { organisation, code, parents: [], children: [] },
    });
  });

  test("shows who asks to both sides, and to nobody else", async () => {
    const [parent, child, stranger] = [
      await world.newOwner(),
      await world.newOwner(),
      await world.newOwner(),
    ];
    const code = await codeOf(world, parent);
    await world.act(child, (rooms) => askParent(rooms, child, code));
    const seen = async (actor: typeof parent) => {
      const viewed = await world.act(actor, (rooms) => viewOrganisation(rooms, actor));
      const { parents, children } = viewed.ok ? viewed.value : { parents: [], children: [] };
      return [parents, children].map((ties) => ties.map(({ other, acceptedAt }) => [other.id, acceptedAt]));
    };
    expect(await seen(child)).toEqual([[[parent.organisation, ""]], []]);
    expect(await seen(parent)).toEqual([[], [[child.organisation, ""]]]);
    expect(await seen(stranger)).toEqual([[], []]);
  });

  rolesContract("viewOrganisation", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewOrganisation(rooms, actor));
  });
});
