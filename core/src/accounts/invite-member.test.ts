import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { inviteMember, withdrawInvitation } from "./invite-member.ts";
import type { EmailAddress } from "./model.ts";
import type { AccountPost } from "./ports.ts";
import { sampleInvitation } from "./sample-invitation.ts";

const asked = { email: "ana@exemple.fr" as EmailAddress, roles: ["hr"] as const };

describe("inviteMember", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  const handOver: AccountPost = {
    sendsLetters: false,
    address: (page, secret) => `https://ouvrage.exemple.fr${page}#${secret}`,
    sendSignInLink: () => {},
    sendInvitation: () => {},
  };
  const invite = (actor: Actor, post: AccountPost | undefined = handOver) =>
    world.act(actor, (rooms) => inviteMember({ ...rooms, post }, actor, asked));

  test("answers the address to hand over when the server sends no letters", async () => {
    const made = await invite(await world.newOwner());
    expect(made).toMatchObject({ ok: true, value: { isMailed: false } });
    expect(made.ok && made.value.address).toMatch(/^https:\/\/ouvrage\.exemple\.fr\/invitation#[\w-]{43}$/);
  });

  test("is refused on a server without login, and in the fictional company", async () => {
    const owner = await world.newOwner();
    const local = await world.act(owner, (rooms) =>
      inviteMember({ ...rooms, post: undefined }, owner, asked),
    );
    expect(local).toEqual({ ok: false, refusal: { code: "localOnly" } });
    expect(await invite(await world.newOwner(true))).toEqual({
      ok: false,
      refusal: { code: "fictionalAlone" },
    });
  });

  test("one taken back is gone, and nobody takes back another organisation's", async () => {
    const [owner, stranger] = [await world.newOwner(), await world.newOwner()];
    const { id } = sampleInvitation;
    await world.look(owner, ({ members }) => members.invite(sampleInvitation, "digest of one taken back"));
    const withdraw = (actor: Actor) => world.act(actor, (rooms) => withdrawInvitation(rooms, actor, id));
    expect(await withdraw(stranger)).toEqual({ ok: false, refusal: { code: "unknownInvitation" } });
    expect(await withdraw(owner)).toEqual({ ok: true, value: { withdrawn: true } });
    expect(await withdraw(owner)).toEqual({ ok: false, refusal: { code: "unknownInvitation" } });
  });

  rolesContract("inviteMember", async (roles) => invite(withRoles(await world.newOwner(), ...roles)));
});
