import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../../core/src/access/index.ts";
import { erasePerson } from "../../../core/src/privacy/index.ts";
import { masterKey } from "../secrets/master-key.ts";
import { systemClock } from "../system-clock.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";
import { readErasures, reapplyErasures } from "./reapply-erasures.ts";
import { colleague, person, plantPerson } from "./sample-person.contract.ts";

describe("the list of erasures", { timeout: 120_000 }, () => {
  let world: TestHouse;
  let actor: Actor;
  beforeAll(async () => {
    world = await openTestHouse();
    actor = await world.newOwner();
  });
  afterAll(() => world.close());
  const erase = () =>
    world.act(actor, async (rooms) => {
      const id = rooms.pseudonyms.employeeOf(person.staffNumber);
      const names = [person.name, "Z. Quintela", person.email].map(
        (text) => ({ kind: "name", text }) as const,
      );
      return erasePerson(rooms, actor, { clues: [...names, { kind: "employee", id }] });
    });

  test("applies to a database put back from before, and names nobody itself", async () => {
    await plantPerson(world, actor);
    await erase();
    const records = await readErasures(world.house.database);
    expect(records).toHaveLength(4);
    expect(JSON.stringify(records).toLowerCase()).not.toContain("quintela");

    // As a restore leaves it: everything is there again, and the list is empty.
    const { kysely } = world.house.database;
    for (const table of [
      "project_document",
      "diagnosis_document",
      "training_document",
      "portfolio_firm",
    ] as const) {
      await kysely.deleteFrom(table).execute();
    }
    for (const table of [
      "payroll_file",
      "privacy_erasure",
      "category_version",
      "category",
      "rule_row",
    ] as const) {
      await kysely.deleteFrom(table).execute();
    }
    for (const table of ["field_submission", "import_ticket", "invitation"] as const) {
      await kysely.deleteFrom(table).execute();
    }
    await plantPerson(world, actor);
    expect((await world.everythingStored()).toLowerCase()).toContain("quintela");

    const house = { database: world.house.database, master: masterKey(world.dataFolder), clock: systemClock };
    const found = await reapplyErasures({ ...house, ids: { next: randomUUID } }, records);
    expect(found).toBeGreaterThanOrEqual(4);
    const stored = (await world.everythingStored()).toLowerCase();
    expect(stored).not.toContain("quintela");
    expect(stored).toContain(colleague.name.toLowerCase());
    expect(await readErasures(world.house.database)).toEqual(expect.arrayContaining([...records]));
    const again = await reapplyErasures({ ...house, ids: { next: randomUUID } }, records);
    expect(again).toBe(0);
  });
});
