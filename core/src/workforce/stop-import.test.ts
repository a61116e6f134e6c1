import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { openImport } from "./open-import.ts";
import { stopImport } from "./stop-import.ts";

describe("stopImport", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());
  const openTicket = async (owner: Awaited<ReturnType<TestHouse["newOwner"]>>) => {
    const command = { name: "paie.dsn", options: { format: "dsn" as const } };
    const opened = await world.act(owner, (rooms) => openImport(rooms, owner, command));
    return opened.ok ? opened.value.id : "";
  };

  test("asks a waiting import to stop: it can then no longer start", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    const stopped = await world.act(owner, (rooms) => stopImport(rooms, owner, { ticket }));
    expect(stopped).toMatchObject({ ok: true, value: { id: ticket, isAskedToStop: true } });
    expect(await world.look(owner, ({ desk }) => desk.start(ticket))).toBe(false);
  });

  test("leaves an import that is over as it is", async () => {
    const owner = await world.newOwner();
    const ticket = await openTicket(owner);
    await world.look(owner, ({ desk }) => desk.close(ticket, "finished"));
    const stopped = await world.act(owner, (rooms) => stopImport(rooms, owner, { ticket }));
    expect(stopped).toMatchObject({ ok: true, value: { state: "finished", isAskedToStop: false } });
  });

  test("refuses an unknown ticket, and does not stop another organisation's", async () => {
    const [owner, stranger] = [await world.newOwner(), await world.newOwner()];
    const ticket = await openTicket(owner);
    for (const unknown of [ticket, "nobody"]) {
      const outcome = await world.act(stranger, (rooms) => stopImport(rooms, stranger, { ticket: unknown }));
      expect(outcome).toEqual({ ok: false, refusal: { code: "unknownImport" } });
    }
    expect(await world.look(owner, ({ desk }) => desk.find(ticket))).toMatchObject({ isAskedToStop: false });
  });

  rolesContract("importPayrollFile", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => stopImport(rooms, actor, { ticket: "nobody" }));
  });
});
