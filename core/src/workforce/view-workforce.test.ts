import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import type { Day } from "../kernel/calendar.ts";
import { employeeMonth, employeeNumber, establishment, storeSample } from "./sample-files.ts";
import { training } from "./trainings.contract.ts";
import { viewWorkforce } from "./view-workforce.ts";

const site = "00000000000018";

describe("viewWorkforce", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("of an organisation without anything is empty", async () => {
    const owner = await world.newOwner();
    expect(await world.act(owner, (rooms) => viewWorkforce(rooms, owner))).toEqual({
      ok: true,
      value: { months: [], files: [], establishments: [], trainingCount: 0 },
    });
  });

  test("tells months, files, establishments and the trainings of the last twelve months, and nobody", async () => {
    const owner = await world.newOwner();
    await world.look(owner, async ({ workforce }) => {
      for (const [number, month] of ["2026-02", "2026-03"].entries()) {
        const people = [1, 2].map((person) => employeeMonth(person, { establishment: site }));
        const declarations = [{ month, establishment: site, people }];
        await storeSample(workforce, { number, declarations, establishments: [establishment(site)] });
      }
      const days = ["2025-03-31", "2025-04-01", "2026-03-31", "2026-04-01"];
      const trainings = days.map((day) => training(day));
      await workforce.replaceTrainings(trainings, "2025-01-01" as Day, "2026-12-31" as Day);
    });
    const viewed = await world.act(owner, (rooms) => viewWorkforce(rooms, owner));
    expect(viewed).toMatchObject({
      ok: true,
      value: {
        months: [
          { month: "2026-03", headcount: 2, establishmentCount: 1 },
          { month: "2026-02", headcount: 2, establishmentCount: 1 },
        ],
        establishments: [{ siret: site }],
        trainingCount: 2,
      },
    });
    expect(viewed.ok && viewed.value.files).toHaveLength(2);
    for (const person of [1, 2]) expect(JSON.stringify(viewed)).not.toContain(employeeNumber(person));
  });

  rolesContract("viewWorkforce", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewWorkforce(rooms, actor));
  });
});
