import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { newProject, shareOf } from "./sharing-world.contract.ts";
import { viewShares } from "./view-shares.ts";

describe("viewShares", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const view = async (actor: Parameters<TestHouse["act"]>[0]) => {
    const viewed = await world.act(actor, (rooms) => viewShares(rooms, actor));
    const { given, received } = viewed.ok ? viewed.value : { given: [], received: [] };
    return [given.map(({ id }) => id), received.map(({ id }) => id)];
  };

  test("each side sees its own half, the latest first, and nobody else anything", async () => {
    const [owner, partner, other] = [await world.newOwner(), await world.newOwner(), await world.newOwner()];
    const first = await shareOf(world, owner, partner, { project: await newProject(world, owner) });
    const second = await shareOf(world, owner, partner, { project: await newProject(world, owner) });
    const back = await shareOf(world, partner, owner, { project: await newProject(world, partner) });
    expect(await view(owner)).toEqual([[second, first], [back]]);
    expect(await view(partner)).toEqual([[back], [second, first]]);
    expect(await view(other)).toEqual([[], []]);
  });

  test("a project that is deleted takes its shares with it", async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const project = await newProject(world, owner);
    await shareOf(world, owner, partner, { project });
    await world.look(owner, ({ projects }) => projects.remove(project));
    expect([await view(owner), await view(partner)]).toEqual([
      [[], []],
      [[], []],
    ]);
  });

  rolesContract("viewShares", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewShares(rooms, actor));
  });
});
