import { describe, expect, test } from "vitest";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { TrainingRecord } from "../workforce/index.ts";
import { definitionOf } from "./category-store.contract.ts";
import { profileCategory } from "./profile-category.ts";
import { type CategoryProfile, categoryProfileSchema } from "./profile-model.ts";
import { readProfile } from "./read-profile.ts";
import { type SamplePerson, sampleMonth } from "./sample-workforce.ts";

const nothing = { workAnswers: [], jobGradeTables: [] };
const definition = definitionOf({
  id: "category-1",
  label: "Agents de propreté",
  rule: {
    perimeter: { kind: "not", condition: { kind: "oneOf", attribute: "jobStatus", values: ["executive"] } },
    work: { kind: "oneOf", attribute: "occupationCode", values: ["684a"] },
    person: { kind: "oneOf", attribute: "qualificationLevel", values: ["1", "2"] },
    metWhen: "everyKnownDimension",
  },
});
const cleaner = {
  occupationCode: "684a",
  jobStatus: "ouvrier",
  jobFamily: "agent de service",
  contractKind: "permanent",
  establishment: "small",
};
const people: readonly SamplePerson[] = [
  {
    ...cleaner,
    contractKind: "fixedTerm",
    workingTime: "partTime",
    exposure: "chemicals+noise",
    payBand: "100-104",
    sex: "female",
  },
  {
    ...cleaner,
    qualificationLevel: "2",
    workingTime: "fullTime",
    exposure: "none",
    payBand: "105-119",
    tenureBand: "0-2",
  },
  { ...cleaner, qualificationLevel: "7", workingTime: "fullTime", exposure: "none", tenureBand: "120+" },
  { occupationCode: "381a", jobStatus: "cadre", establishment: "head", exposure: "noise" },
  { jobStatus: "employe", establishment: "head" },
  { occupationCode: "684a", jobStatus: "executive", establishment: "head" },
];
const training: TrainingRecord = {
  employee:
    sampleMonth(people).employees[3] ??
    (() => {
      throw new Error("nobody");
    })(),
  title: "Anglais",
  firstDay: "2026-01-05" as Day,
  lastDay: "2026-01-09" as Day,
  hours: known(35),
  isMandatory: known(false),
  mode: unknown,
  certification: unknown,
};
const profileOf = (
  some: readonly SamplePerson[],
  trainings: readonly TrainingRecord[] = [],
  month = "2026-02",
) => profileCategory(definition, { snapshot: sampleMonth(some, month), knowledge: nothing, trainings });
const profile = profileOf(people, [training]);

