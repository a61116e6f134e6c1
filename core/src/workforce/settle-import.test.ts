import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { employeeMonth, fileNumber, type SampleFile, stageSample, storeSample } from "./sample-files.ts";
import { settleImport } from "./settle-import.ts";

const site = "00000000000018";
const sample = (number: number, headcount: number): SampleFile => ({
  number,
  declarations: [
    {
      month: "2026-03",
      establishment: site,
      people: Array.from({ length: headcount }, (_, index) => employeeMonth(index, { establishment: site })),
    },
  ],
});

describe("settleImport", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());
  const settle = (actor: Actor, number: number, choice: "keep" | "drop") =>
    world.act(actor, (rooms) => settleImport(rooms, actor, { file: fileNumber(number), choice }));
  const headcount = (actor: Actor) =>
    world.look(actor, async ({ workforce }) => (await workforce.months())[0]?.headcount);
  const waiting = async () => {
    const owner = await world.newOwner();
    await world.look(owner, async ({ workforce }) => {
      await storeSample(workforce, sample(1, 3));
      await stageSample(workforce, sample(2, 5));
    });
    return owner;
  };

  test("keep puts the waiting rows in place of the stored ones", async () => {
    const owner = await waiting();
    expect(await headcount(owner)).toBe(3);
    expect(await settle(owner, 2, "keep")).toEqual({ ok: true, value: { status: "stored" } });
    expect(await headcount(owner)).toBe(5);
  });

  test("drop forgets the waiting rows", async () => {
    const owner = await waiting();
    expect(await settle(owner, 2, "drop")).toEqual({ ok: true, value: { status: "dropped" } });
    expect(await headcount(owner)).toBe(3);
    expect(await world.countRows(owner.organisation)).toMatchObject({ payroll_file: 1, employee_month: 3 });
  });

  test.each(["keep", "drop"] as const)(
    "%s is refused with unknownImport for a file nobody knows",
    async (choice) => {
      const [owner, stranger] = [await waiting(), await world.newOwner()];
      expect(await settle(owner, 9, choice)).toEqual({ ok: false, refusal: { code: "unknownImport" } });
      expect(await settle(stranger, 2, choice)).toEqual({ ok: false, refusal: { code: "unknownImport" } });
      expect(await headcount(owner)).toBe(3);
    },
  );

  test.each(["keep", "drop"] as const)(
    "%s is refused with alreadySettled for a file that stands",
    async (choice) => {
      const owner = await waiting();
      expect(await settle(owner, 1, choice)).toEqual({ ok: false, refusal: { code: "alreadySettled" } });
      expect(await headcount(owner)).toBe(3);
    },
  );

  test("of several clicks at once on keep, one keeps and the others change nothing", async () => {
    const owner = await waiting();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => settle(owner, 2, "keep")));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      outcomes.filter((outcome) => !outcome.ok && outcome.refusal.code === "alreadySettled"),
    ).toHaveLength(3);
    expect(await headcount(owner)).toBe(5);
    expect(await world.countRows(owner.organisation)).toMatchObject({ employee_month: 5 });
  });

  rolesContract("importPayrollFile", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return settle(actor, 1, "keep");
  });
});
