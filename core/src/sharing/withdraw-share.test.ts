import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { newProject, shareOf, trailOf } from "./sharing-world.contract.ts";
import { withdrawShare } from "./withdraw-share.ts";

describe("withdrawShare", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const withdraw = (actor: Actor, share: string) =>
    world.act(actor, (rooms) => withdrawShare(rooms, actor, { share }));
  const refused = (code: string) => ({ ok: false, refusal: { code } });

  test("the partner has it no more at once; the owner keeps its trace, and both trails tell it", async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const share = await shareOf(world, owner, partner, { project: await newProject(world, owner) });
    expect(await withdraw(owner, share)).toEqual({ ok: true, value: { withdrawn: true } });
    const seen = await world.look(partner, async ({ shares, clock }) => [
      await shares.received(clock.today()),
      await shares.projects(clock.today()),
    ]);
    expect(seen).toEqual([[], []]);
    expect(await world.look(owner, ({ shares }) => shares.given())).toMatchObject([
      { id: share, ending: "withdrawn" },
    ]);
    expect((await trailOf(world, partner))[0]).toMatchObject({
      useCase: "withdrawShare",
      subject: "Propreté",
    });
    expect(await withdraw(owner, share)).toEqual(refused("unknownShare"));
  });

  test("only the organisation that gave it withdraws it", async () => {
    const [owner, partner, stranger] = [
      await world.newOwner(),
      await world.newOwner(),
      await world.newOwner(),
    ];
    const share = await shareOf(world, owner, partner, { project: await newProject(world, owner) });
    for (const other of [partner, stranger]) {
      expect(await withdraw(other, share)).toEqual(refused("unknownShare"));
    }
    expect(await world.look(owner, ({ shares }) => shares.given())).toMatchObject([{ ending: "" }]);
  });

  rolesContract("withdrawShare", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return withdraw(actor, "never");
  });
});
