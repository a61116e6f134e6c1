import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { leaveShare } from "./leave-share.ts";
import { letLapse, newProject, shareOf, trailOf } from "./sharing-world.contract.ts";

describe("leaveShare", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const leave = (actor: Actor, share: string) =>
    world.act(actor, (rooms) => leaveShare(rooms, actor, { share }));
  const refused = (code: string) => ({ ok: false, refusal: { code } });

  test("nobody of the partner sees the project any more, and the owner reads that it was given up", async () => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const share = await shareOf(world, owner, partner, { project: await newProject(world, owner) });
    expect(await leave(partner, share)).toEqual({ ok: true, value: { left: true } });
    expect(await world.look(partner, ({ shares, clock }) => shares.received(clock.today()))).toEqual([]);
    expect(await world.look(owner, ({ shares }) => shares.given())).toMatchObject([
      { id: share, ending: "givenUp" },
    ]);
    expect((await trailOf(world, owner))[0]).toMatchObject({ useCase: "leaveShare", subject: "Propreté" });
    expect(await leave(partner, share)).toEqual(refused("unknownShare"));
  });

  test("only the partner gives it up, while it lasts", async () => {
    const [owner, partner, stranger] = [
      await world.newOwner(),
      await world.newOwner(),
      await world.newOwner(),
    ];
    const share = await shareOf(world, owner, partner, { project: await newProject(world, owner) });
    for (const other of [owner, stranger]) expect(await leave(other, share)).toEqual(refused("unknownShare"));
    await letLapse(world, share);
    expect(await leave(partner, share)).toEqual(refused("unknownShare"));
    expect(await world.look(owner, ({ shares }) => shares.given())).toMatchObject([{ ending: "" }]);
  });

  rolesContract("leaveShare", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return leave(actor, "never");
  });
});
