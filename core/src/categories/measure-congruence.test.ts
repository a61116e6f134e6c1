import { describe, expect, test } from "vitest";
import { measureCongruence } from "./measure-congruence.ts";
import { measureSize } from "./measure-size.ts";
import type { CategoryRule } from "./model.ts";
import { type SamplePerson, sampleMonth } from "./sample-workforce.ts";
import { selectMembers } from "./select-members.ts";

const rule: CategoryRule = {
  perimeter: { kind: "oneOf", attribute: "department", values: ["75"] },
  work: { kind: "oneOf", attribute: "occupationCode", values: ["684a"] },
  job: { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier"] },
  person: { kind: "oneOf", attribute: "qualificationLevel", values: ["1", "2"] },
  metWhen: "anyDimension",
};
const here = (labels: SamplePerson): SamplePerson => ({ department: "75", ...labels });
const everywhere = { occupationCode: "684a", jobStatus: "ouvrier", qualificationLevel: "2" };
const nowhere = { occupationCode: "381a", jobStatus: "cadre", qualificationLevel: "7" };
const select = (people: readonly SamplePerson[], some = rule) =>
  selectMembers(some, sampleMonth(people), { workAnswers: [], jobGradeTables: [] });

describe("congruence", () => {
  const people = [
    here(everywhere),
    here({ ...nowhere, occupationCode: "684a" }),
    here({ ...nowhere, jobStatus: "ouvrier", qualificationLevel: "1" }),
    here(nowhere),
    here(nowhere),
    here({ occupationCode: "684a" }),
    here({}),
    { ...everywhere, department: "69" },
    { ...everywhere },
  ];
  const congruence = measureCongruence(select(people));

  test("someone met by one dimension only has a cell, not an error", () => {
    expect(congruence.cells).toEqual([
      { met: [], count: 2 },
      { met: ["work"], count: 1 },
      { met: ["job"], count: 0 },
      { met: ["work", "job"], count: 0 },
      { met: ["person"], count: 0 },
      { met: ["work", "person"], count: 0 },
      { met: ["job", "person"], count: 1 },
      { met: ["work", "job", "person"], count: 1 },
    ]);
    expect(congruence.metBy).toEqual([2, 1, 1, 1]);
  });

  test("unknown people are counted apart; people outside the perimeter, or perhaps outside, are not counted", () => {
    expect(congruence).toMatchObject({ known: 5, partlyKnown: 1, notKnown: 1 });
    expect(congruence.byDimension).toEqual([
      { dimension: "work", in: 3, out: 3, unknown: 1 },
      { dimension: "job", in: 2, out: 3, unknown: 2 },
      { dimension: "person", in: 2, out: 3, unknown: 2 },
    ]);
  });

  test("a rule with one dimension has two cells", () => {
    const { cells, dimensions } = measureCongruence(
      select(people, { person: rule.person, metWhen: "anyDimension" }),
    );
    expect(dimensions).toEqual(["person"]);
    expect(cells).toEqual([
      { met: [], count: 3 },
      { met: ["person"], count: 4 },
    ]);
  });
});

describe("size", () => {
  test("counts in, out and unknown of the concerned, and gives bounds to the share", () => {
    const people = [here(everywhere), here(nowhere), here({}), { department: "69" }];
    expect(measureSize(select(people))).toEqual({
      headcount: 4,
      outsidePerimeter: 1,
      concerned: 3,
      in: 1,
      out: 1,
      unknown: 1,
      share: { kind: "between", min: 1 / 3, max: 2 / 3 },
    });
  });

  test("is exact when everyone is known", () => {
    expect(measureSize(select([here(everywhere), here(nowhere)])).share).toEqual({
      kind: "exact",
      value: 0.5,
    });
  });

  test.each([
    ["nobody", [{ department: "69" }]],
    ["nobody", []],
    ["notKnown", [here({})]],
  ] as const)("has no share, because %s", (because, people) => {
    expect(measureSize(select(people)).share).toEqual({ kind: "notEstimable", because });
  });
});
