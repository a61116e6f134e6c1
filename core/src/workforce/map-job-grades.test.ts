import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { mapJobGrades } from "./map-job-grades.ts";
import type { JobGradeTable } from "./work-knowledge.ts";

const grid = (...written: readonly string[][]): JobGradeTable => ({
  collectiveAgreement: "3043",
  positions: written.map((writtenAs, index) => ({ label: `AS${index + 1}`, writtenAs })),
});

describe("mapJobGrades", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("keeps the grid of an agreement, the latest one only", async () => {
    const owner = await world.newOwner();
    for (const table of [grid(["AS1A"]), grid(["AS1A", "AS1B"], ["AS2"])]) {
      const kept = await world.act(owner, (rooms) => mapJobGrades(rooms, owner, table));
      expect(kept).toEqual({ ok: true, value: table });
    }
    expect(await world.look(owner, ({ workforce }) => workforce.jobGradeTables())).toEqual([
      grid(["AS1A", "AS1B"], ["AS2"]),
    ]);
  });

  test.each([
    ["in two positions", grid(["AS1A"], [" as1a "])],
    ["with and without a space in two positions", grid(["110L"], ["110 L"])],
    ["as the name of another position", grid(["x"], ["as 1"])],
  ])("refuses a text written %s, names it, and keeps the former grid", async (_case, table) => {
    const owner = await world.newOwner();
    await world.act(owner, (rooms) => mapJobGrades(rooms, owner, grid(["former"])));
    const outcome = await world.act(owner, (rooms) => mapJobGrades(rooms, owner, table));
    const found = table.positions.flatMap((position) => position.writtenAs).at(-1);
    expect(outcome).toEqual({ ok: false, refusal: { code: "writtenTwice", found } });
    expect(await world.look(owner, ({ workforce }) => workforce.jobGradeTables())).toEqual([
      grid(["former"]),
    ]);
  });

  test("two writings of one grade may share a position", async () => {
    const owner = await world.newOwner();
    const table = grid(["AS1A", "as 1a"]);
    expect(await world.act(owner, (rooms) => mapJobGrades(rooms, owner, table))).toEqual({
      ok: true,
      value: table,
    });
  });

  rolesContract("mapJobGrades", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => mapJobGrades(rooms, actor, grid(["AS1A"], ["AS1A"])));
  });
});
