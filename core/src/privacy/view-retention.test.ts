import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { person, plantPerson } from "../../../server/src/privacy/sample-person.contract.ts";
import { sweepRetention } from "../../../server/src/privacy/sweep-retention.ts";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import type { Actor } from "../access/index.ts";
import { addDays, addMonthsToDay, type Day } from "../kernel/calendar.ts";
import { changeRetention, retentionRuleOf, type TimedKind, timedKinds, viewRetention } from "./index.ts";

const clockOn = (day: Day) => ({ now: () => `${day}T09:00:00.000Z`, today: () => day });

/** The day that each planted thing is dated of, and words that nothing else holds. */
const planted: Readonly<Partial<Record<TimedKind, readonly [Day, string]>>> = {
  trainings: ["2026-05-05" as Day, "Gestes et postures"],
  diagnoses: ["2026-11-23" as Day, "Dit par Zulmira"],
  designs: ["2026-11-23" as Day, "Formation de Zulmira"],
  projects: ["2026-11-23" as Day, "Projet où travaille Zulmira"],
  tellings: ["2026-11-20" as Day, person.spoken],
  links: ["2027-05-23" as Day, "Z. Q."],
  portfolio: ["2026-11-23" as Day, "01 02 03 04 05"],
  invitations: ["2026-11-20" as Day, person.email],
};

describe("retention clocks", { timeout: 120_000 }, () => {
  let world: TestHouse;
  let actor: Actor;
  beforeAll(async () => {
    world = await openTestHouse();
    actor = await world.newOwner();
    await plantPerson(world, actor);
  });
  afterAll(() => world.close());
  const sweepOn = (day: Day) => sweepRetention(world.house.database, clockOn(day));
  const rows = async () => world.countRows(actor.organisation);

  test("delete nothing before its day: the clock moved to the eve of every limit takes nothing away", async () => {
    const before = await world.everythingStored();
    await sweepOn("2026-11-24" as Day);
    expect(await world.everythingStored()).toBe(before);
  });

  test("tell before what will go, and when", async () => {
    const view = await world.act(actor, (rooms) =>
      viewRetention({ ...rooms, clock: clockOn("2026-11-23" as Day) }, actor),
    );
    if (!view.ok) throw new Error("refused");
    const { clocks } = view.value;
    expect(clocks.map(({ rule }) => rule.kind).sort()).toEqual([...timedKinds].sort());
    expect(clocks.find(({ rule }) => rule.kind === "tellings")).toMatchObject({
      held: 2,
      nextOn: "2027-11-20",
      soon: 0,
    });
    expect(clocks.find(({ rule }) => rule.kind === "payroll")).toMatchObject({
      held: 3,
      nextOn: "2031-01-31",
    });
    expect(clocks.find(({ rule }) => rule.kind === "invitations")).toMatchObject({
      held: 1,
      nextOn: "2027-02-20",
      soon: 1,
    });
  });

  test("are changed by an owner alone, within bounds, and never delete more than the owner was told", async () => {
    const change = (who: Actor, months: number, accepted?: number, day = "2027-10-01" as Day) =>
      world.act(who, (rooms) =>
        changeRetention({ ...rooms, clock: clockOn(day) }, who, { kind: "tellings", months, accepted }),
      );
    for (const role of ["hr", "auditor", "adviser"] as const) {
      expect(await change(withRoles(actor, role), 6)).toEqual({ ok: false, refusal: { code: "notAllowed" } });
    }
    expect(await change(actor, 99)).toEqual({
      ok: false,
      refusal: { code: "outOfBounds", least: 1, most: 24 },
    });
    expect(await change(actor, 6)).toEqual({ ok: false, refusal: { code: "deletesMore", count: 2 } });
    expect(await change(actor, 6, 2)).toMatchObject({ ok: true });
    expect(await change(actor, 12, 0, "2026-11-23" as Day)).toMatchObject({ ok: true });
  });

  test("delete each kind the day after its limit, and no byte of it is left (reliability goal C-2)", async () => {
    const steps = Object.entries(planted)
      .flatMap(([name, [dated, canary]]) => {
        const kind = timedKinds.find((each) => each === name);
        return kind === undefined
          ? []
          : [{ kind, canary, last: addMonthsToDay(dated, retentionRuleOf(kind).months) }];
      })
      .toSorted((one, other) => (one.last < other.last ? -1 : 1));
    for (const [last, some] of Map.groupBy(steps, (step) => step.last)) {
      await sweepOn(last);
      const onTheDay = await world.everythingStored();
      for (const { kind, canary } of some)
        expect(onTheDay.includes(canary), `${kind}, on its day`).toBe(true);
      await sweepOn(addDays(last, 1));
      const after = await world.everythingStored();
      for (const { kind, canary } of some)
        expect(after.includes(canary), `${kind}, the day after`).toBe(false);
    }
    expect(await rows()).toMatchObject({ employee_month: 0, payroll_declaration: 0, field_submission: 0 });
  });

  test("remember what was deleted, as counts", async () => {
    const view = await world.act(actor, (rooms) => viewRetention(rooms, actor));
    if (!view.ok) throw new Error("refused");
    const swept = new Set(view.value.swept.map(({ kind }) => kind));
    for (const kind of ["payroll", "trainings", "projects", "tellings"] as const)
      expect(swept).toContain(kind);
    expect(view.value.swept.find(({ kind }) => kind === "payroll")?.removed).toBeGreaterThan(0);
  });

  test("leave the other organisations alone when theirs run longer", async () => {
    const other = await world.newOwner();
    await plantPerson(world, other);
    const wish = { kind: "diagnoses", months: 60 } as const;
    await world.act(other, (rooms) => changeRetention(rooms, other, wish));
    await sweepOn("2030-06-01" as Day);
    expect(await world.countRows(other.organisation)).toMatchObject({
      diagnosis_document: 1,
      portfolio_firm: 0,
    });
  });
});
