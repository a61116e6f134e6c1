import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, roles, rolesThatMay } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { known } from "../../../core/src/kernel/known.ts";
import { erasePerson } from "../../../core/src/privacy/index.ts";
import { pathStates, trajectoryRoutes } from "../../../core/src/trajectories/index.ts";
import type { EmployeeMonth } from "../../../core/src/workforce/index.ts";
import { employeeMonth, employeeNumber, storeSample } from "../../../core/src/workforce/sample-files.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const north = "00000000000018";
const south = "00000000000026";
const fullTime: Partial<EmployeeMonth> = { contractKind: known("permanent"), workingTime: known("fullTime") };

function person(number: number, facts: Partial<EmployeeMonth> = {}): EmployeeMonth {
  return employeeMonth(number, { establishment: north, ...fullTime, ...facts });
}

describe("paths read from payroll rows", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  /** Three months without February; somebody resigns, somebody vanishes, a label holds what COPY escapes. */
  async function keepMonths(actor: Actor): Promise<void> {
    const resigned = { day: "2026-03-12" as Day, reason: "resignation" as const };
    await world.look(actor, async ({ workforce }) => {
      await storeSample(workforce, {
        number: 1,
        declarations: [
          {
            month: "2026-01",
            establishment: north,
            people: [person(1), person(2), person(3), person(4, { jobGrade: known("A\\B\tC") })],
          },
          { month: "2026-01", establishment: south, people: [person(5, { establishment: south })] },
          {
            month: "2026-03",
            establishment: north,
            people: [
              person(1),
              person(2, { exit: known(resigned) }),
              person(4, { jobGrade: known("A\\B\tC"), stopDays: 20 }),
            ],
          },
          {
            month: "2026-04",
            establishment: north,
            people: [person(1), person(4, { jobGrade: known("D") })],
          },
        ],
      });
    });
  }
  const bookOf = (actor: Actor, months = 36) => world.look(actor, ({ paths }) => paths.book(months));
  const statesOf = async (actor: Actor, number: number, months?: number) => {
    const book = await bookOf(actor, months);
    const width = book?.months.length ?? 0;
    const at = (book?.employees.indexOf(employeeNumber(number)) ?? 0) * width;
    return [...(book?.states.subarray(at, at + width) ?? [])].map((code) => pathStates[code]);
  };

  test("presence, departure, absence, gaps and disappearance are told apart, site by site", async () => {
    const actor = await world.newMember("owner");
    await keepMonths(actor);
    const cdi = "permanentFullTime";
    expect((await bookOf(actor))?.months).toEqual(["2026-01", "2026-02", "2026-03", "2026-04"]);
    expect((await bookOf(actor))?.isStored).toEqual([true, false, true, true]);
    expect(await statesOf(actor, 1)).toEqual([cdi, "noFile", cdi, cdi]);
    expect(await statesOf(actor, 2)).toEqual([cdi, "noFile", cdi, "goneResigned"]);
    expect(await statesOf(actor, 3)).toEqual([cdi, "noFile", "outOfSight", "outOfSight"]);
    expect(await statesOf(actor, 4)).toEqual([cdi, "noFile", "longAbsence", cdi]);
    expect(await statesOf(actor, 5)).toEqual([cdi, "noFile", "noFile", "noFile"]);
  });

  test("only the latest months wanted are read, and a new file makes a new book", async () => {
    const actor = await world.newMember("owner");
    expect(await bookOf(actor)).toBeUndefined();
    await keepMonths(actor);
    expect((await bookOf(actor, 2))?.months).toEqual(["2026-03", "2026-04"]);
    expect(await bookOf(actor)).toBe(await bookOf(actor));
    const before = await bookOf(actor);
    await world.look(actor, ({ workforce }) =>
      storeSample(workforce, {
        number: 2,
        declarations: [{ month: "2026-02", establishment: north, people: [person(1), person(3)] }],
      }),
    );
    expect(await bookOf(actor)).not.toBe(before);
    expect(await statesOf(actor, 3)).toEqual([
      "permanentFullTime",
      "permanentFullTime",
      "outOfSight",
      "outOfSight",
    ]);
  });

  test("somebody who is erased is in no book any more, and everybody else stays as they were", async () => {
    const actor = await world.newMember("owner");
    await keepMonths(actor);
    const before = await bookOf(actor);
    const states = await statesOf(actor, 1);
    expect(before?.employees).toContain(employeeNumber(4));
    const clues = [{ kind: "employee", id: employeeNumber(4) }] as const;
    expect((await world.act(actor, (rooms) => erasePerson(rooms, actor, { clues }))).ok).toBe(true);
    const after = await bookOf(actor);
    expect(after?.employees).not.toContain(employeeNumber(4));
    expect(after?.employees).toHaveLength(before?.employees.length ?? 0);
    expect(await statesOf(actor, 1)).toEqual(states);
  });

  test("two organisations never see each other's people", async () => {
    const [mine, theirs] = [await world.newMember("owner"), await world.newMember("owner")];
    await keepMonths(theirs);
    expect(await bookOf(mine)).toBeUndefined();
  });

  test.each(roles)("%s sees over HTTP what the table allows, and nothing else", async (role) => {
    const actor = await world.newMember(role);
    await keepMonths(actor);
    const answer = await world.send(actor, trajectoryRoutes.view, { query: { group: "everyone" } });
    expect(answer.statusCode).toBe(rolesThatMay("viewTrajectories").includes(role) ? 200 : 403);
    if (answer.statusCode !== 200) expect(answer.body).toBe('{"refusal":{"code":"notAllowed"}}');
    else expect(answer.json()).toMatchObject({ gaps: ["2026-02"], groups: [{ people: 5 }] });
  });

  test("an unknown category and no file at all are refused", async () => {
    const actor = await world.newMember("hr");
    const ask = async (query: Record<string, string>) => {
      const answer = await world.send(actor, trajectoryRoutes.view, { query });
      return [answer.statusCode, answer.body];
    };
    expect(await ask({})).toEqual([404, '{"refusal":{"code":"noMonthStored"}}']);
    await keepMonths(actor);
    expect(await ask({ group: "category", key: "none" })).toEqual([
      404,
      '{"refusal":{"code":"unknownCategory"}}',
    ]);
    expect(await ask({ alignment: "start" })).toEqual([409, '{"refusal":{"code":"alignmentNotPossible"}}']);
    expect(world.bugs).toEqual([]);
  });
});
