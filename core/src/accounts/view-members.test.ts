import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { sampleInvitation } from "./sample-invitation.ts";
import { viewMembers } from "./view-members.ts";

describe("viewMembers", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("gives the members and the invitations that are still open, of this organisation alone", async () => {
    const [owner, other] = [await world.newOwner(), await world.newOwner()];
    const now = await world.look(owner, async ({ clock }) => clock.now());
    const fresh = { ...sampleInvitation, invitedAt: now };
    const old = {
      ...sampleInvitation,
      id: "00000000-0000-4000-8000-00000000000b",
      email: "vieille@exemple.fr" as typeof fresh.email,
    };
    await world.look(owner, async ({ members }) => {
      await members.invite(fresh, "digest one");
      await members.invite({ ...old, invitedAt: "2020-01-01T00:00:00.000Z" }, "digest two");
    });
    await world.look(other, ({ members }) => members.invite(fresh, "digest three"));
    const viewed = await world.act(owner, (rooms) => viewMembers(rooms, owner));
    expect(viewed).toEqual({
      ok: true,
      value: {
        me: owner.account,
        members: [{ account: owner.account, email: "", name: "", roles: ["owner"] }],
        invitations: [fresh],
      },
    });
  });

  rolesContract("viewMembers", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewMembers(rooms, actor));
  });
});
