import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { addMonths, type Month } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { employeeMonth, storeSample } from "./sample-files.ts";
import { viewPayrollYear } from "./view-payroll-year.ts";

const site = "00000000000018";
const last = "2026-03" as Month;
const stops = { workAccidentStops: 1, workAccidentDays: 4, otherStops: 2, otherDays: 10 };

describe("viewPayrollYear", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  /** Stores months counted back from the last one, with the people of `present` and the same stops each month. */
  const store = (owner: Actor, months: number, present: (back: number) => readonly number[], told = true) =>
    world.look(owner, async ({ workforce }) => {
      for (let back = months - 1; back >= 0; back -= 1) {
        const month = addMonths(last, -back);
        const people = present(back).map((number) => employeeMonth(number, { establishment: site }));
        const declarations = [{ month, establishment: site, people }];
        const stopTotals = told ? { [month]: stops } : {};
        await storeSample(workforce, { number: months - back, declarations, stopTotals });
      }
    });
  const yearOf = async (owner: Actor) => {
    const viewed = await world.act(owner, (rooms) => viewPayrollYear(rooms, owner));
    return viewed.ok ? viewed.value : viewed.refusal;
  };

  test("counts once each person gone since twelve months before, and adds up the stops of twelve months", async () => {
    const owner = await world.newOwner();
    // 1 and 2 stay, 3 leaves, 4 passes through, 5 comes back, 6 had left thirteen months before.
    await store(owner, 14, (back) => [
      1,
      2,
      ...(back >= 6 ? [3] : []),
      ...(back === 4 ? [4] : []),
      ...(back > 8 || back < 2 ? [5] : []),
      ...(back === 13 ? [6] : []),
    ]);
    expect(await yearOf(owner)).toEqual({
      month: last,
      headcount: 3,
      monthCount: 12,
      leavers: known(2),
      absenceDays: known(120),
      accidents: known(12),
      accidentDays: known(48),
    });
  });

  test.each([
    [12, 12, known(120)],
    [11, 11, unknown],
    [1, 1, unknown],
  ])(
    "with %i months stored, departures are unknown and never guessed",
    async (months, monthCount, absenceDays) => {
      const owner = await world.newOwner();
      await store(owner, months, () => [1]);
      expect(await yearOf(owner)).toMatchObject({ monthCount, leavers: unknown, absenceDays });
    },
  );

  test("a file that says nothing of stops leaves them unknown, and departures known", async () => {
    const owner = await world.newOwner();
    await store(owner, 13, (back) => (back > 0 ? [1, 2] : [1]), false);
    expect(await yearOf(owner)).toMatchObject({
      leavers: known(1),
      absenceDays: unknown,
      accidents: unknown,
      accidentDays: unknown,
    });
  });

  test("of an organisation without any month is refused", async () => {
    expect(await yearOf(await world.newOwner())).toEqual({ code: "monthNotStored" });
  });

  rolesContract("viewPayrollYear", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewPayrollYear(rooms, actor));
  });
});
