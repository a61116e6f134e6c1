import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addOrganisation } from "../../../server/src/access/local-owner.ts";
import { fillEveryTable } from "../../../server/src/isolation/test-rows.ts";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { eraseFictionalCompany } from "./erase-fictional-company.ts";
import type { AccountId, Actor } from "./model.ts";
import { rolesContract } from "./roles.contract.ts";

describe("eraseFictionalCompany", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  /** At least one row in every table that belongs to an organisation. */
  const fill = async ({ organisation, account }: Actor) => {
    const { organisation: partner } = await world.newOwner();
    const words = `words of ${organisation}`;
    await fillEveryTable(world.house.database, { organisation, account, partner, id: organisation, words });
  };

  test("deletes everything of the fictional company but its audit lines, and nothing of any other", async () => {
    const fictional = await world.newOwner(true);
    const real = await world.newOwner();
    await fill(fictional);
    await fill(real);
    const filled = await world.countRows(fictional.organisation);
    expect(Object.entries(filled).filter(([, count]) => count === 0)).toEqual([]);
    const before = await world.countRows(real.organisation);

    const erased = await world.act(fictional, (rooms) => eraseFictionalCompany(rooms, fictional));
    expect(erased).toEqual({ ok: true, value: { erased: true } });
    const { audit_entry: auditLines, ...rest } = await world.countRows(fictional.organisation);
    expect(auditLines).toBe(1);
    expect(Object.entries(rest).filter(([, count]) => count > 0)).toEqual([]);
    expect(await world.countRows(real.organisation)).toEqual(before);
  });

  test("does nothing when there is none, and may be asked from the real company", async () => {
    const [real, fictional] = [await world.newOwner(), await world.newOwner(true)];
    for (const _ of [1, 2]) {
      const erased = await world.act(real, (rooms) => eraseFictionalCompany(rooms, real));
      expect(erased).toEqual({ ok: true, value: { erased: true } });
    }
    expect(await world.countRows(fictional.organisation)).toMatchObject({ organisation: 0, membership: 0 });
  });

  test("spares a fictional company that the account does not own", async () => {
    const { database } = world.house;
    const account = "00000000-0000-4000-8000-0000000000aa";
    await sql`INSERT INTO account (account_id, kind) VALUES (${account}, 'other')`.execute(database.kysely);
    const organisation = { id: "00000000-0000-4000-8000-0000000000bb", name: "", isFictional: true };
    const theirs = await addOrganisation(database, organisation, account as AccountId);
    const mine = await world.newOwner();
    await sql`INSERT INTO membership (organisation_id, account_id, role)
      VALUES (${theirs.organisation}, ${mine.account}, 'auditor')`.execute(database.kysely);
    await world.act(mine, (rooms) => eraseFictionalCompany(rooms, mine));
    expect(await world.countRows(theirs.organisation)).toMatchObject({ organisation: 1, membership: 2 });
  });

  rolesContract("eraseFictionalCompany", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => eraseFictionalCompany(rooms, actor));
  });
});
