import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { openImport } from "./open-import.ts";
import { viewImport } from "./view-import.ts";

describe("viewImport", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());
  const openTicket = async (owner: Awaited<ReturnType<TestHouse["newOwner"]>>) => {
    const command = { name: "paie.dsn", size: 100, options: { format: "dsn" as const } };
    const opened = await world.act(owner, (rooms) => openImport(rooms, owner, command));
    return opened.ok ? opened.value.id : "";
  };

  test("tells how far a running import has come", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    await world.look(owner, async ({ desk }) => {
      await desk.start(ticket);
      await desk.report(ticket, { phase: "reading", done: 40, total: 100 });
    });
    expect(await world.act(owner, (rooms) => viewImport(rooms, owner, { ticket }))).toMatchObject({
      ok: true,
      value: { state: "running", progress: { phase: "reading", done: 40, total: 100 } },
    });
  });

  test.each(["", "nobody", "00000000-0000-4000-8000-000000000000"])(
    "refuses an unknown ticket: %j",
    async (ticket) => {
      const owner = await world.newOwner();
      const viewed = await world.act(owner, (rooms) => viewImport(rooms, owner, { ticket }));
      expect(viewed).toEqual({ ok: false, refusal: { code: "unknownImport" } });
    },
  );

  test("another organisation's ticket is as unknown as one that never was", async () => {
    const [owner, stranger] = [await world.newOwner(), await world.newOwner()];
    const ticket = await openTicket(owner);
    const viewed = await world.act(stranger, (rooms) => viewImport(rooms, stranger, { ticket }));
    expect(viewed).toEqual({ ok: false, refusal: { code: "unknownImport" } });
  });

  rolesContract("viewImports", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewImport(rooms, actor, { ticket: "nobody" }));
  });
});
