import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { auditExportAtMost } from "./audit-search.ts";
import { exportAuditTrail } from "./export-audit-trail.ts";
import { rolesContract } from "./roles.contract.ts";
import { viewAuditTrail } from "./view-audit-trail.ts";

describe("exportAuditTrail", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("gives what was found, and no more lines than a file may hold: the latest", async () => {
    const owner = await world.newOwner();
    const { account, organisation } = owner;
    await world.look(owner, async ({ audit }) => {
      for (const useCase of ["viewProjects", "moveProject", "viewWorkforce"] as const) {
        const at = "2026-11-23T08:00:00.000Z";
        await audit.append({ account, organisation, useCase, subject: "", outcome: "done", at });
      }
    });
    const wish = { kind: "project" } as const;
    const viewed = await world.act(owner, (rooms) => viewAuditTrail(rooms, owner, { wish }));
    const taken = await world.act(owner, (rooms) => exportAuditTrail(rooms, owner, wish));
    const lines = viewed.ok ? viewed.value.lines : [];
    expect(lines.map(({ useCase }) => useCase)).toEqual(["moveProject", "viewProjects"]);
    expect(taken).toEqual({ ok: true, value: { lines, isCut: false } });
    await sql`INSERT INTO audit_entry (organisation_id, account_id, use_case, subject, outcome, at)
      SELECT organisation_id, account_id, use_case, subject, outcome, at - interval '1 day'
      FROM audit_entry, generate_series(1, ${auditExportAtMost}::int)
      WHERE organisation_id = ${organisation} AND use_case = 'moveProject'`.execute(
      world.house.database.kysely,
    );
    const all = await world.act(owner, (rooms) => exportAuditTrail(rooms, owner, wish));
    expect(all).toMatchObject({ ok: true, value: { isCut: true } });
    expect(all.ok ? all.value.lines.length : 0).toBe(auditExportAtMost);
  });

  rolesContract("exportAuditTrail", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => exportAuditTrail(rooms, actor, {}));
  });
});
