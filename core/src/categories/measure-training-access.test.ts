import { describe, expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { EmployeeId, TrainingRecord } from "../workforce/index.ts";
import { measureTrainingAccess } from "./measure-training-access.ts";
import type { CategoryRule } from "./model.ts";
import { type SamplePerson, sampleMonth } from "./sample-workforce.ts";
import { selectMembers } from "./select-members.ts";

const rule: CategoryRule = {
  job: { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier"] },
  metWhen: "anyDimension",
};
const training = (employee: string, facts: Partial<TrainingRecord> = {}): TrainingRecord => ({
  employee: employee as EmployeeId,
  title: "Gestes et postures",
  firstDay: "2026-02-01" as Day,
  lastDay: "2026-02-02" as Day,
  hours: known(7),
  isMandatory: known(false),
  mode: unknown,
  certification: unknown,
  ...facts,
});
const people: readonly SamplePerson[] = [
  { name: "m1", jobStatus: "ouvrier", tenureBand: "0-2" },
  { name: "m2", jobStatus: "ouvrier", tenureBand: "12-35" },
  { name: "o1", jobStatus: "cadre", tenureBand: "3-11" },
  { name: "o2", jobStatus: "cadre" },
  { name: "u1" },
];
const measure = (records: readonly TrainingRecord[], some: readonly SamplePerson[] = people) => {
  const snapshot = sampleMonth(some, "2026-03");
  return measureTrainingAccess(
    selectMembers(rule, snapshot, { workAnswers: [], jobGradeTables: [] }),
    snapshot,
    records,
  );
};
const measured = (records: readonly TrainingRecord[]) => {
  const access = measure(records);
  if (access.kind !== "measured") throw new Error("not measured");
  return access;
};

test("an empty register is not a rate of zero", () => {
  expect(measure([])).toEqual({ kind: "notKnown", because: "noTrainingRecord" });
});

test("the twelve months end with the month, bounds included", () => {
  const last = (day: string) => training("m1", { lastDay: day as Day });
  expect(measured([last("2025-04-01"), last("2026-03-31")])).toMatchObject({
    firstDay: "2025-04-01",
    lastDay: "2026-03-31",
    coverage: { recordCount: 2 },
  });
  expect(measure([last("2025-03-31"), last("2026-04-01")]).kind).toBe("notKnown");
});

test("someone trained three times is one person trained", () => {
  const { all } = measured([training("m1"), training("m1"), training("m1"), training("o1"), training("o2")]);
  expect(all.members).toMatchObject({ count: 1, of: 2 });
  expect(all.others).toMatchObject({ count: 2, of: 2 });
});

describe("without the mandatory trainings", () => {
  const mandatory = { isMandatory: known(true) };
  const unsaid = { isMandatory: unknown };

  test("a person with mandatory trainings only is not counted", () => {
    const { all, withoutMandatory } = measured([training("m1", mandatory), training("o1")]);
    expect(all.members).toMatchObject({ count: 1 });
    expect(withoutMandatory.members).toMatchObject({ kind: "estimated", count: 0, of: 2 });
    expect(withoutMandatory.others).toMatchObject({ kind: "estimated", count: 1, of: 2 });
  });

  test("what the register does not say widens the share, unless another training decides", () => {
    const { withoutMandatory } = measured([training("m1", unsaid), training("o1", unsaid), training("o1")]);
    expect(withoutMandatory.members).toMatchObject({ kind: "between", countMin: 0, countMax: 1 });
    expect(withoutMandatory.others).toMatchObject({ kind: "estimated", count: 1 });
    expect(withoutMandatory.difference).toMatchObject({
      kind: "between",
      differenceMin: -0.5,
      differenceMax: 0,
    });
  });
});

test("what the figures leave out is counted", () => {
  const { coverage } = measured([training("m1", { isMandatory: unknown }), training("gone"), training("u1")]);
  expect(coverage).toEqual({
    recordCount: 3,
    recordsOfAbsentPeople: 1,
    recordsWithUnknownMandatory: 1,
    undecidedPeople: 1,
    membersBelowOneYear: 1,
    othersBelowOneYear: 1,
    peopleWithUnknownTenure: 1,
  });
});

test("a group without anybody makes the difference not estimable", () => {
  const access = measure([training("m1")], [{ name: "m1", jobStatus: "ouvrier" }]);
  if (access.kind !== "measured") throw new Error("not measured");
  expect(access.all.others).toEqual({ kind: "notEstimable", because: "nobody" });
  expect(access.all.difference).toEqual({ kind: "notEstimable", because: "nobody" });
});
