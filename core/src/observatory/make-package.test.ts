import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { sampleMonth } from "../categories/sample-workforce.ts";
import type { Day } from "../kernel/calendar.ts";
import type { TrainingRecord } from "../workforce/index.ts";
import { countLines } from "./count-lines.ts";
import { previewPackage, sendPackage } from "./make-package.ts";
import { actorIn, must, openObservatoryWorld, sampleAsk } from "./observatory-house.contract.ts";
import { publishRequest } from "./publish-request.ts";

rolesContract("answerTableRequest", async (roles) => {
  const company = (await openObservatoryWorld()).company("111111111", []);
  return previewPackage(company, actorIn("111111111", ...roles), { request: "none" });
});
rolesContract("answerTableRequest", async (roles) => {
  const company = (await openObservatoryWorld()).company("111111111", []);
  return sendPackage(company, actorIn("111111111", ...roles), { request: "none", way: "file", lines: [] });
});

const known = <Value>(value: Value) => ({ known: true as const, value });
const unknown = { known: false } as const;
const followed = (employee: string, hours: number, isMandatory: TrainingRecord["isMandatory"]) =>
  ({
    employee,
    title: "",
    firstDay: "2026-01-05" as Day,
    lastDay: "2026-01-06" as Day,
    hours: known(hours),
    isMandatory,
    mode: unknown,
    certification: unknown,
  }) as TrainingRecord;

describe("lines of a package", () => {
  const people = ["a", "b", "c", "d"].map((name) => ({ name, department: "13", occupationCode: "684a" }));
  const counted = (trainings: readonly TrainingRecord[]) =>
    countLines(sampleAsk({ measures: ["people", "hours"] }), {
      snapshot: sampleMonth(people),
      knowledge: { workAnswers: [], jobGradeTables: [] },
      trainings,
    }).map(({ codes, people: count, hours, largestHours }) => [codes.training, count, hours, largestHours]);

  test("access to training is told apart; what is not known is neither none nor mandatory", () => {
    expect(
      counted([followed("a", 7, known(true)), followed("b", 14, known(false)), followed("c", 3, unknown)]),
    ).toEqual([
      ["beyondMandatory", 1, 14, 14],
      ["mandatoryOnly", 1, 7, 7],
      ["none", 1, 0, 0],
      ["unknown", 1, 3, 3],
    ]);
  });

  test("an empty register is not a rate of zero", () => {
    expect(counted([])).toEqual([["unknown", 4, 0, 0]]);
  });

  test("a code that no classification knows is told as unknown, and everybody is counted once", () => {
    const strange = sampleMonth([{ department: "999" }, { occupationCode: "zzz" }, {}]);
    const knowledge = { workAnswers: [], jobGradeTables: [] };
    const lines = countLines(sampleAsk(), { snapshot: strange, knowledge, trainings: [] });
    expect(lines.reduce((sum, line) => sum + line.people, 0)).toBe(3);
    expect(lines.every(({ codes }) => codes.region === "unknown")).toBe(true);
  });

  test("a month that is not stored and a company without SIREN are said", async () => {
    const world = await openObservatoryWorld();
    const ask = sampleAsk({ month: "2025-01" });
    const request = must(await publishRequest(world.house, world.analyst, { ask })).id;
    const company = world.company("111111111", people);
    expect(await previewPackage(company, company.actor, { request })).toMatchObject({
      refusal: { code: "monthNotStored", month: "2025-01" },
    });
    const stored = must(await publishRequest(world.house, world.analyst, { ask: sampleAsk() })).id;
    const workforce = { ...company.workforce, establishments: async () => [] };
    expect(await previewPackage({ ...company, workforce }, company.actor, { request: stored })).toMatchObject(
      {
        refusal: { code: "companyNotKnown" },
      },
    );
  });
});
