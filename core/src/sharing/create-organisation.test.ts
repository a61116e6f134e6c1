import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { createOrganisation, organisationsAtMost } from "./create-organisation.ts";

describe("createOrganisation", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const asked = { name: "  Fournil du Quai ", kind: "provider" } as const;

  test("makes an organisation of which the account is the owner, with its kind and a clean name", async () => {
    const actor = await world.newOwner();
    const made = await world.act(actor, (rooms) => createOrganisation(rooms, actor, asked));
    expect(made).toMatchObject({ ok: true, value: { name: "Fournil du Quai", kind: "provider" } });
    const mine = await world.look(actor, (rooms) => rooms.organisations.mine());
    const isFictional = false;
    const { id, ...told } = made.ok ? made.value : { id: "" };
    expect(mine).toContainEqual({ id, ...told, isFictional });
  });

  test("makes it apart: the one it was asked from keeps nothing of it", async () => {
    const actor = await world.newOwner();
    const before = await world.countRows(actor.organisation);
    await world.act(actor, (rooms) => createOrganisation(rooms, actor, asked));
    expect(await world.countRows(actor.organisation)).toEqual(before);
  });

  test(`an account owns ${organisationsAtMost} organisations at most`, async () => {
    const { kysely } = world.house.database;
    const account = "00000000-0000-4000-8000-0000000000cc";
    await sql`INSERT INTO account (account_id, kind) VALUES (${account}, 'other')`.execute(kysely);
    const home = await world.newOwner();
    const own = sql`INSERT INTO membership (organisation_id, account_id, role)
      SELECT organisation_id, ${account}, 'owner' FROM organisation WHERE organisation_id = `;
    await sql`${own}${home.organisation}`.execute(kysely);
    const actor = { ...home, account: account as typeof home.account };
    for (let count = 1; count < organisationsAtMost; count += 1) {
      const made = await world.act(actor, (rooms) => createOrganisation(rooms, actor, asked));
      expect(made.ok, `${count}`).toBe(true);
    }
    expect(await world.act(actor, (rooms) => createOrganisation(rooms, actor, asked))).toEqual({
      ok: false,
      refusal: { code: "tooManyOrganisations" },
    });
  });

  rolesContract("createOrganisation", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    // The local account makes many in this file: each role is tried where one more is left.
    const kin = { ...(await world.look(actor, async (rooms) => rooms.kin)), ownedCount: async () => 1 };
    return world.act(actor, (rooms) => createOrganisation({ ...rooms, kin }, actor, asked));
  });
});
