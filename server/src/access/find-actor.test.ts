import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AccountId, Actor } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { later, letLapse, newProject, shareOf } from "../../../core/src/sharing/sharing-world.contract.ts";
import { withdrawShare } from "../../../core/src/sharing/withdraw-share.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { findActor } from "./find-actor.ts";

describe("who acts through a share", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  const find = (account: AccountId, organisation: string | undefined, share?: string, today = "2026-11-23") =>
    findActor(world.house.database, account, { organisation, share }, { today: () => today as Day });
  const given = async (role: "adviser" | "trainer" = "adviser") => {
    const [owner, partner] = [await world.newOwner(), await world.newOwner()];
    const project = await newProject(world, owner);
    return { owner, partner, project, share: await shareOf(world, owner, partner, { project, role }) };
  };
  /** Another person, member of the organisation with a role, or with what is no role. */
  const newPerson = async (home: Actor, role: string): Promise<AccountId> => {
    const account = randomUUID() as AccountId;
    const { kysely } = world.house.database;
    await sql`INSERT INTO account (account_id, kind) VALUES (${account}, 'other')`.execute(kysely);
    await sql`INSERT INTO membership (organisation_id, account_id, role)
      VALUES (${home.organisation}, ${account}, ${role})`.execute(kysely);
    return account;
  };

  test("a member of the partner acts in the owner's organisation with the share's role alone", async () => {
    const { owner, partner, project, share } = await given("trainer");
    for (const role of ["owner", "auditor"]) {
      const account = await newPerson(partner, role);
      expect(await find(account, partner.organisation, share)).toEqual({
        account,
        organisation: owner.organisation,
        roles: ["trainer"],
        share: { id: share, project },
      });
    }
  });

  test("somebody who asks for no organisation is in the one made first, however many are added", async () => {
    const first = await world.newOwner();
    const account = await newPerson(first, "hr");
    for (let count = 0; count < 5; count += 1) {
      const added = await world.newOwner();
      await sql`INSERT INTO membership (organisation_id, account_id, role)
        VALUES (${added.organisation}, ${account}, 'owner')`.execute(world.house.database.kysely);
      expect(await find(account, undefined)).toMatchObject({ organisation: first.organisation });
    }
  });

  test("without the share, the same person is at home as before", async () => {
    const { partner } = await given();
    const account = await newPerson(partner, "hr");
    expect(await find(account, partner.organisation)).toEqual({
      account,
      organisation: partner.organisation,
      roles: ["hr"],
    });
  });

  test("nobody else acts through it: neither the owner's people, nor a third's, nor one without a role", async () => {
    const { owner, partner, share } = await given();
    const stranger = await world.newOwner();
    expect(await find(await newPerson(owner, "owner"), owner.organisation, share)).toBeUndefined();
    expect(await find(await newPerson(stranger, "owner"), stranger.organisation, share)).toBeUndefined();
    expect(await find(await newPerson(stranger, "owner"), partner.organisation, share)).toBeUndefined();
    expect(await find(await newPerson(partner, "visitor"), partner.organisation, share)).toBeUndefined();
  });

  test("a share opens until its last day included, and not a day more", async () => {
    const { partner, share } = await given();
    const account = await newPerson(partner, "hr");
    const on = async (day: string) => (await find(account, partner.organisation, share, day)) !== undefined;
    expect([await on(later), await on("2027-07-01")]).toEqual([true, false]);
    await letLapse(world, share, "2026-11-22");
    expect(await on("2026-11-23")).toBe(false);
  });

  test("a share that was withdrawn opens nothing any more, and one that never was neither", async () => {
    const { owner, partner, share } = await given();
    const account = await newPerson(partner, "hr");
    expect(await find(account, partner.organisation, share)).toBeDefined();
    await world.act(owner, (rooms) => withdrawShare(rooms, owner, { share }));
    for (const asked of [share, "never", "", "' OR true --"]) {
      expect(await find(account, partner.organisation, asked)).toBeUndefined();
    }
  });

  test("a role that is none, were it stored, opens nothing", async () => {
    const { partner, share } = await given();
    await sql`UPDATE project_share SET role = 'king' WHERE id = ${share}`.execute(
      world.house.database.kysely,
    );
    expect(await find(await newPerson(partner, "hr"), partner.organisation, share)).toBeUndefined();
  });

  test("the database itself keeps no share as owner or human resources", async () => {
    const { share } = await given();
    for (const role of ["owner", "hr"]) {
      const raise = sql`UPDATE project_share SET role = ${role} WHERE id = ${share}`;
      await expect(raise.execute(world.house.database.kysely)).rejects.toThrow("project_share_role_check");
    }
  });
});