test("a profile fits its schema and goes through JSON unchanged", () => {
  expect(categoryProfileSchema.parse(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
});

test("it names the version and the month that it describes, and whom it is for", () => {
  expect(profile).toMatchObject({
    audience: "seesEmployees",
    category: { id: "category-1", version: 1, label: "Agents de propreté" },
    month: "2026-02",
    snapshotVersion: "sample 2026-02",
    size: { headcount: 6, outsidePerimeter: 1, concerned: 5, in: 2, out: 2, unknown: 1 },
  });
});

describe("breakdowns", () => {
  const breakdown = (attribute: string) => {
    const found = profile.breakdowns.find((one) => one.attribute === attribute);
    if (found === undefined) throw new Error(`no breakdown of ${attribute}`);
    return found;
  };

  test("rows, rest and unknown add up to the concerned, group by group", () => {
    for (const { rows, rest, unknown: missing, isList } of profile.breakdowns.filter(
      ({ isList }) => !isList,
    )) {
      expect(isList).toBe(false);
      for (const [group, total] of [
        ["members", 2],
        ["others", 2],
        ["undecided", 1],
      ] as const) {
        expect(rows.reduce((sum, row) => sum + row[group], rest[group] + missing[group])).toBe(total);
      }
    }
  });

  test("someone with two exposures counts under each", () => {
    expect(breakdown("exposure")).toMatchObject({
      isList: true,
      rows: [
        { label: "noise", members: 1, others: 1, undecided: 0 },
        { label: "none", members: 1, others: 1, undecided: 0 },
        { label: "chemicals", members: 1, others: 0, undecided: 0 },
      ],
      unknown: { members: 0, others: 0, undecided: 1 },
    });
  });

  test("labels beyond fifteen are added up", () => {
    const many = Array.from({ length: 20 }, (_, place) => ({ ...cleaner, jobGrade: `grade ${place}` }));
    const grades = profileOf(many).breakdowns.find(({ attribute }) => attribute === "jobGrade");
    expect(grades?.rows).toHaveLength(15);
    expect(grades?.rest).toEqual({ labelCount: 5, members: 5, others: 0, undecided: 0 });
  });
});

describe("signs of precarity", () => {
  const sign = (name: string) => profile.precarity.find((one) => one.sign === name)?.comparison;

  test("compare members with the others of the perimeter only", () => {
    expect(sign("shortContract")?.members).toMatchObject({ kind: "estimated", count: 1, of: 2 });
    expect(sign("shortContract")?.others).toMatchObject({ kind: "between", countMin: 0, countMax: 1, of: 2 });
    expect(sign("nearMinimumWage")?.members).toMatchObject({ count: 1, of: 2 });
  });

  test("a list known to be empty is no exposure; people nothing is known of make no rate", () => {
    expect(sign("exposed")?.members).toMatchObject({ kind: "estimated", count: 1, of: 2 });
    expect(sign("nearMinimumWage")?.others).toEqual({ kind: "notEstimable", because: "notKnown" });
  });
});

test("the structure is the whole company's: sites by size, supervisors among known statuses", () => {
  expect(profile.structure.supervision).toEqual({ supervisors: 2, knownStatus: 6, unknownStatus: 0 });
  expect(profile.structure.establishments[0]).toEqual({
    sizeBand: "1-9",
    establishmentCount: 2,
    headcount: 6,
    members: 2,
  });
});

test("coverage is counted among the concerned, and says what the rule looks at", () => {
  const coverage = (attribute: string) => profile.coverage.find((one) => one.attribute === attribute);
  expect(coverage("qualificationLevel")).toEqual({
    attribute: "qualificationLevel",
    known: 2,
    of: 5,
    isUsedByRule: true,
  });
  expect(coverage("sex")).toMatchObject({ known: 1, isUsedByRule: false });
});

test("every public yardstick comes with the warning", () => {
  expect(profile.yardsticks.length).toBeGreaterThan(10);
  expect(profile.yardstickWarning).toContain("définition");
});

describe("reading aloud", () => {
  const keysOf = (some: CategoryProfile) =>
    readProfile(some).map(({ key }) => key.replace("categories.reading.", ""));

  test("says size, congruence, access and structure", () => {
    expect(keysOf(profile)).toEqual([
      "sizeBetween",
      "congruenceFull",
      "accessSimilar",
      "supervision",
      "smallSites",
    ]);
  });

  test("says that nobody is concerned, that nothing is known, that no training is recorded", () => {
    expect(keysOf(profileOf([]))).toEqual(["sizeNobody", "congruenceNotKnown", "accessNoRecord"]);
    expect(keysOf(profileOf([{ jobStatus: "employe" }]))).toEqual([
      "sizeNotKnown",
      "congruenceNotKnown",
      "accessNoRecord",
      "supervision",
    ]);
  });

  test("says that the minimum wage may have been raised since", () => {
    expect(keysOf(profileOf(people, [], "2026-09"))).toContain("provisionalMinimumWage");
  });

  test("says lower or higher only when the interval leaves zero out", () => {
    const members = Array.from({ length: 40 }, (_, place) => ({ ...cleaner, name: `m${place}` }));
    const others = Array.from({ length: 40 }, (_, place) => ({
      occupationCode: "381a",
      jobStatus: "cadre",
      name: `o${place}`,
    }));
    const everyone = [...members, ...others];
    const trained = (prefix: string, count: number) =>
      sampleMonth(everyone)
        .employees.filter((employee) => employee.startsWith(prefix))
        .slice(0, count)
        .map((employee) => ({ ...training, employee }));
    expect(keysOf(profileOf(everyone, [...trained("m", 4), ...trained("o", 30)]))).toContain("accessLower");
    expect(keysOf(profileOf(everyone, [...trained("m", 30), ...trained("o", 4)]))).toContain("accessHigher");
    expect(keysOf(profileOf(everyone, [...trained("m", 20), ...trained("o", 21)]))).toContain(
      "accessSimilar",
    );
  });
});
