import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "./roles.contract.ts";
import { auditTrailPageSize, viewAuditTrail } from "./view-audit-trail.ts";

describe("viewAuditTrail", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("gives the latest acts of the organisation, latest first, and no more than a page", async () => {
    const [owner, other] = [await world.newOwner(), await world.newOwner()];
    const entry = (number: number, { account, organisation } = owner) => ({
      account,
      organisation,
      useCase: "importPayrollFile" as const,
      subject: `file ${number}`,
      outcome: number % 2 === 0 ? ("done" as const) : ("refused" as const),
      at: "2026-11-23T08:00:00.123Z",
    });
    await world.look(owner, async ({ audit }) => {
      for (let number = 1; number <= auditTrailPageSize + 3; number += 1) await audit.append(entry(number));
    });
    await world.look(other, ({ audit }) => audit.append(entry(0, other)));
    const viewed = await world.act(owner, (rooms) => viewAuditTrail(rooms, owner));
    const entries = viewed.ok ? viewed.value : [];
    expect(entries).toHaveLength(auditTrailPageSize);
    expect(entries[0]).toEqual(entry(auditTrailPageSize + 3));
    expect(entries.at(-1)).toEqual(entry(4));
  });

  rolesContract("viewAuditTrail", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewAuditTrail(rooms, actor));
  });
});
