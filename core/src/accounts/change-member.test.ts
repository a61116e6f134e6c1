import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { changeMemberRoles, removeMember } from "./change-member.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

describe("changeMemberRoles and removeMember", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("the only owner keeps the role, whatever else they take", async () => {
    const owner = await world.newOwner();
    const { account } = owner;
    const change = (roles: readonly ("owner" | "hr")[]) =>
      world.act(owner, (rooms) => changeMemberRoles(rooms, owner, { account, roles }));
    expect(await change(["hr"])).toEqual({ ok: false, refusal: { code: "lastOwner" } });
    expect(await change(["owner", "hr"])).toEqual({ ok: true, value: { roles: ["owner", "hr"] } });
    expect(await world.act(owner, (rooms) => removeMember(rooms, owner, account))).toEqual({
      ok: false,
      refusal: { code: "lastOwner" },
    });
  });

  test("somebody who is no member is told so", async () => {
    const owner = await world.newOwner();
    expect(await world.act(owner, (rooms) => removeMember(rooms, owner, nobody))).toEqual({
      ok: false,
      refusal: { code: "unknownMember" },
    });
  });

  rolesContract("changeMember", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => removeMember(rooms, actor, nobody));
  });
});
