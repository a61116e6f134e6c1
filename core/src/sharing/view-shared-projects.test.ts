import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import type { Day } from "../kernel/calendar.ts";
import { sortPortfolio } from "../projects/index.ts";
import { letLapse, newProject, shareOf } from "./sharing-world.contract.ts";
import { viewSharedProjects } from "./view-shared-projects.ts";

describe("viewSharedProjects", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const view = async (actor: Parameters<TestHouse["act"]>[0]) => {
    const viewed = await world.act(actor, (rooms) => viewSharedProjects(rooms, actor));
    return viewed.ok ? viewed.value : [];
  };

  test("gives whole what others share today, ready for a portfolio, and nothing of what they keep beside", async () => {
    const [owner, other, partner] = [await world.newOwner(), await world.newOwner(), await world.newOwner()];
    await newProject(world, partner, "À nous");
    await newProject(world, owner, "Pas partagé");
    const shares = [
      await shareOf(world, owner, partner, { project: await newProject(world, owner, "Propreté") }),
      await shareOf(world, other, partner, { project: await newProject(world, other, "Cuisine") }),
    ];
    const viewed = await view(partner);
    expect(viewed.map(({ share, project }) => [share.id, project.label, share.owner.id])).toEqual([
      [shares[1], "Cuisine", other.organisation],
      [shares[0], "Propreté", owner.organisation],
    ]);
    const portfolio = viewed.map(({ share, project }) => ({ id: share.id, project }));
    expect(sortPortfolio(portfolio, "2026-11-23" as Day)).toHaveLength(2);
  });

  test("a share that is over gives nothing", async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const share = await shareOf(world, owner, partner, { project: await newProject(world, owner) });
    expect(await view(partner)).toHaveLength(1);
    await letLapse(world, share);
    expect(await view(partner)).toEqual([]);
  });

  rolesContract("viewSharedProjects", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewSharedProjects(rooms, actor));
  });
});
