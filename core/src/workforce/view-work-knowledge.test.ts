import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../server/src/test-house.ts";
import { rolesContract } from "../access/roles.contract.ts";
import type { Month } from "../kernel/calendar.ts";
import { known } from "../kernel/known.ts";
import { employeeMonth, storeSample } from "./sample-files.ts";
import { attributes } from "./snapshot.ts";
import { viewWorkKnowledge } from "./view-work-knowledge.ts";
import { answers } from "./work-knowledge.contract.ts";

const site = "00000000000018";
const month = "2026-03" as Month;

describe("viewWorkKnowledge", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("puts what is known of the work beside what payroll writes, most numerous first", async () => {
    const owner = await world.newOwner();
    const person = (number: number, grade: string, exposures: readonly ("noise" | "chemicals")[]) =>
      employeeMonth(number, {
        establishment: site,
        jobLabel: known(number < 3 ? "Agent de service" : "Chef d’équipe"),
        jobGrade: known(grade),
        collectiveAgreement: known("3043"),
        exposures: known(exposures),
      });
    const people = [
      person(1, "AS1A", ["noise"]),
      person(2, "AS1A", ["noise", "chemicals"]),
      person(3, "CE1", []),
      employeeMonth(4, { establishment: site, jobGrade: known("AS1A") }),
      employeeMonth(5, { establishment: site }),
    ];
    await world.look(owner, async ({ workforce }) => {
      await storeSample(workforce, { number: 1, declarations: [{ month, establishment: site, people }] });
      await workforce.saveWorkAnswers(answers("agent de service", "yes"));
      await workforce.saveJobGradeTable({
        collectiveAgreement: "3043",
        positions: [{ label: "AS1A", writtenAs: [] }],
      });
    });
    const viewed = await world.act(owner, (rooms) => viewWorkKnowledge(rooms, owner, { month }));
    const view = viewed.ok ? viewed.value : undefined;
    expect(view?.answers).toEqual([answers("agent de service", "yes")]);
    expect(view?.gradeTables).toMatchObject([{ collectiveAgreement: "3043" }]);
    expect(view?.jobFamilies).toEqual([
      { label: "agent de service", headcount: 2 },
      { label: "chef d’équipe", headcount: 1 },
    ]);
    expect(view?.writtenGrades).toEqual([
      { label: "AS1A", collectiveAgreement: "3043", headcount: 2 },
      { label: "CE1", collectiveAgreement: "3043", headcount: 1 },
      { label: "AS1A", collectiveAgreement: "", headcount: 1 },
    ]);
    expect(view?.labels.map(({ attribute }) => attribute)).toEqual(attributes);
    expect(view?.labels.find(({ attribute }) => attribute === "exposure")?.rows).toEqual([
      { label: "noise", headcount: 2 },
      { label: "chemicals", headcount: 1 },
      { label: "none", headcount: 1 },
    ]);
  });

  test("of a month that is not stored is refused", async () => {
    const owner = await world.newOwner();
    const viewed = await world.act(owner, (rooms) => viewWorkKnowledge(rooms, owner, { month }));
    expect(viewed).toEqual({ ok: false, refusal: { code: "monthNotStored" } });
  });

  rolesContract("viewWorkforce", async (roles) => {
    const actor = withRoles(await world.newOwner(), ...roles);
    return world.act(actor, (rooms) => viewWorkKnowledge(rooms, actor, { month }));
  });
});
