import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import type { Month } from "../kernel/calendar.ts";
import { openImport } from "./open-import.ts";

const mapping = { sheet: "Paie", headingRow: 2, columns: [{ index: 0, field: "staffNumber" as const }] };

describe("openImport", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test.each([
    [
      { name: "paie.dsn", options: { format: "dsn" as const } },
      { phase: "reading", done: 0 },
    ],
    [
      { name: "paie « mars ».xlsx", size: 0, options: { format: "xlsx" as const, mapping } },
      { phase: "reading", done: 0, total: 0 },
    ],
    [
      { name: "", size: 12, options: { format: "csv" as const, month: "2026-03" as Month } },
      { phase: "reading", done: 0, total: 12 },
    ],
  ])("gives a ticket that waits, and that is found as it was given: %j", async (command, progress) => {
    const owner = await world.newOwner();
    const opened = await world.act(owner, (rooms) => openImport(rooms, owner, command));
    const ticket = opened.ok ? opened.value : undefined;
    const { name, options } = command;
    expect(ticket).toMatchObject({ name, options, state: "waiting", isAskedToStop: false, progress });
    expect(await world.look(owner, ({ desk }) => desk.find(ticket?.id ?? ""))).toEqual(ticket);
  });

  rolesContract("importPayrollFile", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    const command = { name: "paie.dsn", options: { format: "dsn" as const } };
    return world.act(actor, (rooms) => openImport(rooms, actor, command));
  });
});
