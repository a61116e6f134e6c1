import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { paperProject } from "../reports/project/sample-project-subject.ts";
import { sharedStandingSchema } from "./program-model.ts";
import { letLapse, newProject, shareOf } from "./sharing-world.contract.ts";
import { viewSharedStandings } from "./view-shared-standings.ts";

describe("viewSharedStandings", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const view = async (actor: Actor) => {
    const viewed = await world.act(actor, (rooms) => viewSharedStandings(rooms, actor));
    if (!viewed.ok) throw new Error(viewed.refusal.code);
    return viewed.value;
  };
  const sharedPaper = async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const id = crypto.randomUUID();
    const content = { ...paperProject(), design: "", diagnosis: "", alternative: "" };
    const signed = { revision: 1, savedAt: "2026-11-20T09:00:00.000Z", savedBy: owner.account };
    await world.look(owner, ({ projects }) => projects.add({ id, content, ...signed }));
    return { partner, content, share: await shareOf(world, owner, partner, { project: id }) };
  };

  test("tells step, next move, days and milestones of what is shared today, and of nothing else", async () => {
    const { partner, content, share } = await sharedPaper();
    await newProject(world, partner, "À nous");
    const [standing, ...more] = await view(partner);
    expect(more).toEqual([]);
    expect(sharedStandingSchema.parse(standing)).toEqual(standing);
    expect(standing).toMatchObject({ share, label: content.label, revision: 1, isPaused: false });
    expect(standing?.milestones.map(({ label }) => label)).toEqual(
      content.milestones.map(({ label }) => label),
    );
    await letLapse(world, share);
    expect(await view(partner)).toEqual([]);
  });

  test("names no person and repeats nobody's words", async () => {
    const { partner, content } = await sharedPaper();
    const told = JSON.stringify(await view(partner));
    const names = [
      ...content.actors.map(({ name }) => name),
      ...content.participants.map(({ label }) => label),
    ];
    const words = [...content.notes, ...content.decisions].map((each) => each.words);
    for (const said of [...names, ...words].filter((each) => each !== "")) expect(told).not.toContain(said);
  });

  rolesContract("viewSharedStandings", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewSharedStandings(rooms, actor));
  });
});
